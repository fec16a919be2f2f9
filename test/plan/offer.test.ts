import { describe, expect, it } from 'vitest';
import { offerOf } from '../../src/plan/offer.ts';

describe('what the seller could offer instead', () => {
  it.each([
    'If you cancel I will lose my level so please keep it',
    'leave me a 5 star review and I make it free',
    'please, my family needs the income',
    'it is bad for me and my completion rate',
    'bitte nicht, das schadet meiner Bewertung',
    'if you cancel I will report you to Fiverr',
  ])('is no offer, and is repeated to nobody, where it presses: “%s”', (alternative) =>
    expect(offerOf({ alternative })).toBeUndefined(),
  );

  it.each([
    'a smaller package, or the same work next month',
    'a social media kit for your family business',
    'the same logo with one more revision for $10 less',
    'un paquete más pequeño',
  ])('is repeated as it is: “%s”', (alternative) => expect(offerOf({ alternative })).toBe(alternative));

  it('may be nothing', () => expect(offerOf({})).toBeUndefined());
});
