import { describe, expect, it } from 'vitest';
import type { Lesson, Lessons } from '../../src/training/features.ts';
import { numberPieces } from '../../src/training/number-pieces.ts';
import { BUCKETS, bucketOf, CONCEPTS, PIECES } from '../../src/verdict/buckets.ts';

/** Lessons with these copies each. */
const lessonsOf = (...cases: number[][][]): Lessons => ({
  names: [],
  priors: [],
  lessons: cases.map((copies) => ({ file: 'some', label: 0, copies: copies.map(aCopy) })),
});
const aCopy = (pieces: number[]): Lesson['copies'][number] => ({
  features: new Int32Array(),
  values: new Float64Array(),
  pieces: Int32Array.from(pieces),
  weight: 1,
});
const whole = (...cases: number[][]) => lessonsOf(...cases.map((pieces) => [pieces]));
/** Of pieces that at least two cases have. */
const numberTwice = (all: Lessons) => numberPieces(all, 2);
const copiesOf = ({ lessons }: Lessons) =>
  lessons.flatMap(({ copies }) => copies.map(({ pieces }) => [...pieces]));

describe('the numbers of pieces', () => {
  it('begin with the piece that most cases have; of two alike with the lower one', () => {
    const { pieces } = numberTwice(whole([9, 70_000], [12, 70_000], [9, 12, 70_000]));
    expect([...pieces]).toEqual([70_000, 9, 12]);
  });

  it('are none of a piece that only one case has, however often', () => {
    const numbered = numberTwice(lessonsOf([[5, 5, 8], [5, 8], [5]], [[8], [8]]));
    expect([...numbered.pieces]).toEqual([8]);
    expect(copiesOf(numbered)).toEqual([[0], [0], [], [0], [0]]);
  });

  it('are none of a piece that fewer cases have than are asked for', () => {
    const all = whole([3, 4], [3, 4], [3]);
    expect([...numberPieces(all, 1).pieces]).toEqual([3, 4]);
    expect([...numberPieces(all, 3).pieces]).toEqual([3]);
  });

  it('are one for each bucket: of the piece that most cases have of those that fall into it', () => {
    const [rare, frequent, elsewhere] = [7, 7 + 3 * BUCKETS, 7 + CONCEPTS];
    expect(bucketOf(rare)).toBe(bucketOf(frequent));
    const numbered = numberTwice(
      whole([rare, frequent], [rare, frequent, elsewhere], [frequent, elsewhere], []),
    );
    expect([...numbered.pieces]).toEqual([frequent, elsewhere]);
    expect(copiesOf(numbered)).toEqual([[0], [0, 1], [0, 1], []]);
  });

  it('are those of whole cases, in their other copies too, as often as a piece is met', () => {
    const last = 5 * PIECES - 1;
    const cases = lessonsOf([[3, 4, 4, last], [3], [4, 4, 9]], [[3, 4, last], [last]]);
    expect(copiesOf(numberTwice(cases))).toEqual([[0, 1, 1, 2], [0], [1, 1], [0, 1, 2], [2]]);
  });

  it('leave the lessons as they were, to be numbered again without some of them', () => {
    const all = whole([3, 4], [3], [4]);
    const before = structuredClone(all);
    expect([...numberTwice(all).pieces]).toEqual([3, 4]);
    expect(all).toEqual(before);
    expect([...numberTwice({ ...all, lessons: all.lessons.slice(0, 2) }).pieces]).toEqual([3]);
  });
});
