/** Letters with words, pairs of words, words near each other, concepts, and what sellers say. */
export const KINDS_OF_PIECES = 5;

const PIECE_BITS = 25;
/** So many pieces of each kind are told apart: two that occur in talks are hardly ever the same number. */
export const PIECES = 2 ** PIECE_BITS;

/** Where the pieces of each kind begin; those of letters and words begin at 0. */
export const PAIRS = 1 * PIECES;
export const NEARBY = 2 * PIECES;
export const CONCEPTS = 3 * PIECES;
export const REPLIES = 4 * PIECES;

/** A piece for two numbers, in either order a different one. */
export function pieceOf(left: number, right: number): number {
  let mixed = Math.imul(left, 0x9e3779b1) ^ right;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & (PIECES - 1);
}

const BUCKET_BITS = 16;
/**
 * The pieces of each kind fall into this many buckets. Each bucket is owned by one piece at most: the one that the most cases have.
 * Twice as many buckets leave the log-loss of files left out nearly as it is (0.3255 and 0.3235), and take twice the memory.
 */
export const BUCKETS = 2 ** BUCKET_BITS;

/** The bucket that a piece falls into, from 0 on. */
export function bucketOf(piece: number): number {
  return (piece >>> PIECE_BITS) * BUCKETS + (piece & (BUCKETS - 1));
}

/** What tells the owner of a bucket from other pieces that fall into it: a byte that is not 0. Of 255 others one passes for the owner. */
export function fingerprintOf(piece: number): number {
  return (piece << (24 - BUCKET_BITS)) >> 24 || 1;
}

/** A table has so many bytes for each bucket: the fingerprint of its owner (0 where there is none), and what that adds to each reason. */
export const ROW = 5;

/** The bucket of a piece that owns one in a table, or -1. */
export function bucketOfOwner(piece: number, table: Int8Array): number {
  const bucket = bucketOf(piece);
  return table[ROW * bucket] === fingerprintOf(piece) ? bucket : -1;
}
