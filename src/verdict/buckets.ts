/** Letters with words, pairs of words, words near each other, concepts, and what sellers say each have this many buckets. A power of two. */
export const BUCKETS = 131_072;
export const KINDS_OF_PIECES = 5;

/** Where the buckets of each kind begin; those of letters and words begin at 0. */
export const PAIRS = 1 * BUCKETS;
export const NEARBY = 2 * BUCKETS;
export const CONCEPTS = 3 * BUCKETS;
export const REPLIES = 4 * BUCKETS;

/** A bucket for two numbers, in either order a different one. */
export function bucketOf(left: number, right: number): number {
  let mixed = Math.imul(left, 0x9e3779b1) ^ right;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & (BUCKETS - 1);
}
