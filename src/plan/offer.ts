import type { Order } from '../order/order.ts';
import { reviewTalk, threats } from './alert-phrases.ts';
import { findPhraseIn, readPhrases, wordsOf } from './phrases.ts';
import words from './pressure-words.json' with { type: 'json' };

/**
 * What the seller could offer instead; undefined where it puts the buyer under pressure: with a review, a threat, or the seller's own
 * numbers and needs. No text repeats that, to the buyer or to support.
 */
export function offerOf({ alternative }: Pick<Order, 'alternative'>): string | undefined {
  if (alternative === undefined) return undefined;
  const said = wordsOf(alternative);
  return pressure.some((phrases) => findPhraseIn(said, phrases) !== undefined) ? undefined : alternative;
}

const pressure = [threats, reviewTalk, readPhrases(words)];
