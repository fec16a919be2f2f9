import { mayKeepPart } from '../plan/keeps-part.ts';
import { type Situation, wasAskedLongAgo } from '../plan/situation.ts';
import { takenBackIn } from '../plan/taken-back.ts';
import type { Facts } from './facts.ts';
import { flag } from './make-fact.ts';

type Wish = Pick<Situation, 'order' | 'messages' | 'verdict' | 'now'>;

/**
 * What is open about the wish: whether the buyer wants to keep the order after all, or a part of it, and whether a new order
 * comes too late for the 14 days. No sentence prints these: they choose a wording that claims less, which rests on nothing.
 */
export function wishFacts(wish: Wish): Facts {
  return {
    takenBack: flag(takenBackIn(wish.messages) !== undefined),
    keepsPart: flag(mayKeepPart(wish)),
    askedLongAgo: flag(wasAskedLongAgo(wish)),
  };
}
