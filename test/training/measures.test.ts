import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/order/choices.ts';
import {
  calibrationError,
  confusion,
  type Judged,
  macroF1,
  scoreReasons,
} from '../../src/training/measures.ts';

const judgedAs = (truth: Reason, said: Reason, chance: number): Judged => {
  const rest = (1 - chance) / 3;
  const probabilities = {
    'mistaken-order': rest,
    'change-of-mind': rest,
    'something-else': rest,
    unclear: rest,
    [said]: chance,
  };
  const one = {
    id: 'x',
    file: 'f',
    language: 'en',
    messages: [],
    reason: truth,
    cause: null,
    hard: false,
  } as unknown as Judged['one'];
  return {
    one,
    verdict: {
      reason: said,
      cause: null,
      confidence: chance,
      probabilities,
      because: [],
      questions: [],
      followed: said,
      conflict: null,
    },
  };
};
const judged = [
  judgedAs('mistaken-order', 'mistaken-order', 0.9),
  judgedAs('mistaken-order', 'unclear', 0.6),
  judgedAs('unclear', 'mistaken-order', 0.9),
  judgedAs('unclear', 'unclear', 0.6),
];

describe('measures', () => {
  it('counts precision and recall of each reason', () => {
    expect(scoreReasons(judged)['mistaken-order']).toEqual({
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      said: 2,
      right: 1,
    });
    expect(macroF1(judged)).toBe(0.5);
  });

  it('counts who was taken for what', () => {
    expect(confusion(judged)).toEqual([
      [1, 0, 0, 1],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [1, 0, 0, 1],
    ]);
  });

  it('measures the gap between promised and true', () => {
    expect(calibrationError(judged)).toBeCloseTo((0.4 + 0.1) / 2, 9);
  });
});
