import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/order/choices.ts';
import { readCase } from '../../src/training/cases.ts';
import { makeLessons } from '../../src/training/features.ts';
import { aSmallModel } from '../verdict/small-model.ts';

const ears = aSmallModel({ cues: { cat: { favours: 'mistaken-order', patterns: ['my cat'] } } });

const ASIDE =
  'what a grey day, the rain will not stop and the garden is under water, so we sit inside and play cards with the neighbours';

/** How much the copies of a case count together. */
function weightOf(text: string, reason: Reason): number {
  const order = { marketplace: 'fiverr', conversation: [{ from: 'buyer', text }] };
  const line = JSON.stringify({ id: 'one', lang: 'en', order, reason, cause: null, hard: false });
  const [lesson] = makeLessons([readCase(line, 'writer', 1)], ears).lessons;
  return lesson!.copies.reduce((sum, { weight }) => sum + weight, 0);
}

describe('a case to learn from', () => {
  it('counts once in all its copies, however much it says', () => {
    expect(weightOf('please cancel', 'unclear')).toBeCloseTo(1);
    expect(weightOf(`please cancel, ${ASIDE}`, 'unclear')).toBeCloseTo(1);
    expect(weightOf(`please cancel, ${ASIDE}`, 'change-of-mind')).toBeCloseTo(1);
  });
});
