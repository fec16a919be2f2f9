import type { PlanId } from '../marketplaces/advice.ts';
import type { Profile } from '../marketplaces/profile.ts';
import type { ChatEvent } from '../order/chat/events.ts';
import type { Status } from '../order/choices.ts';
import type { Message } from '../order/conversation.ts';
import type { Order } from '../order/order.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { asksForNone } from './choose.ts';

/**
 * All that advice may hang on. `status` is undefined when nothing says where the order stands; `now` is in milliseconds;
 * `notices` are the marketplace's own lines in a pasted chat, where there are any.
 */
export type Situation = {
  order: Order;
  messages: readonly Message[];
  notices?: readonly ChatEvent[];
  verdict: Verdict;
  plan: PlanId;
  profile: Profile;
  status: Status | undefined;
  now: number;
};

/** In milliseconds, as every time in this folder. */
export const HOUR = 3_600_000;

/** An extension that nobody answers takes 48 hours to be accepted (A15); one day more is left to ask for it. */
export const DUE_SOON = 72 * HOUR;

/** A clock that goes a little ahead of this one is no contradiction. */
export const CLOCKS_DIFFER = 60 * 60_000;

/** Milliseconds of an ISO 8601 time, or undefined for none. */
export function momentOf(time: string | null | undefined): number | undefined {
  return time === null || time === undefined ? undefined : Date.parse(time);
}

/** Tells which messages may be about this order: not those that are known to be older than it. */
export function mayBeOf({ order }: Order): (message: Message) => boolean {
  const placedAt = momentOf(order.placedAt) ?? Number.NEGATIVE_INFINITY;
  return ({ at }) => (momentOf(at) ?? placedAt) >= placedAt;
}

/** By the seller's answers, nothing is delivered. */
export function isSaidUndelivered({ order }: Order): boolean {
  return order.work === 'not-started' || order.work === 'started';
}

/** When an open request lapses and the order is cancelled: after 48 hours (A1). Undefined where none is open. */
export function requestLapsesAt({ request }: Order): number | undefined {
  const openedAt = request.formal?.answer === 'open' ? momentOf(request.formal.openedAt) : undefined;
  return openedAt === undefined ? undefined : openedAt + 48 * HOUR;
}

/** True once the 48 hours of an open request are over (A1): it ended, and nobody told us how the order stands now. */
export function hasLapsed({ order, now }: Pick<Situation, 'order' | 'now'>): boolean {
  return now >= (requestLapsesAt(order) ?? Number.POSITIVE_INFINITY);
}

/** Said to be open, and not known to be past its 48 hours: nobody can answer one that has lapsed. */
export function isRequestOpen(situation: Pick<Situation, 'order' | 'now'>): boolean {
  return situation.order.request.formal?.answer === 'open' && !hasLapsed(situation);
}

/** True while there may be something to deliver: the order runs, or nothing says that it does not. */
export function mayRun({ status, order }: Situation): boolean {
  if (status === 'awaiting-requirements') return asksForNone(order);
  return status === undefined || status === 'in-progress' || status === 'late';
}

/** A new order makes a cancellation an exception for so long (C2); from when it counts is not published. */
export const TO_REORDER = 14 * 24 * HOUR;

/** When the wish to cancel came, as far as a time tells it; in milliseconds. */
export function requestedAt({ request }: Order): number | undefined {
  return momentOf(request.askedAt ?? request.formal?.openedAt);
}

/** True when the wish to cancel is known to be older than a new order may help. */
export function wasAskedLongAgo({ order, now }: Pick<Situation, 'order' | 'now'>): boolean {
  const asked = requestedAt(order) ?? countedFrom(order);
  return asked !== undefined && now - asked > TO_REORDER;
}

function countedFrom({ order, request }: Order): number | undefined {
  const placed = momentOf(order.placedAt);
  if (placed === undefined || request.minutesAfterOrder === undefined) return undefined;
  return placed + request.minutesAfterOrder * 60_000;
}
