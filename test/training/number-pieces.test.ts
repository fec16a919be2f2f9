import { describe, expect, it } from 'vitest';
import type { Lesson } from '../../src/training/features.ts';
import { numberPieces } from '../../src/training/number-pieces.ts';

/** Lessons of one copy each, with these buckets. */
const lessonsOf = (...copies: number[][]): Lesson[] =>
  copies.map((pieces) => ({
    file: 'some',
    label: 0,
    copies: [
      {
        features: new Int32Array(),
        values: new Float64Array(),
        pieces: Int32Array.from(pieces),
        weight: 1,
      },
    ],
  }));
const piecesOf = (lessons: Lesson[]) =>
  lessons.flatMap(({ copies }) => copies.map(({ pieces }) => [...pieces]));

describe('the numbers of pieces', () => {
  it('begin with the piece that is met most often; of two alike with the lower bucket', () => {
    const lessons = lessonsOf([9, 70_000], [70_000, 12, 9], [70_000], [500_000]);
    expect([...numberPieces(lessons)]).toEqual([70_000, 9, 12, 500_000]);
  });

  it('stand for the same buckets as before, in every copy, in their order', () => {
    const before = [[3, 8, 8_000], [8_000, 8], [], [8_000]];
    const lessons = lessonsOf(...before);
    const buckets = numberPieces(lessons);
    expect(piecesOf(lessons)).toEqual([[0, 1, 2], [0, 1], [], [0]]);
    const back = piecesOf(lessons).map((pieces) => pieces.map((number) => buckets[number]!));
    expect(back.map((row) => row.sort((a, b) => a - b))).toEqual(
      before.map((row) => row.toSorted((a, b) => a - b)),
    );
  });
});
