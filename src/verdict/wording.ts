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
 * Lists the pieces of a phrase by their buckets, in place of what `pieces` held: pairs of neighbours, words of the first and last
 * message, concepts and pairs of those. Pieces of single words come with the words themselves.
 */
export function listPieces(phrase: Phrase, pieces: number[]): void {
  pieces.length = 0;
  addPairs(phrase, pieces);
  addConcepts(phrase, pieces);
}

function addPairs({ heard, places, first, last }: Phrase, pieces: number[]): void {
  const { forms } = heard.reading;
  let previous = 0;
  for (let at = 0; at < places.length; at += 1) {
    const { hash } = forms[places[at]!]!;
    pieces.push(PAIRS + bucketOf(previous, hash));
    if (first) pieces.push(PAIRS + bucketOf(FIRST, hash));
    if (last) pieces.push(PAIRS + bucketOf(LAST, hash));
    previous = hash;
  }
}

/** Every concept makes a pair with each that stands a few words before it. */
function addConcepts({ heard, places, last }: Phrase, pieces: number[]): void {
  const { forms } = heard.reading;
  const met: Met = { concepts: [], places: [], from: 0 };
  for (let at = 0; at < places.length; at += 1) {
    const { concepts, marks: said } = forms[places[at]!]!;
    const negates = (said & marks.negates) !== 0;
    if (concepts.length === 0 && !negates) continue;
    while (met.from < met.places.length && at - met.places[met.from]! > WINDOW) met.from += 1;
    for (let index = 0; index < concepts.length; index += 1) {
      const concept = concepts[index]!;
      pieces.push(CONCEPTS + bucketOf(0, concept));
      if (last) pieces.push(CONCEPTS + bucketOf(LAST, concept));
      addConceptPairs(met, concept, pieces);
    }
    meet(met, negates ? NEGATION : concepts, at);
  }
}

function addConceptPairs({ concepts, from }: Met, concept: number, pieces: number[]): void {
  for (let other = from; other < concepts.length; other += 1)
    pieces.push(CONCEPTS + bucketOf(concepts[other]!, concept));
}

/** The concepts met so far in a sentence, and which of its counting words each stood at; those before `from` are out of sight. */
type Met = { concepts: number[]; places: number[]; from: number };

function meet(met: Met, concepts: readonly number[], at: number): void {
  for (let index = 0; index < concepts.length; index += 1) {
    met.concepts.push(concepts[index]!);
    met.places.push(at);
  }
}

/** The buckets of some phrases: of each different word all its pieces, of the others each once. */
export function bucketsOf(phrases: readonly Phrase[]): Int32Array {
  const words = new Set<Form>();
  const others = new Set<number>();
  const pieces: number[] = [];
  for (const phrase of phrases) {
    for (const place of phrase.places) words.add(phrase.heard.reading.forms[place]!);
    listPieces(phrase, pieces);
    for (const piece of pieces) others.add(piece);
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
