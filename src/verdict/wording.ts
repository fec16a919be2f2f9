import { hashOf } from './hash.ts';
import type { Heard } from './hear.ts';
import type { Form } from './lexicon.ts';

/** Pieces of words, whole words and pairs of words each have this many buckets. */
export const BUCKETS = 8192;
export const KINDS_OF_PIECES = 3;

/** The pieces of the buyer's wording, as buckets; each distinct word or pair counts once. */
export function wordingBuckets(talk: readonly Heard[]): number[] {
  const buckets: number[] = [];
  const words = new Set<string>();
  const pairs = new Set<number>();
  for (const { reading, from } of talk) {
    if (from !== 'buyer') continue;
    let previous = 0;
    for (const form of reading.forms) {
      if (!words.has(form.exact)) buckets.push(...wordBuckets(form));
      words.add(form.exact);
      pairs.add(pairBucket(previous, form.hash));
      previous = form.hash;
    }
  }
  return [...buckets, ...pairs];
}

/** The pieces of one word: its runs of 3 to 5 letters with both ends marked, and the word's lemma. */
export function wordBuckets({ exact, lemma }: Pick<Form, 'exact' | 'lemma'>): number[] {
  const marked = `<${exact.slice(0, LONGEST)}>`;
  const buckets = new Set([BUCKETS + (hashOf(lemma, 0, lemma.length) % BUCKETS)]);
  for (let length = 3; length <= 5; length += 1)
    for (let at = 0; at + length <= marked.length; at += 1)
      buckets.add(hashOf(marked, at, at + length) % BUCKETS);
  return [...buckets];
}

const LONGEST = 20;

export function pairBucket(left: number, right: number): number {
  return 2 * BUCKETS + (((Math.imul(left, 31) ^ right) >>> 0) % BUCKETS);
}

/** How much the wording counts as a whole: the same for long texts, less for texts of few words. */
export function sizeOfPieces(count: number): number {
  return WORDING_SIZE / Math.sqrt(count + FEW_PIECES);
}

const WORDING_SIZE = 7;
/** Some sixty words: in a text of a few, the named signs must outweigh the wording. */
const FEW_PIECES = 600;
