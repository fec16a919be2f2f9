import type { Form } from './form.ts';
import { hashOf } from './hash.ts';
import { marks } from './marks.ts';
import type { Term } from './normalise.ts';
import { type Phrase, WINDOW } from './phrase.ts';

/** Letters with words, pairs of words, and concepts each have this many buckets. */
export const BUCKETS = 32_768;
export const KINDS_OF_PIECES = 3;
const PAIRS = BUCKETS;
const CONCEPTS = 2 * BUCKETS;

/**
 * Lists the pieces of one phrase after the other, in the same row: pairs of neighbours, words of the first and last message, concepts
 * and pairs of those. Pieces of single words come with the words themselves.
 */
export class PieceList {
  /** The pieces as their buckets, up to `count`; what stands behind is left of other phrases. */
  readonly pieces: number[] = [];
  count = 0;
  /** Which of the counting words bear a concept, or negate. */
  readonly #bearers: number[] = [];

  read(phrase: Phrase): void {
    this.count = 0;
    this.#addPairs(phrase);
    this.#addConcepts(phrase);
  }

  #addPairs({ heard, places, first, last }: Phrase): void {
    const { forms } = heard.reading;
    let previous = 0;
    for (let at = 0; at < places.length; at += 1) {
      const { hash } = forms[places[at]!]!;
      this.#add(PAIRS + bucketOf(previous, hash));
      if (first) this.#add(PAIRS + bucketOf(FIRST, hash));
      if (last) this.#add(PAIRS + bucketOf(LAST, hash));
      previous = hash;
    }
  }

  /** Every concept makes a pair with each that stands a few words before it. */
  #addConcepts({ heard, places, last }: Phrase): void {
    const { forms } = heard.reading;
    const bearers = this.#bearers;
    let [from, end] = [0, 0];
    for (let at = 0; at < places.length; at += 1) {
      const form = forms[places[at]!]!;
      const { concepts } = form;
      if (concepts.length === 0 && (form.marks & marks.negates) === 0) continue;
      while (from < end && at - bearers[from]! > WINDOW) from += 1;
      for (let index = 0; index < concepts.length; index += 1) {
        const concept = concepts[index]!;
        this.#add(CONCEPTS + bucketOf(0, concept));
        if (last) this.#add(CONCEPTS + bucketOf(LAST, concept));
        for (let other = from; other < end; other += 1)
          this.#addConceptPairs(forms[places[bearers[other]!]!]!, concept);
      }
      bearers[end] = at;
      end += 1;
    }
  }

  /** A word that negates is met as that alone. */
  #addConceptPairs(before: Form, concept: number): void {
    const met = (before.marks & marks.negates) === 0 ? before.concepts : NEGATION;
    for (let index = 0; index < met.length; index += 1) this.#add(CONCEPTS + bucketOf(met[index]!, concept));
  }

  #add(piece: number): void {
    this.pieces[this.count] = piece;
    this.count += 1;
  }
}

/** The buckets of some phrases: of each different word all its pieces, of the others each once. */
export function bucketsOf(phrases: readonly Phrase[]): Int32Array {
  const words = new Set<Form>();
  const others = new Set<number>();
  const list = new PieceList();
  for (const phrase of phrases) {
    for (const place of phrase.places) words.add(phrase.heard.reading.forms[place]!);
    list.read(phrase);
    for (let at = 0; at < list.count; at += 1) others.add(list.pieces[at]!);
  }
  return Int32Array.from([...words].flatMap((word) => [...piecesOfWord(word)]).concat([...others])).sort();
}

const FIRST = 0x7f4a7c15;
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
  const buckets = [bucketOf(hashOf(lemma, 0, lemma.length), 1)];
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
