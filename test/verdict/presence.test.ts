import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/verdict/form.ts';
import { NOTHING_ELSE, type Patterns } from '../../src/verdict/patterns.ts';
import { Presence } from '../../src/verdict/presence.ts';

const NEEDS = [1, 2, 3, 4];
/** A word that meets some needs of the patterns about the buyer's words, and some of those about the seller's. */
function aWord(buyer: number[], seller: number[] = []): Form {
  const sheet = Uint16Array.from([9, buyer.length, ...buyer, seller.length, ...seller]);
  return { sheet, buyerMeets: 1, sellerMeets: 2 + buyer.length } as unknown as Form;
}
const needs = { count: NEEDS.length, bySlot: Uint16Array.from(NEEDS) };
const ofNeeds = () => new Presence({ needs } as unknown as Patterns);
const metIn = (present: Presence) => NEEDS.filter((need) => present.has(need));

describe('what the words of a sentence meet', () => {
  const words = [aWord([1]), aWord([2, 3]), aWord([]), aWord([4])];

  it('is what any of its words meets, and no word beside it', () => {
    const present = ofNeeds();
    present.begin(words, { first: 1, end: 3 }, 'buyer');
    expect(metIn(present)).toEqual([2, 3]);
    present.begin(words, { first: 0, end: 4 }, 'buyer');
    expect(metIn(present)).toEqual(NEEDS);
  });

  it('is forgotten with the next sentence', () => {
    const present = ofNeeds();
    present.begin(words, { first: 0, end: 1 }, 'buyer');
    present.begin(words, { first: 3, end: 4 }, 'buyer');
    expect(metIn(present)).toEqual([4]);
  });

  it('is asked for the patterns about one side’s words alone', () => {
    const present = ofNeeds();
    const word = [aWord([1, 2], [3])];
    present.begin(word, { first: 0, end: 1 }, 'buyer');
    expect(metIn(present)).toEqual([1, 2]);
    present.begin(word, { first: 0, end: 1 }, 'seller');
    expect(metIn(present)).toEqual([3]);
  });

  it('is always enough for a pattern that needs nothing else', () => {
    const present = ofNeeds();
    present.begin(words, { first: 2, end: 3 }, 'seller');
    expect(present.has(NOTHING_ELSE)).toBe(true);
    expect(metIn(present)).toEqual([]);
  });
});
