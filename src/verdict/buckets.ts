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

/** As it is learnt, a table has so many bytes for each bucket: the fingerprint of its owner (0 where there is none), and what that adds to each reason. */
export const ROW = 5;

/**
 * A table as it is asked: by bucket the fingerprint of its owner, and in rows of `ADDS` what that adds to each reason. Apart from each
 * other, since most questions end with the fingerprint: those of all buckets fit into the processor's own memory, whole rows do not.
 */
export type Buckets = { owners: Int8Array; adds: Int8Array };

/** One number for each reason. */
export const ADDS = ROW - 1;

/** Takes the rows of a learnt table apart. */
export function readRows(table: Int8Array): Buckets {
  const buckets = table.length / ROW;
  const [owners, adds] = [new Int8Array(buckets), new Int8Array(ADDS * buckets)];
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    owners[bucket] = table[ROW * bucket]!;
    for (let at = 0; at < ADDS; at += 1) adds[ADDS * bucket + at] = table[ROW * bucket + 1 + at]!;
  }
  return { owners, adds };
}

/** The bucket of a piece that owns one, or -1. */
export function bucketOfOwner(piece: number, { owners }: Buckets): number {
  const bucket = bucketOf(piece);
  return owners[bucket] === fingerprintOf(piece) ? bucket : -1;
}

/**
 * Puts the buckets of those pieces that own one into `to`, which has room for all, and gives how many they are. Without a branch: which
 * piece owns its bucket cannot be foreseen, and waiting for one would hold up those that come after it.
 */
export function listOwned(
  { pieces, count }: { pieces: readonly number[]; count: number },
  { owners }: Buckets,
  to: Int32Array,
): number {
  let owned = 0;
  for (let at = 0; at < count; at += 1) {
    const piece = pieces[at]!;
    const bucket = bucketOf(piece);
    to[owned] = bucket;
    owned += isZero(owners[bucket]! ^ fingerprintOf(piece));
  }
  return owned;
}

/** 1 for 0, 0 for any other whole number of 32 bits. */
export function isZero(number: number): number {
  return ((number | -number) >>> 31) ^ 1;
}
