import { type Condition, conditions } from '../marketplaces/advice.ts';
import { isReordered } from '../order/order.ts';
import { printableLine } from '../order/printable.ts';
import { isMistaken, isOverruled } from '../verdict/follow-reading.ts';
import { chatAgainstAnswers } from './chat-against-answers.ts';
import { chatTimes } from './chat-times.ts';
import { asksForNone } from './choose.ts';
import { contradictions } from './contradictions.ts';
import { doorOf } from './door.ts';
import { mayOrderElsewhere } from './elsewhere.ts';
import { mayKeepPart } from './keeps-part.ts';
import { noticesAgainstAnswers } from './notices-against-answers.ts';
import { offerOf } from './offer.ts';
import { hasMeantOrder, otherNumberOf } from './other-order.ts';
import {
  DUE_SOON,
  HOUR,
  hasLapsed,
  isRequestOpen,
  mayRun,
  momentOf,
  type Situation,
  wasAskedLongAgo,
} from './situation.ts';
import { hasEnded } from './status.ts';
import { takenBackIn } from './taken-back.ts';

/** Every condition that holds. */
export function findConditions(situation: Situation): ReadonlySet<Condition> {
  return new Set(conditions.filter((condition) => holds[condition](situation)));
}

/** True when all of `when` hold and none of `unless`. */
export function applies(
  advice: { when: readonly Condition[]; unless: readonly Condition[] },
  holding: ReadonlySet<Condition>,
): boolean {
  return advice.when.every((name) => holding.has(name)) && !advice.unless.some((name) => holding.has(name));
}

/** From here on the buyer can cancel alone (A2). */
const VERY_LATE = 24 * HOUR;

/** Signs of what a seller asked the buyer to do. */
const sellersWishes = ['asks-buyer-to-cancel', 'gives-words'];

const holds: Record<Condition, (situation: Situation) => boolean> = {
  'awaiting-requirements': isWaiting,
  running: ({ status }) => status === 'in-progress' || status === 'late',
  delivered: ({ status }) => status === 'delivered',
  completed: ({ status }) => status === 'completed',
  cancelled: ({ status }) => status === 'cancelled',
  'status-unknown': ({ status }) => status === undefined,
  'number-unknown': ({ order }) => order.order.number === undefined,
  'custom-offer': ({ order }) => order.order.kind === 'custom-offer',
  'work-begun': ({ order }) => order.order.work === 'started',
  'nothing-begun': hasNothingBegun,
  'requirements-missing': ({ order }) => order.order.requirements === 'not-submitted',
  'small-order': isSmall,
  'may-refund-part': (situation) =>
    (mayRun(situation) || situation.status === 'delivered') && !isSmall(situation),
  'due-soon': (situation) => mayRun(situation) && !isLate(situation) && overdue(situation) > -DUE_SOON,
  late: isLate,
  'very-late': (situation) => mayRun(situation) && overdue(situation) > VERY_LATE,
  'asked-by-seller': ({ order }) => order.request.askedBy === 'seller',
  'nobody-asked': ({ order }) => order.request.askedBy === 'nobody',
  'request-open': isRequestOpen,
  'request-open-by-seller': (situation) =>
    isRequestOpen(situation) && situation.order.request.formal?.openedBy === 'seller',
  'request-opener-unknown': (situation) =>
    isRequestOpen(situation) && situation.order.request.formal?.openedBy === undefined,
  'request-state-unknown': isRequestUntold,
  'request-lapsed': hasLapsed,
  'request-dropped-by-buyer': wasDroppedByBuyer,
  'asked-long-ago': wasAskedLongAgo,
  'seller-asked-to-cancel': ({ verdict }) => verdict.because.some(({ id }) => sellersWishes.includes(id)),
  'reorder-placed': ({ order }) => order.reorder === 'placed',
  'reorder-agreed': ({ order }) => order.reorder === 'agreed',
  'new-number-known': ({ order }) => otherNumberOf(order) !== undefined,
  'meant-order-stands': hasMeantOrder,
  'new-order-in-chat': tellsOfNewOrder,
  'new-order-elsewhere': (situation) => isReordered(situation.order) && mayOrderElsewhere(situation),
  'alternative-known': hasAlternative,
  'alternative-withheld': (situation) =>
    /\p{L}/u.test(situation.order.alternative ?? '') && !hasAlternative(situation),
  'taken-back': ({ messages }) => takenBackIn(messages) !== undefined,
  'change-of-mind': ({ verdict }) => verdict.followed === 'change-of-mind',
  'keeps-part': mayKeepPart,
  'work-complained-of': ({ verdict }) => verdict.because.some(({ id }) => id === 'quality'),
  unclear: ({ verdict }) => verdict.followed === 'unclear',
  'own-reading': ({ verdict }) => isOverruled(verdict),
  'door-late': (situation) => doorOf(situation) === 'late',
  'door-quality': (situation) => doorOf(situation) === 'quality',
  'door-scope': (situation) => doorOf(situation) === 'scope',
  'door-rules': (situation) => doorOf(situation) === 'rules',
  'door-payment': (situation) => doorOf(situation) === 'payment',
  'door-testing': (situation) => doorOf(situation) === 'testing',
  'door-seller': (situation) => doorOf(situation) === 'seller',
  'door-unnamed': (situation) => doorOf(situation) === 'unnamed',
  ...contradictions,
  ...chatAgainstAnswers,
  ...chatTimes,
  ...noticesAgainstAnswers,
};

function isWaiting({ status, order }: Situation): boolean {
  return status === 'awaiting-requirements' && !asksForNone(order);
}

/** A request was told of, and no answer says whether it still waits: it may cancel an order that has not ended (A1). */
function isRequestUntold({ order, status }: Situation): boolean {
  const { formal } = order.request;
  return formal !== undefined && formal.answer === undefined && !hasEnded(status);
}

/** The buyer withdrew their own request, or declined the seller's: they may want to keep the order. */
function wasDroppedByBuyer({ order }: Situation): boolean {
  const { openedBy, answer } = order.request.formal ?? {};
  return (openedBy === 'buyer' && answer === 'withdrawn') || (openedBy === 'seller' && answer === 'declined');
}

/** One that a draft may print: advice points at the text that holds it. */
function hasAlternative({ order, verdict }: Situation): boolean {
  return printableLine(offerOf(order), { mayMentionMistake: isMistaken(verdict) }) !== undefined;
}

/** The buyer may write that they order again, and no answer tells of it: another plan may fit then. */
function tellsOfNewOrder({ order, verdict }: Situation): boolean {
  const isTold = verdict.because.some(({ id, quote }) => id === 'reorder-right' && quote !== null);
  return isTold && order.reorder === undefined;
}

/** A known date tells more than the status: an order is not late before it. */
function isLate(situation: Situation): boolean {
  if (situation.order.order.dueAt === undefined) return situation.status === 'late';
  return mayRun(situation) && overdue(situation) > 0;
}

/** Nothing can be revised yet: the order waits for the requirements, or the seller says that no work has begun. */
function hasNothingBegun(situation: Situation): boolean {
  return isWaiting(situation) || (mayRun(situation) && situation.order.order.work === 'not-started');
}

/** Milliseconds since the delivery was due; negative before, and minus infinity for no date. */
function overdue({ order, now }: Situation): number {
  return now - (momentOf(order.order.dueAt) ?? Number.POSITIVE_INFINITY);
}

/** True for a price that is known to be too low for a partial refund (A16). */
function isSmall({ order, profile }: Situation): boolean {
  const { amount } = order.order;
  const { above, currency } = profile.partialRefund;
  return amount !== undefined && amount.currency === currency && amount.value <= above;
}
