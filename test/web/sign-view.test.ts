import { describe, expect, it } from 'vitest';
import { loadSite } from '../../src/load.ts';
import type { Alert } from '../../src/plan/alerts.ts';
import type { Sign, Verdict } from '../../src/verdict/verdict.ts';
import { leadingReading, viewAlerts, viewSigns } from '../../src/web/sign-view.ts';

const { words } = loadSite();
const quote = { message: 0, start: 0, end: 2, text: 'oh' };
const sign = (favours: Sign['favours'], weight: number, more: Partial<Sign> = {}): Sign => ({
  id: 'a-sign',
  says: 'The buyer says so.',
  favours,
  weight,
  quote,
  ...more,
});
const inEnglish = () => 'en';
const verdict = (because: Sign[], reason: Verdict['reason'] = 'mistaken-order') =>
  ({
    reason,
    probabilities: { 'mistaken-order': 0.6, 'change-of-mind': 0.3, 'something-else': 0.1, unclear: 0 },
    because,
  }) as unknown as Verdict;

describe('a sign on the page', () => {
  it('stands for the reading or against it, with how strongly in words and number', () => {
    const [strong, clear, weak] = viewSigns(
      verdict([sign('mistaken-order', 4.02), sign('change-of-mind', -1.9), sign('unclear', -0.12)]),
      words,
      inEnglish,
    );
    expect(strong).toMatchObject({
      side: 'for',
      tag: '+4.0',
      says: 'an order by mistake, strongly',
      weight: '4.0',
    });
    expect(clear).toMatchObject({ side: 'against', tag: '−1.9', says: 'a change of mind, clearly' });
    expect(weak).toMatchObject({ side: 'against', tag: '−0.1', says: 'an unclear case, a little' });
  });

  it('is told apart by its own address, and leads to its words where it has some', () => {
    const [first, second] = viewSigns(
      verdict([sign('mistaken-order', 2), sign('mistaken-order', 1, { quote: null })]),
      words,
      inEnglish,
    );
    expect(first).toMatchObject({ id: 'sign-1', mark: 'mark-sign-1' });
    expect(second).toMatchObject({ id: 'sign-2', mark: null });
  });

  it('is left out where its weight would read 0.0', () => {
    expect(viewSigns(verdict([sign('mistaken-order', 0.04)]), words, inEnglish)).toEqual([]);
  });

  it('is weighed for the likeliest reason where none is sure enough to be said', () => {
    expect(leadingReading(verdict([], 'unclear'))).toBe('mistaken-order');
    expect(leadingReading(verdict([], 'change-of-mind'))).toBe('change-of-mind');
    expect(viewSigns(verdict([sign('mistaken-order', 1)], 'unclear'), words, inEnglish)[0]?.side).toBe('for');
  });
});

describe('an alert on the page', () => {
  it('says what to do once for all places that show it, and has a name', () => {
    const threat = (message: number): Alert => ({
      id: 'threat',
      text: 'Stay calm.',
      quote: { ...quote, message },
    });
    expect(
      viewAlerts(
        [threat(0), { id: 'review-talk', text: 'Trade nothing.', quote }, threat(4)],
        words,
        inEnglish,
      ),
    ).toEqual([
      {
        id: 'alert-1',
        mark: 'mark-alert-1-1',
        title: 'A threat',
        text: 'Stay calm.',
        quotes: [
          { ...quote, lang: 'en' },
          { ...quote, message: 4, lang: 'en' },
        ],
      },
      {
        id: 'alert-2',
        mark: 'mark-alert-2-1',
        title: 'Talk about a review',
        text: 'Trade nothing.',
        quotes: [{ ...quote, lang: 'en' }],
      },
    ]);
  });
});
