import type { Message } from '../order/conversation.ts';
import type { Order } from '../order/order.ts';
import { findPhrase, readPhrases } from '../plan/phrases.ts';
import { takenBackIn } from '../plan/taken-back.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Fact, Facts } from './facts.ts';
import words from './part-words.json' with { type: 'json' };

type Wish = { order: Order; messages: readonly Message[]; verdict: Verdict };

/**
 * What is open about the wish: whether the buyer wants to keep the order after all, or a part of it. No sentence prints
 * these: they choose a question in the place of a statement, and a question rests on nothing.
 */
export function wishFacts(wish: Wish): Facts {
  const flag = (holds: boolean): Fact | undefined => (holds ? { value: '', from: [] } : undefined);
  return {
    takenBack: flag(takenBackIn(wish.messages) !== undefined),
    keepsPart: flag(!isSecondOrder(wish.order, wish.verdict) && wantsPart(wish)),
  };
}

/** Of two orders one is kept and the other is cancelled, whole; also where only the buyer's words tell of two. */
function isSecondOrder({ order }: Order, { cause, because }: Verdict): boolean {
  if (order.duplicate === true || order.otherNumber !== undefined || cause === 'duplicate') return true;
  return because.some(({ id, favours }) => favours === 'mistaken-order' && toldTwice.includes(id));
}

const toldTwice: readonly string[] = ['duplicate', 'charged-twice'];

function wantsPart({ messages, verdict: { reason, followed, cause } }: Wish): boolean {
  if (reason === followed && cause === 'wrong-quantity') return true;
  return messages.some(({ from, text }) => from === 'buyer' && findPhrase(text, keepsPart) !== undefined);
}

const keepsPart = readPhrases(words.keepsPart);
