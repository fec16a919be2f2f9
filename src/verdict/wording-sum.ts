import { ADDS, type Buckets, bucketOfOwner } from './buckets.ts';
import type { Form } from './form.ts';
import { listWordPieces } from './word-pieces.ts';

/** How much the pieces of the wording weigh: small whole numbers (buckets.ts), times `scale`. */
export type Wording = Buckets & { scale: number };

/** The wording is a backstop: it may not move any reason by more than this. */
const MOST = 16;

/** What some words or pieces add to each reason, in whole numbers. */
export type Sum = [number, number, number, number];

/** `Math.imul` keeps whole numbers whole: -1 times 0 would be no small one, and each sum take a place of its own in memory. */
export function addWord(to: Sum, word: Form, wording: Wording, times: number): void {
  if (word.weighedUnder !== wording) weighWord(word, wording);
  to[0] += Math.imul(times, word.forMistake);
  to[1] += Math.imul(times, word.forMind);
  to[2] += Math.imul(times, word.forOther);
  to[3] += Math.imul(times, word.forUnclear);
}

/** A piece that owns no bucket adds nothing. */
export function addPiece(to: Sum, piece: number, wording: Wording, times = 1): void {
  const bucket = bucketOfOwner(piece, wording);
  if (bucket >= 0) addBucket(to, bucket, wording, times);
}

export function addBucket(to: Sum, bucket: number, { adds }: Buckets, times: number): void {
  const row = ADDS * bucket;
  to[0] += Math.imul(times, adds[row]!);
  to[1] += Math.imul(times, adds[row + 1]!);
  to[2] += Math.imul(times, adds[row + 2]!);
  to[3] += Math.imul(times, adds[row + 3]!);
}

/** Finds what all pieces of a word add, and keeps that with the word, not the pieces. */
function weighWord(word: Form, wording: Wording): void {
  const sum: Sum = [0, 0, 0, 0];
  for (const piece of listWordPieces(word)) addPiece(sum, piece, wording);
  [word.forMistake, word.forMind, word.forOther, word.forUnclear] = sum;
  word.weighedUnder = wording;
}

/** 1, or less where the wording would move a reason further from the mean than it may. */
export function shrinkage(sum: Readonly<Sum>, scale: number): number {
  const mean = sum.reduce((total, score) => total + score, 0) / sum.length;
  const furthest = scale * sum.reduce((most, score) => Math.max(most, Math.abs(score - mean)), 0);
  return furthest > MOST ? MOST / furthest : 1;
}
