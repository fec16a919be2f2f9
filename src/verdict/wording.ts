import { hashOf } from './hash.ts';
import type { Form } from './lexicon.ts';
import type { Term } from './normalise.ts';
import { type Phrase, WINDOW } from './phrase.ts';

/** Letters with words, pairs of words, and concepts each have this many buckets. */
export const BUCKETS = 32_768;
export const KINDS_OF_PIECES = 3;
const PAIRS = BUCKETS;
const CONCEPTS = 2 * BUCKETS;

/** What is done with the pieces of a phrase: its words, each with pieces of its own, and all other pieces by their bucket. */
export type Visitor = { word: (word: Form) => void; piece: (bucket: number) => void };

/** Visits every piece of a phrase: its words, pairs of neighbours, words of the first and last message, concepts and pairs of those. */
export function visitPieces(phrase: Phrase, visitor: Visitor): void {
  visitWords(phrase, visitor);
  visitConcepts(phrase, visitor);
}

function visitWords({ heard, places, first, last }: Phrase, { word: visitWord, piece }: Visitor): void {
  let previous = 0;
  for (const place of places) {
    const word = heard.reading.forms[place]!;
    visitWord(word);
    piece(PAIRS + bucketOf(previous, word.hash));
    if (first) piece(PAIRS + bucketOf(FIRST, word.hash));
    if (last) piece(PAIRS + bucketOf(LAST, word.hash));
    previous = word.hash;
  }
}

/** Every concept makes a pair with each that stands a few words before it. */
function visitConcepts({ heard, places, last }: Phrase, { piece }: Visitor): void {
  const { forms } = heard.reading;
  const met: Met = { concepts: [], places: [] };
  for (let at = 0; at < places.length; at += 1) {
    const { concepts, negates } = forms[places[at]!]!;
    for (let index = 0; index < concepts.length; index += 1) {
      const concept = concepts[index]!;
      piece(CONCEPTS + bucketOf(0, concept));
      if (last) piece(CONCEPTS + bucketOf(LAST, concept));
      visitPairs(met, { concept, at }, piece);
    }
    if (negates || concepts.length > 0) meet(met, negates ? NEGATION : concepts, at);
  }
}

/** The concepts met so far in a sentence, and which of its counting words each stood at. */
type Met = { concepts: number[]; places: number[] };

function meet(met: Met, concepts: readonly number[], at: number): void {
  for (let index = 0; index < concepts.length; index += 1) {
    met.concepts.push(concepts[index]!);
    met.places.push(at);
  }
}

function visitPairs(
  met: Met,
  { concept, at }: { concept: number; at: number },
  piece: Visitor['piece'],
): void {
  for (let index = met.places.length - 1; index >= 0; index -= 1) {
    if (at - met.places[index]! > WINDOW) return;
    piece(CONCEPTS + bucketOf(met.concepts[index]!, concept));
  }
}

/** The buckets of some phrases: of each different word all its pieces, of the others each once. */
export function bucketsOf(phrases: readonly Phrase[]): Int32Array {
  const words = new Set<Form>();
  const pieces = new Set<number>();
  const visitor = { word: (word: Form) => words.add(word), piece: (bucket: number) => pieces.add(bucket) };
  for (const phrase of phrases) visitPieces(phrase, visitor);
  return Int32Array.from([...words].flatMap((word) => [...word.pieces]).concat([...pieces])).sort();
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

/** The pieces of one word: its runs of 3 to 5 letters with both ends marked, and the word's lemma. */
export function piecesOfWord({ exact, lemma }: Term): Int32Array {
  const marked = `<${exact.slice(0, LONGEST)}>`;
  const buckets = new Set([bucketOf(hashOf(lemma, 0, lemma.length), 1)]);
  for (let length = 3; length <= 5; length += 1)
    for (let at = 0; at + length <= marked.length; at += 1)
      buckets.add(hashOf(marked, at, at + length) % BUCKETS);
  return Int32Array.from(buckets);
}

const LONGEST = 20;
