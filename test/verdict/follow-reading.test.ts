import { describe, expect, it } from 'vitest';
import { followReading } from '../../src/verdict/follow-reading.ts';
import { anOrder, judged } from './reading-aloud.ts';

const changed = judged(
  { order: { requirements: 'submitted' } },
  'buyer: I changed my mind, I found someone cheaper. Cancel please',
);
const mistaken = judged({}, 'buyer: I ordered by mistake, I pressed the wrong button, sorry');
const unclear = judged({}, 'buyer: please cancel');

describe('followReading', () => {
  it('follows the verdict when the seller says nothing', () => {
    expect(followReading(mistaken, anOrder())).toEqual({
      ...mistaken,
      followed: 'mistaken-order',
      conflict: null,
    });
  });

  it('follows the seller where nothing speaks against it', () => {
    expect(followReading(unclear, anOrder({ sellerReading: 'mistaken-order' })).followed).toBe(
      'mistaken-order',
    );
    expect(followReading(mistaken, anOrder({ sellerReading: 'something-else' }))).toMatchObject({
      followed: 'something-else',
      conflict: null,
    });
  });

  it("does not call it a mistake against the buyer's own words, and quotes them", () => {
    const { followed, conflict, because } = followReading(
      changed,
      anOrder({ sellerReading: 'mistaken-order' }),
    );
    expect(followed).toBe('change-of-mind');
    const quotes = because.flatMap(({ quote }) => quote?.text ?? []);
    expect(quotes.some((quote) => conflict!.includes(`“${quote}”`))).toBe(true);
  });
});
