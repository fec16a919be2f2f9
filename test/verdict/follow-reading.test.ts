import { describe, expect, it } from 'vitest';
import { followReading, isMistaken, isOverruled } from '../../src/verdict/follow-reading.ts';
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

  it('names the first of what speaks against a mistake, on one line, or the fact where nobody wrote it', () => {
    const quote = { message: 0, start: 0, end: 9, text: 'found \n  cheaper' };
    const sign = (favours: 'mistaken-order' | 'change-of-mind', says: string, quoted = false) => ({
      id: 'a',
      says,
      favours,
      weight: 1,
      quote: quoted ? quote : null,
    });
    const conflictOf = (...because: ReturnType<typeof sign>[]) =>
      followReading({ ...changed, because }, anOrder({ sellerReading: 'mistaken-order' })).conflict;
    expect(
      conflictOf(
        sign('mistaken-order', 'A mistake.', true),
        sign('change-of-mind', 'A fact.'),
        sign('change-of-mind', 'A motive.', true),
      ),
    ).toBe('The chat says “found cheaper”, and that speaks against an order by mistake.');
    expect(conflictOf(sign('mistaken-order', 'A mistake.', true), sign('change-of-mind', 'A fact.'))).toBe(
      'What is known speaks against an order by mistake: A fact.',
    );
    const wording = { ...sign('change-of-mind', 'A way.', true), id: 'wording' };
    expect(conflictOf(wording, sign('change-of-mind', 'A fact.'))).toBe(
      'What is known speaks against an order by mistake: A fact.',
    );
    expect(conflictOf(wording)).toContain('“found cheaper”');
  });

  it('follows the seller who is more careful than the verdict, and the one who agrees', () => {
    for (const sellerReading of ['mistaken-order', 'change-of-mind', 'something-else'] as const) {
      expect(followReading(mistaken, anOrder({ sellerReading }))).toMatchObject({
        followed: sellerReading,
        conflict: null,
      });
      expect(followReading(unclear, anOrder({ sellerReading }))).toMatchObject({
        followed: sellerReading,
        conflict: null,
      });
    }
    for (const sellerReading of ['change-of-mind', 'something-else'] as const)
      expect(followReading(changed, anOrder({ sellerReading }))).toMatchObject({
        followed: sellerReading,
        conflict: null,
      });
  });

  it('claims a mistake only where that reading is followed and nothing stands against it', () => {
    expect(isMistaken({ followed: 'mistaken-order', conflict: null })).toBe(true);
    expect(isMistaken({ followed: 'mistaken-order', conflict: 'The chat says other things.' })).toBe(false);
    expect(isMistaken({ followed: 'change-of-mind', conflict: null })).toBe(false);
  });

  it('knows where the seller overruled the signs', () => {
    expect(isOverruled({ reason: 'unclear', followed: 'mistaken-order' })).toBe(true);
    expect(isOverruled({ reason: 'unclear', followed: 'unclear' })).toBe(false);
  });
});
