import type { DeadlineId } from '../marketplaces/advice.ts';
import type { Fill } from '../marketplaces/profile.ts';
import { sayMoment, saySpan, sayWeekday } from '../order/moment.ts';
import type { Deadline } from './plan.ts';
import {
  DUE_SOON,
  HOUR,
  isRequestOpen,
  mayRun,
  momentOf,
  requestedAt,
  requestLapsesAt,
  type Situation,
  TO_REORDER,
} from './situation.ts';
import { hasEnded } from './status.ts';
import { takenBackIn } from './taken-back.ts';

type Speech = { fill: Fill; timeZone: string };
type Found = { id: DeadlineId; at: number; isOwn?: boolean };

/** Finds every deadline and says it in the seller's time zone (IANA): the open ones first, each group by time. */
export function findDeadlines(situation: Situation, speech: Speech): Deadline[] {
  const found = [
    ...requestLapses(situation),
    ...deliveryDue(situation),
    ...answerTheBuyer(situation),
    ...reorderBy(situation),
  ];
  return found
    .map((deadline) => ({
      ...deadline,
      state: stateOf({ id: deadline.id, at: isoOf(deadline.at) }, situation),
    }))
    .sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state) || a.at - b.at)
    .map((deadline) => sayDeadline(deadline, situation, speech));
}

const states = ['open', 'passed', 'done'] as const;

/** Whether a deadline lies ahead, is over, or was kept. */
type State = (typeof states)[number];

/** True when the messages show that nothing is left to do for this deadline. */
export function isDone({ id, at }: Pick<Deadline, 'id' | 'at'>, messages: Situation['messages']): boolean {
  return id === 'answer-the-buyer' && wasAnswered(messages, Date.parse(at) - TO_ANSWER);
}

/** How a deadline stands at `now` (milliseconds since 1970). */
export function stateOf(
  due: Pick<Deadline, 'id' | 'at'>,
  { messages, now }: Pick<Situation, 'messages' | 'now'>,
): State {
  if (isDone(due, messages)) return 'done';
  return Date.parse(due.at) > now ? 'open' : 'passed';
}

/** None on an order that has ended: it holds no open request (A10), and a warning says that the answers disagree. */
function requestLapses({ order, status }: Situation): Found[] {
  if (hasEnded(status)) return [];
  const at = requestLapsesAt(order);
  const isOwn = order.request.formal?.openedBy === 'seller';
  return at === undefined ? [] : [{ id: 'request-lapses', at, isOwn }];
}

/** The clock runs only while there is something to deliver, so not before the requirements are in (A3). */
function deliveryDue(situation: Situation): Found[] {
  const at = momentOf(situation.order.order.dueAt);
  return at === undefined || !mayRun(situation) ? [] : [{ id: 'delivery-due', at }];
}

/** After so long without an answer a cancelled order may be reviewed (E8). */
const TO_ANSWER = 24 * HOUR;

function answerTheBuyer({ order, status }: Situation): Found[] {
  const { askedBy } = order.request;
  const askedAt = momentOf(order.request.askedAt);
  if (askedAt === undefined || askedBy === 'seller' || askedBy === 'nobody' || status === 'cancelled')
    return [];
  return [{ id: 'answer-the-buyer', at: askedAt + TO_ANSWER }];
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

function sayDeadline(
  { id, at, state, isOwn }: Found & { state: State },
  situation: Situation,
  speech: Speech,
): Deadline {
  const { now, profile } = situation;
  const { facts, ...sentences } = profile.deadlines[id];
  const time = isoOf(at);
  const said = isOwn === true && state === 'open' ? sentences.own : sentences[state];
  const due = speech.fill(said ?? sentences.open, {
    moment: isFar(at, now) ? sayMoment(time, speech.timeZone) : sayWeekday(time, speech.timeZone),
    left: saySpan(Math.abs(at - now) / 60_000),
  });
  const next = nextOf({ id, at: time, state }, situation);
  const blocked = blockOf({ id, at: time }, situation);
  return {
    id,
    at: time,
    text: next === undefined ? due : `${due} ${next}`,
    facts: [...facts, ...(blocked?.facts ?? [])],
  };
}

/** What follows from a deadline, what is in the way of moving it, and that it is not exact where its time was counted from hours. */
export function nextOf(
  { id, at, state }: Pick<Deadline, 'id' | 'at'> & { state: State },
  situation: Pick<Situation, 'profile' | 'order' | 'now'>,
): string | undefined {
  const { next, about } = situation.profile.deadlines[id];
  const isAbout = state === 'open' && situation.order.isOpenedAbout === true;
  const blocked = blockOf({ id, at }, situation);
  const said = [next[state], blocked?.text, isAbout ? about : undefined].filter(
    (sentence) => sentence !== undefined,
  );
  return said.length === 0 ? undefined : said.join(' ');
}

/** What is in the way of more time once that is needed: only one request can be open on an order (A9). */
function blockOf(
  { id, at }: Pick<Deadline, 'id' | 'at'>,
  situation: Pick<Situation, 'profile' | 'order' | 'now'>,
) {
  const isInTheWay = isRequestOpen(situation) && Date.parse(at) - situation.now < DUE_SOON;
  return isInTheWay ? situation.profile.deadlines[id].blocked : undefined;
}

/** A date with its weekday names no year, so from half a year away on nobody could tell which year is meant. */
const HALF_A_YEAR = 182 * 24 * HOUR;

function isFar(at: number, now: number): boolean {
  return Math.abs(at - now) > HALF_A_YEAR;
}

/** Milliseconds as ISO 8601 in UTC, whole seconds without a fraction. */
function isoOf(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

/** True when the seller wrote something in time after the request (`askedAt`: milliseconds since 1970). */
function wasAnswered(messages: Situation['messages'], askedAt: number): boolean {
  return messages.some((message) => {
    const sentAt = momentOf(message.at);
    return (
      message.from === 'seller' && sentAt !== undefined && sentAt > askedAt && sentAt <= askedAt + TO_ANSWER
    );
  });
}
