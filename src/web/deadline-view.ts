import type { Profile } from '../marketplaces/profile.ts';
import type { Message } from '../order/conversation.ts';
import { saySpan } from '../order/moment.ts';
import type { Order } from '../order/order.ts';
import { clocksChange, sayWallClock } from '../order/wall-clock.ts';
import { nextOf, stateOf } from '../plan/deadlines.ts';
import type { Deadline } from '../plan/plan.ts';
import type { PageWords } from '../templating/words.ts';

type Talk = {
  profile: Profile;
  order: Order;
  messages: readonly Message[];
  words: PageWords;
  timeZone: string;
  now: Date;
};

/** Words of a deadline in one state: before and after the time itself, and what follows from it. */
type Saying = { lead: string; next: string | null };

/**
 * A deadline as the page tells it: the day and time on the seller's clock, and the time left or gone by in words.
 * An open one also brings what is said once it has passed, because the page may stay open that long.
 */
export type DeadlineView = {
  isOpen: boolean;
  isDone: boolean;
  open: Saying;
  passed: Saying;
  clock: string;
  span: string;
  clocksChange: boolean;
};

/** Adds to a deadline how it is told at `now`. */
export function deadlineView<Due extends Deadline>(due: Due, talk: Talk): Due & DeadlineView {
  const { now, timeZone, words, messages } = talk;
  const { id, at } = due;
  const state = stateOf(due, { messages, now: now.getTime() });
  const saying = (of: 'open' | 'passed'): Saying => ({
    lead: words.deadlines[id][of],
    next: nextOf({ id, at, state: of }, { ...talk, now: now.getTime() }) ?? null,
  });
  return {
    ...due,
    isOpen: state === 'open',
    isDone: state === 'done',
    open: saying('open'),
    passed: saying('passed'),
    clock: sayWallClock(due.at, now, timeZone),
    span: saySpan(Math.abs(Date.parse(due.at) - now.getTime()) / 60_000),
    clocksChange: state === 'open' && clocksChange(now, due.at, timeZone),
  };
}
