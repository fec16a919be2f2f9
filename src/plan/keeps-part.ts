import { otherNumberOf } from './other-order.ts';
import words from './part-words.json' with { type: 'json' };
import { findPhraseIn, readPhrases, wordsIn } from './phrases.ts';
import type { Situation } from './situation.ts';

type Wish = Pick<Situation, 'order' | 'messages' | 'verdict'>;

/** Whether the buyer may want to keep a part of the order. Of two orders one is kept and the other is cancelled, whole. */
export function mayKeepPart(wish: Wish): boolean {
  return !isSecondOrder(wish) && wantsPart(wish);
}

/** Also where only the buyer's words tell of two, unless the verdict reads them as a number typed wrong. */
function isSecondOrder({ order, verdict: { cause, because } }: Wish): boolean {
  if (order.order.duplicate === true || otherNumberOf(order) !== undefined || cause === 'duplicate')
    return true;
  if (cause === WRONG_NUMBER) return false;
  return because.some(({ id, favours }) => favours === 'mistaken-order' && toldTwice.includes(id));
}

const WRONG_NUMBER = 'wrong-quantity';
const toldTwice: readonly string[] = ['duplicate', 'charged-twice'];

function wantsPart({ messages, verdict: { reason, followed, cause } }: Wish): boolean {
  if (reason === followed && cause === WRONG_NUMBER) return true;
  return messages.some(
    (message) => message.from === 'buyer' && findPhraseIn(wordsIn(message), keepsPart) !== undefined,
  );
}

const keepsPart = readPhrases(words.keepsPart);
