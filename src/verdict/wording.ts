import type { Form } from './form.ts';
import { hashOf } from './hash.ts';
import { marks } from './marks.ts';
import type { Term } from './normalise.ts';
import { type Phrase, WINDOW } from './phrase.ts';

/** Letters with words, pairs of words, and concepts each have this many buckets. */
export const BUCKETS = 131_072;
export const KINDS_OF_PIECES = 3;
const PAIRS = BUCKETS;
const CONCEPTS = 2 * BUCKETS;

/**
 * Lists the pieces of one phrase after the other, in the same rows: pairs of neighbours, as they are written and by their dictionary
 * forms, words of the last message, pairs of concepts, and concepts with their neighbours. Pieces of single words come with the words
 * themselves, and those of single concepts with the concepts.
 */
export class PieceList {
  /** The pieces as their buckets, up to `count`; what stands behind is left of other phrases. */
  readonly pieces: number[] = [];
  count = 0;
  /** The concepts in their order, each as often as it is met; up to `concepts`. */
  readonly met: number[] = [];
  concepts = 0;
  /** Which of the counting words bear a concept, or negate. */
  readonly #bearers: number[] = [];

  read(phrase: Phrase): void {
    this.count = 0;
    this.concepts = 0;
    this.#addPairs(phrase);
    this.#addConcepts(phrase);
  }

  #addPairs({ heard, places, last }: Phrase): void {
    const { forms } = heard.reading;
    let previous = 0;
    let previousKin = KIN;
    for (let at = 0; at < places.length; at += 1) {
      const { hash, kin } = forms[places[at]!]!;
      this.#add(PAIRS + bucketOf(previous, hash));
      this.#add(PAIRS + bucketOf(previousKin, kin));
      if (last) this.#add(PAIRS + bucketOf(LAST, hash));
      previous = hash;
      previousKin = kin ^ KIN;
    }
  }

  /** Every concept makes a pair with each that stands a few words before it. */
  #addConcepts(phrase: Phrase): void {
    const { heard, places } = phrase;
    const { forms } = heard.reading;
    const bearers = this.#bearers;
    let [from, end] = [0, 0];
    for (let at = 0; at < places.length; at += 1) {
      const form = forms[places[at]!]!;
      if (form.concepts.length === 0 && (form.marks & marks.negates) === 0) continue;
      this.#meet(phrase, at);
      while (from < end && at - bearers[from]! > WINDOW) from += 1;
      for (let other = from; other < end; other += 1)
        this.#addConceptPairs(forms[places[bearers[other]!]!]!, form);
      bearers[end] = at;
      end += 1;
    }
  }

  /** Every concept makes a pair with the word before it, and one with the word after, by their dictionary forms. */
  #meet(phrase: Phrase, at: number): void {
    const { concepts } = phrase.heard.reading.forms[phrase.places[at]!]!;
    const [before, after] = [kinAt(phrase, at - 1) ^ BEFORE, kinAt(phrase, at + 1) ^ AFTER];
    for (let index = 0; index < concepts.length; index += 1) {
      const concept = concepts[index]!;
      this.met[this.concepts] = concept;
      this.concepts += 1;
      this.#add(CONCEPTS + bucketOf(before, concept));
      this.#add(CONCEPTS + bucketOf(after, concept));
      if (phrase.last) this.#add(CONCEPTS + bucketOf(LAST, concept));
    }
  }

  /** A word that negates is met as that alone. */
  #addConceptPairs(before: Form, { concepts }: Form): void {
    const met = (before.marks & marks.negates) === 0 ? before.concepts : NEGATION;
    for (let index = 0; index < concepts.length; index += 1)
      for (let other = 0; other < met.length; other += 1)
        this.#add(CONCEPTS + bucketOf(met[other]!, concepts[index]!));
  }

  #add(piece: number): void {
    this.pieces[this.count] = piece;
    this.count += 1;
  }
}

/** What stands for the dictionary form of a word that counts; 0 where there is none. */
function kinAt({ heard, places }: Phrase, at: number): number {
  return at < 0 || at >= places.length ? 0 : heard.reading.forms[places[at]!]!.kin;
}

/** What a concept is met with: 0 for what it says by itself, then the facts of the order, since the same words say more beside some. */
export type Company = readonly number[];

/** The company of all concepts of a talk, given the names of its order's facts. */
export function companyOf(facts: readonly string[]): Company {
  return [0, ...facts.map((name) => hashOf(name) | 0)];
}

/** The piece of a concept beside one of its company. */
export function pieceOfConcept(beside: number, concept: number): number {
  return CONCEPTS + bucketOf(beside, concept);
}

/** The buckets of some phrases: of each different word and concept all its pieces, of the others each once. */
export function bucketsOf(phrases: readonly Phrase[], company: Company): Int32Array {
  const [words, concepts, others] = [new Set<Form>(), new Set<number>(), new Set<number>()];
  const list = new PieceList();
  for (const phrase of phrases) {
    for (const place of phrase.places) words.add(phrase.heard.reading.forms[place]!);
    list.read(phrase);
    for (let at = 0; at < list.concepts; at += 1) concepts.add(list.met[at]!);
    for (let at = 0; at < list.count; at += 1) others.add(list.pieces[at]!);
  }
  const ofWords = [...words].flatMap((word) => [...piecesOfWord(word)]);
  const ofConcepts = [...concepts].flatMap((concept) =>
    company.map((beside) => pieceOfConcept(beside, concept)),
  );
  return Int32Array.from([...ofWords, ...ofConcepts, ...others]).sort();
}

/** Sets pairs of dictionary forms apart from those of the words themselves. */
const KIN = 0x3c6ef372;
const BEFORE = 0x5bd1e995;
const AFTER = 0x68e31da4;
const LAST = 0x1b873593;
const NEGATION: readonly number[] = [0x2545f491];

/** A bucket for two numbers, in either order a different one. BUCKETS is a power of two. */
function bucketOf(left: number, right: number): number {
  let mixed = Math.imul(left, 0x9e3779b1) ^ right;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & (BUCKETS - 1);
}

/** The pieces of one word, kept with it: training asks for them again and again. */
function piecesOfWord(word: Form): Int32Array {
  word.pieces ??= listWordPieces(word);
  return word.pieces;
}

/** The pieces of one word: its runs of 3 to 5 letters with both ends marked, and the word's lemma. */
export function listWordPieces({ exact, lemma }: Term): Int32Array {
  const marked = `<${exact.slice(0, LONGEST)}>`;
  const buckets = [bucketOf(hashOf(lemma), 1)];
  for (let length = SHORTEST_RUN; length <= LONGEST_RUN; length += 1)
    for (let at = 0; at + length <= marked.length; at += 1)
      buckets.push(hashOf(marked, at, at + length) % BUCKETS);
  return Int32Array.from(buckets.length > MANY ? new Set(buckets) : buckets.filter(isFirst));
}

const LONGEST = 20;
const SHORTEST_RUN = 3;
const LONGEST_RUN = 5;
/** For fewer numbers than this a look through the list is faster than a set. */
const MANY = 24;

function isFirst(bucket: number, at: number, buckets: readonly number[]): boolean {
  return buckets.indexOf(bucket) === at;
}
