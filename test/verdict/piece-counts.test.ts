import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PieceCounts } from '../../src/verdict/piece-counts.ts';

describe('the count of each piece', () => {
  it('is how often it came less how often it went, whatever else came', () => {
    const step = fc.tuple(fc.oneof(fc.nat(40), fc.nat(98_303)), fc.constantFrom(1, -1));
    fc.assert(
      fc.property(fc.nat(20), fc.array(step, { maxLength: 300 }), (expected, steps) => {
        const counts = new PieceCounts(expected);
        const plain = new Map<number, number>();
        for (const [piece, change] of steps) {
          const times = (plain.get(piece) ?? 0) + change;
          plain.set(piece, times);
          expect(counts.change(piece, change)).toBe(times);
        }
      }),
    );
  });

  it('outlives that far more pieces come than were expected', () => {
    const counts = new PieceCounts(0);
    const pieces = Array.from({ length: 2_000 }, (_, at) => 7 * at);
    for (const piece of pieces) counts.change(piece, piece);
    expect(pieces.map((piece) => counts.change(piece, 0))).toEqual(pieces);
  });

  it('is kept apart for pieces that want the same place, also at the end of the table', () => {
    const counts = new PieceCounts(4);
    const pieces = [15, 31, 47, 0, 63];
    for (const piece of pieces) counts.change(piece, piece + 1);
    expect(pieces.map((piece) => counts.change(piece, 0))).toEqual(pieces.map((piece) => piece + 1));
  });
});
