import { hashOf } from './hash.ts';
import type { Heard, Hit } from './hear.ts';
import type { Form } from './lexicon.ts';
import type { Term } from './normalise.ts';

/** Letters with words, pairs of words, and concepts each have this many buckets. */
export const BUCKETS = 32_768;
export const KINDS_OF_PIECES = 3;
const PAIRS = BUCKETS;
const CONCEPTS = 2 * BUCKETS;

/** A sentence of the buyer's: words `start` up to `end` of what was heard, of which those at `places` count. */
export type Phrase = {
  heard: Heard;
  start: number;
  end: number;
  places: readonly number[];
  /** It belongs to the first, or last, message in which the buyer wrote more than a greeting. */
  first: boolean;
  last: boolean;
};

/** The buyer's sentences, without greetings and the words that lie in a gap. */
export function phrasesOf(talk: readonly Heard[], without: readonly Gap[]): Phrase[] {
  const turns = talk.filter(
    ({ from, reading }) => from === 'buyer' && reading.forms.some(({ greets }) => !greets),
  );
  return turns.flatMap((heard, at) => {
    const counts = countingWords(
      heard.reading.forms,
      without.filter(({ turn }) => turn === heard.turn),
    );
    const place = { heard, first: at === 0, last: at === turns.length - 1 };
    return heard.reading.sentences.map(({ first: start, end }) => {
      const places: number[] = [];
      for (let word = start; word < end; word += 1) if (counts[word] === 1) places.push(word);
      return { ...place, start, end, places };
    });
  });
}

/** The same phrase with one more gap. */
export function cutPhrase(phrase: Phrase, { first, last }: Gap): Phrase {
  return { ...phrase, places: phrase.places.filter((place) => place < first || place > last) };
}

/** The part of a phrase whose pieces can change when a gap is cut. */
export function nearPlaces(phrase: Phrase, { first, last }: Gap): Phrase {
  const { places } = phrase;
  const from = places.findIndex((place) => place >= first);
  const to = places.findLastIndex((place) => place <= last);
  if (from < 0 || to < from) return { ...phrase, places: [] };
  return { ...phrase, places: places.slice(Math.max(0, from - WINDOW), to + 1 + WINDOW) };
}

/** 1 for each word that counts. */
function countingWords(forms: readonly Form[], gaps: readonly Gap[]): Uint8Array {
  const counts = new Uint8Array(forms.length).fill(1);
  for (let at = 0; at < forms.length; at += 1) if (forms[at]!.greets) counts[at] = 0;
  for (const { first, last } of gaps) counts.fill(0, first, last + 1);
  return counts;
}

/**
 * Where the buyer claims a mistake: that is weighed as a cue, and its words must not count twice nor against it, because
 * in the cases the word "mistake" is often a trap.
 */
export function claimGaps(hits: readonly Hit[]): Gap[] {
  return hits.filter(({ cue, asks, negated }) => cue.kind === 'claim' && !asks && !negated);
}

/** Words `first` to `last` of a turn. */
export type Gap = { turn: number; first: number; last: number };

export function placeOf({ turn, first, last }: Hit): Gap {
  return { turn, first, last };
}

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

/** Concepts that stand this many words apart, or nearer, make a pair. */
const WINDOW = 8;
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
