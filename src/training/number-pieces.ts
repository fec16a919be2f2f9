import { BUCKETS, KINDS_OF_PIECES } from '../verdict/buckets.ts';
import type { Lesson } from './features.ts';

/**
 * Gives the pieces of lessons, which come as buckets, numbers from 0 on, the most frequent first, and returns the bucket of each
 * number. Every round of a fit goes through all pieces: when those that are met again and again lie side by side, it takes a third
 * less time.
 */
export function numberPieces(lessons: readonly Lesson[]): Int32Array {
  const copies = lessons.flatMap((lesson) => lesson.copies);
  const times = new Int32Array(KINDS_OF_PIECES * BUCKETS);
  for (const { pieces } of copies) for (const bucket of pieces) times[bucket]! += 1;
  const buckets = Int32Array.from(times.keys())
    .filter((bucket) => times[bucket]! > 0)
    .sort((a, b) => times[b]! - times[a]! || a - b);
  const numbers = new Int32Array(times.length);
  for (const [number, bucket] of buckets.entries()) numbers[bucket] = number;
  for (const copy of copies) copy.pieces = copy.pieces.map((bucket) => numbers[bucket]!).sort();
  return buckets;
}
