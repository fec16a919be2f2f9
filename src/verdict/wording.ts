import { hashOf } from './hash.ts';
import type { Heard, Hit } from './hear.ts';
import type { Form } from './lexicon.ts';
import type { Term } from './normalise.ts';

/** Letters with words, pairs of words, and concepts each have this many buckets. */
export const BUCKETS = 32_768;
export const KINDS_OF_PIECES = 3;
const PAIRS = BUCKETS;
const CONCEPTS = 2 * BUCKETS;

/** A sentence of the buyer's: words `start` up to `end` of what was heard, of which `words` count. */
export type Phrase = {
  heard: Heard;
  start: number;
  end: number;
  words: readonly Form[];
  gaps: readonly Gap[];
  /** It belongs to the first, or last, message in which the buyer wrote a word. */
  first: boolean;
  last: boolean;
};

/** The buyer's sentences, without the words that lie in a gap. */
export function phrasesOf(talk: readonly Heard[], without: readonly Gap[]): Phrase[] {
  const turns = talk.filter(({ from, reading }) => from === 'buyer' && reading.forms.length > 0);
  return turns.flatMap((heard, at) => {
    const gaps = without.filter(({ turn }) => turn === heard.turn);
    const place = { heard, gaps, first: at === 0, last: at === turns.length - 1 };
    return heard.reading.sentences.map(({ first: start, end }) => ({
      ...place,
      start,
      end,
      words: keptWords(heard.reading.forms, { start, end }, gaps),
    }));
  });
}

/** The same phrase with one more gap. */
export function cutPhrase(phrase: Phrase, gap: Gap): Phrase {
  const gaps = [...phrase.gaps, gap];
  return { ...phrase, gaps, words: keptWords(phrase.heard.reading.forms, phrase, gaps) };
}

function keptWords(
  forms: readonly Form[],
  { start, end }: { start: number; end: number },
  gaps: readonly Gap[],
): readonly Form[] {
  const words = forms.slice(start, end);
  if (gaps.length === 0) return words;
  return words.filter((_, at) => !gaps.some(({ first, last }) => start + at >= first && start + at <= last));
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

/** Tells `add` the bucket of every piece of a phrase: letters, words, pairs of neighbours, concepts and pairs of those. */
export function eachPiece({ words, first, last }: Phrase, add: (bucket: number) => void): void {
  let previous = 0;
  const near: { at: number; concepts: readonly number[] }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    for (let piece = 0; piece < word.pieces.length; piece += 1) add(word.pieces[piece]!);
    add(PAIRS + (mix(previous, word.hash) % BUCKETS));
    if (first) add(PAIRS + (mix(FIRST, word.hash) % BUCKETS));
    if (last) add(PAIRS + (mix(LAST, word.hash) % BUCKETS));
    previous = word.hash;
    if (word.concepts.length === 0 && !word.negates) continue;
    while (near.length > 0 && at - near[0]!.at > WINDOW) near.shift();
    for (const concept of word.concepts) {
      add(conceptBucket(0, concept));
      if (last) add(conceptBucket(LAST, concept));
      for (const other of near) for (const before of other.concepts) add(conceptBucket(before, concept));
    }
    near.push({ at, concepts: word.negates ? NEGATION : word.concepts });
  }
}

/** All different pieces of some phrases, in rising order. */
export function piecesOf(phrases: readonly Phrase[]): Int32Array {
  const pieces = new Set<number>();
  for (const phrase of phrases) eachPiece(phrase, (bucket) => pieces.add(bucket));
  return Int32Array.from(pieces).sort();
}

/** Concepts that stand this many words apart, or nearer, make a pair. */
const WINDOW = 8;
const FIRST = 0x7f4a7c15;
const LAST = 0x1b873593;
const NEGATION: readonly number[] = [0x2545f491];

function conceptBucket(before: number, concept: number): number {
  return CONCEPTS + (mix(before, concept) % BUCKETS);
}

function mix(left: number, right: number): number {
  let mixed = Math.imul(left, 0x9e3779b1) ^ right;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** The pieces of one word: its runs of 3 to 5 letters with both ends marked, and the word's lemma. */
export function piecesOfWord({ exact, lemma }: Term): Int32Array {
  const marked = `<${exact.slice(0, LONGEST)}>`;
  const buckets = new Set([mix(hashOf(lemma, 0, lemma.length), 1) % BUCKETS]);
  for (let length = 3; length <= 5; length += 1)
    for (let at = 0; at + length <= marked.length; at += 1)
      buckets.add(hashOf(marked, at, at + length) % BUCKETS);
  return Int32Array.from(buckets);
}

const LONGEST = 20;
