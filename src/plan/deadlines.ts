import type { DeadlineId } from '../marketplaces/advice.ts';
import type { Fill } from '../marketplaces/profile.ts';
import { saySpan, sayWeekday } from '../order/moment.ts';
import { offsetIfTwice } from '../order/wall-clock.ts';
import type { Deadline } from './plan.ts';
import {
  HOUR,
  mayRun,
  momentOf,
  requestedAt,
  requestLapsesAt,
  type Situation,
  TO_REORDER,
} from './situation.ts';
import { takenBackIn } from './taken-back.ts';

type Speech = { fill: Fill; timeZone: string };
type Found = { id: DeadlineId; at: number; isDone?: boolean; isOwn?: boolean };

/** Finds every deadline and says it in the seller's time zone (IANA): the open ones first, each group by time. */
export function findDeadlines(situation: Situation, speech: Speech): Deadline[] {
  const found = [
    ...requestLapses(situation),
    ...deliveryDue(situation),
    ...answerTheBuyer(situation),
    ...reorderBy(situation),
  ];
  return found
    .map((deadline) => ({ ...deadline, state: stateOf(deadline, situation.now) }))
    .sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state) || a.at - b.at)
    .map((deadline) => sayDeadline(deadline, situation, speech));
}

const states = ['open', 'passed', 'done'] as const;

/** Whether a deadline lies ahead, is over, or was kept. */
export type State = (typeof states)[number];

/** True when the messages show that nothing is left to do for this deadline. */
export function isDone({ id, at }: Pick<Deadline, 'id' | 'at'>, messages: Situation['messages']): boolean {
  return id === 'answer-the-buyer' && wasAnswered(messages, Date.parse(at) - 24 * HOUR);
}

function requestLapses({ order }: Situation): Found[] {
  const at = requestLapsesAt(order);
  const isOwn = order.request.formal?.openedBy === 'seller';
  return at === undefined ? [] : [{ id: 'request-lapses', at, isOwn }];
}

/** The clock runs only while there is something to deliver, so not before the requirements are in (A3). */
function deliveryDue(situation: Situation): Found[] {
  const at = momentOf(situation.order.order.dueAt);
  return at === undefined || !mayRun(situation) ? [] : [{ id: 'delivery-due', at }];
}

/** After 24 hours without an answer a cancelled order may be reviewed (E8). */
function answerTheBuyer({ order, messages, status }: Situation): Found[] {
  const { askedBy } = order.request;
  const askedAt = momentOf(order.request.askedAt);
  if (askedAt === undefined || askedBy === 'seller' || askedBy === 'nobody' || status === 'cancelled')
    return [];
  const at = askedAt + 24 * HOUR;
  const isDone = wasAnswered(messages, askedAt);
  return [{ id: 'answer-the-buyer', at, isDone }];
}

/**
 * From when the 14 days count is not published (C2); from the request is the safe reading, and no date is given without one.
 * A buyer who may want to keep the order is not asked for another one.
 */
function reorderBy({ order, plan, messages }: Situation): Found[] {
  if (plan !== 'reorder-within-14-days' || order.reorder === 'placed') return [];
  if (takenBackIn(messages) !== undefined) return [];
  const start = requestedAt(order);
  return start === undefined ? [] : [{ id: 'reorder-by', at: start + TO_REORDER }];
}

function stateOf({ at, isDone }: Found, now: number): State {
  if (isDone === true) return 'done';
  return at > now ? 'open' : 'passed';
}

function sayDeadline(
  { id, at, state, isOwn }: Found & { state: State },
  situation: Situation,
  speech: Speech,
): Deadline {
  const { now, profile } = situation;
  const { facts, ...sentences } = profile.deadlines[id];
  const time = new Date(at).toISOString().replace('.000Z', 'Z');
  const said = isOwn === true && state === 'open' ? sentences.own : sentences[state];
  const due = speech.fill(said ?? sentences.open, {
    moment: sayClock(time, speech.timeZone),
    left: saySpan(Math.abs(at - now) / 60_000),
  });
  const next = sentences.next[state];
  return { id, at: time, text: next === undefined ? due : `${due} ${next}`, facts };
}

function sayClock(time: string, timeZone: string): string {
  const offset = offsetIfTwice(time, timeZone);
  return `${sayWeekday(time, timeZone)} (${offset === undefined ? timeZone : `${timeZone}, ${offset}`})`;
}

/** True when the seller wrote something in the 24 hours after the request (`askedAt`: milliseconds since 1970). */
function wasAnswered(messages: Situation['messages'], askedAt: number): boolean {
  return messages.some((message) => {
    const sentAt = momentOf(message.at);
    return (
      message.from === 'seller' && sentAt !== undefined && sentAt > askedAt && sentAt <= askedAt + 24 * HOUR
    );
  });
}
