import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUCKETS,
  bucketOf,
  bucketOfOwner,
  fingerprintOf,
  KINDS_OF_PIECES,
  listOwned,
  PIECES,
  pieceOf,
  ROW,
  readRows,
} from '../../src/verdict/buckets.ts';

const aPiece = fc.nat(KINDS_OF_PIECES * PIECES - 1);

describe('a bucket', () => {
  it('lies among those of its piece’s kind', () =>
    void fc.assert(
      fc.property(aPiece, (piece) => {
        const bucket = bucketOf(piece);
        expect(Math.floor(bucket / BUCKETS)).toBe(Math.floor(piece / PIECES));
        expect(Number.isInteger(bucket)).toBe(true);
      }),
    ));

  it('is found by the piece that owns it, by few others, and by none where it has no owner', () => {
    const table = new Int8Array(ROW * KINDS_OF_PIECES * BUCKETS);
    const owner = 2 * PIECES + 77;
    expect(bucketOfOwner(owner, readRows(table))).toBe(-1);
    table[ROW * bucketOf(owner)] = fingerprintOf(owner);
    const buckets = readRows(table);
    expect(bucketOfOwner(owner, buckets)).toBe(2 * BUCKETS + 77);
    const all = Array.from({ length: PIECES / BUCKETS }, (_, at) => 2 * PIECES + 77 + at * BUCKETS);
    for (const other of all) expect(bucketOf(other)).toBe(bucketOf(owner));
    const passing = all.filter((other) => bucketOfOwner(other, buckets) >= 0);
    expect(passing.length).toBeLessThanOrEqual((2 * all.length) / 256 + 1);
    const listed = new Int32Array(all.length);
    expect(listOwned({ pieces: all, count: all.length }, buckets, listed)).toBe(passing.length);
    expect([...listed.subarray(0, passing.length)]).toEqual(passing.map(bucketOf));
  });

  it('has a fingerprint of one byte that is never 0', () =>
    void fc.assert(
      fc.property(aPiece, (piece) => {
        expect(fingerprintOf(piece)).not.toBe(0);
        expect(Int8Array.of(fingerprintOf(piece))).toEqual(new Int8Array([fingerprintOf(piece)]));
        expect(Math.abs(fingerprintOf(piece) + 0.5)).toBeLessThan(128);
      }),
    ));
});

describe('a piece of two numbers', () => {
  it('is one of its kind, whatever the numbers', () =>
    void fc.assert(
      fc.property(fc.integer(), fc.integer(), (left, right) => {
        expect(pieceOf(left, right)).toBeGreaterThanOrEqual(0);
        expect(pieceOf(left, right)).toBeLessThan(PIECES);
      }),
    ));

  it('is another one in the other order', () => expect(pieceOf(1, 2)).not.toBe(pieceOf(2, 1)));

  it('is hardly ever that of two others', () => {
    const row = Array.from({ length: 300 }, (_, at) => at);
    const pieces = new Set(row.flatMap((left) => row.map((right) => pieceOf(left, right))));
    expect(pieces.size).toBeGreaterThan(89_700);
  });
});
