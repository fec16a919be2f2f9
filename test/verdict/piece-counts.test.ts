import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUCKETS, KINDS_OF_PIECES } from '../../src/verdict/buckets.ts';
import { PieceCounts, TalkCounts } from '../../src/verdict/piece-counts.ts';

describe('the count of each piece', () => {
  it('is how often it came less how often it went, in this talk alone', () => {
    const step = fc.tuple(fc.oneof(fc.nat(40), fc.nat(98_303)), fc.constantFrom(1, -1));
    const counts = new PieceCounts();
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        counts.begin();
        const plain = new Map<number, number>();
        for (const [piece, change] of steps) {
          const times = (plain.get(piece) ?? 0) + change;
          plain.set(piece, times);
          expect(counts.change(piece, change)).toBe(times);
        }
      }),
    );
  });

  it('tells of many at once which came first and which went last, as one by one', () => {
    const [counts, single] = [new PieceCounts(50), new PieceCounts()];
    const list = fc.tuple(fc.array(fc.nat(49), { maxLength: 60 }), fc.constantFrom(1, -1));
    fc.assert(
      fc.property(fc.array(list, { maxLength: 12 }), (lists) => {
        counts.begin();
        single.begin();
        for (const [pieces, change] of lists) {
          const turning = pieces.filter((piece) => single.change(piece, change) === Number(change === 1));
          const row = Int32Array.from(pieces);
          const turned = counts.changeAll(row, pieces.length, change);
          expect([...row.subarray(0, turned)]).toEqual(turning);
        }
      }),
    );
  });

  it('outlives that pieces come from further up than any before', () => {
    const counts = new PieceCounts();
    const pieces = Array.from({ length: 2_000 }, (_, at) => 7 * at);
    for (const piece of pieces) counts.change(piece, piece);
    expect(pieces.map((piece) => counts.change(piece, 0))).toEqual(pieces);
  });

  it('is kept of the first piece beyond the room', () => {
    const counts = new PieceCounts(8);
    expect([counts.change(8, 1), counts.change(8, 1)]).toEqual([1, 2]);
  });

  it('is forgotten talk for talk, however many there are', () => {
    const counts = new PieceCounts();
    for (let talk = 0; talk < 5_000; talk += 1) {
      expect([counts.change(3, 1), counts.change(3, 1), counts.change(4 + talk, -1)]).toEqual([1, 2, -1]);
      counts.begin();
    }
    for (let piece = 0; piece < 5_004; piece += 1) expect(counts.change(piece, 0)).toBe(0);
  });

  it('goes half a million up and down', () => {
    const counts = new PieceCounts();
    expect([counts.change(1, 500_000), counts.change(2, -500_000)]).toEqual([500_000, -500_000]);
    expect([counts.change(1, 0), counts.change(2, 0)]).toEqual([500_000, -500_000]);
  });
});

describe('the counts of a talk', () => {
  it('are all forgotten with the next, which has a number of its own', () => {
    const talks = new TalkCounts();
    const all = [talks.words, talks.concepts, talks.pieces];
    const numbers = Array.from({ length: 3 }, () => {
      const number = talks.begin();
      expect(all.map((counts) => counts.change(5, 1))).toEqual([1, 1, 1]);
      expect(talks.talk).toBe(number);
      return number;
    });
    expect(new Set(numbers)).toEqual(new Set([1, 2, 3]));
  });

  it('have room for every piece there is', () => {
    const { pieces } = new TalkCounts();
    const last = Int32Array.of(KINDS_OF_PIECES * BUCKETS - 1);
    expect([1, 1, -1, -1].map((change) => pieces.changeAll(last, 1, change))).toEqual([1, 0, 0, 1]);
  });
});
