import { describe, expect, it } from 'vitest';
import { judged } from './reading-aloud.ts';

const LONG = [
  'buyer: My niece was choosing stickers on my tablet this morning.',
  'seller: Oh, and?',
  'buyer: She pressed whatever was green. Lovely shop by the way. I never wanted a podcast intro. The weather here is mild.',
];

describe('the wording in the explanation', () => {
  it('is told sentence by sentence, at most three, and the rest together', () => {
    const { because } = judged({}, ...LONG);
    const wording = because.filter(({ id }) => id === 'wording');
    expect(wording.filter(({ quote }) => quote !== null)).toHaveLength(3);
    expect(wording.filter(({ quote }) => quote === null).length).toBeLessThanOrEqual(1);
    expect(new Set(wording.flatMap(({ quote }) => quote?.text ?? [])).size).toBe(3);
  });

  it('quotes the buyer only, never the seller', () => {
    for (const { quote } of judged({}, ...LONG).because)
      if (quote !== null) expect(quote.message).not.toBe(1);
  });
});
