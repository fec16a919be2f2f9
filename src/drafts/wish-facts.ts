import type { Message } from '../order/conversation.ts';
import type { Order } from '../order/order.ts';
import { mayKeepPart } from '../plan/keeps-part.ts';
import { takenBackIn } from '../plan/taken-back.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Fact, Facts } from './facts.ts';

type Wish = { order: Order; messages: readonly Message[]; verdict: Verdict };

/**
 * What is open about the wish: whether the buyer wants to keep the order after all, or a part of it. No sentence prints
 * these: they choose a question in the place of a statement, and a question rests on nothing.
 */
export function wishFacts(wish: Wish): Facts {
  const flag = (holds: boolean): Fact | undefined => (holds ? { value: '', from: [] } : undefined);
  return {
    takenBack: flag(takenBackIn(wish.messages) !== undefined),
    keepsPart: flag(mayKeepPart(wish)),
  };
}
