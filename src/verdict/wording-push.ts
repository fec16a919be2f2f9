import type { Weights } from './factor.ts';
import type { Heard } from './hear.ts';
import type { Form } from './lexicon.ts';
import { pairBucket, sizeOfPieces, wordBuckets } from './wording.ts';

/** How much the pieces of the buyer's wording weigh: 4 small whole numbers a bucket, times `scale`. */
export type Wording = { table: Int8Array; scale: number };

/** The wording is a backstop: it may not move any reason by more than this. */
const MOST = 8;

type Sum = { scores: Float64Array; pieces: number };

/** What the buyer's wording adds to each reason. Linear in the number of words. */
export function weighWording(talk: readonly Heard[], wording: Wording): Weights {
  const total: Sum = { scores: new Float64Array(4), pieces: 0 };
  const seen = new Set<string>();
  const pairs = new Set<number>();
  for (const { reading, from } of talk) {
    if (from !== 'buyer') continue;
    let previous = 0;
    for (const form of reading.forms) {
      const pair = pairBucket(previous, form.hash);
      previous = form.hash;
      if (!pairs.has(pair)) addBucket(total, pair, wording.table);
      pairs.add(pair);
      if (!seen.has(form.exact)) addSum(total, sumOf(form, wording));
      seen.add(form.exact);
    }
  }
  return limit([...total.scores].map((score) => score * wording.scale * sizeOfPieces(total.pieces)));
}

/** What a few words in a row add to each reason; comparable with other parts, but without the measure of the whole. */
export function pushOfPart(
  forms: readonly Form[],
  { first, end }: { first: number; end: number },
  wording: Wording,
): Float64Array {
  const total: Sum = { scores: new Float64Array(4), pieces: 0 };
  let previous = 0;
  for (let at = first; at < end; at += 1) {
    const form = forms[at]!;
    addBucket(total, pairBucket(previous, form.hash), wording.table);
    addSum(total, sumOf(form, wording));
    previous = form.hash;
  }
  return total.scores;
}

const sums = new WeakMap<Wording, WeakMap<Form, Sum>>();

/** A word's own sum is kept with the word. */
function sumOf(form: Form, wording: Wording): Sum {
  const kept = sums.get(wording) ?? new WeakMap<Form, Sum>();
  sums.set(wording, kept);
  const known = kept.get(form);
  if (known !== undefined) return known;
  const sum: Sum = { scores: new Float64Array(4), pieces: 0 };
  for (const bucket of wordBuckets(form)) addBucket(sum, bucket, wording.table);
  kept.set(form, sum);
  return sum;
}

function addBucket(sum: Sum, bucket: number, table: Int8Array): void {
  for (let at = 0; at < 4; at += 1) sum.scores[at]! += table[4 * bucket + at]!;
  sum.pieces += 1;
}

function addSum(total: Sum, { scores, pieces }: Sum): void {
  for (let at = 0; at < 4; at += 1) total.scores[at]! += scores[at]!;
  total.pieces += pieces;
}

function limit(scores: number[]): Weights {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const most = Math.max(...scores.map((score) => Math.abs(score - mean)), MOST);
  return scores.map((score) => ((score - mean) * MOST) / most) as unknown as Weights;
}
