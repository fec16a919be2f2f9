import { type Condition, conditions } from '../marketplaces/advice.ts';
import { printableLine } from '../order/printable.ts';
import { contradictions } from './contradictions.ts';
import { doorOf } from './door.ts';
import { HOUR, mayRun, momentOf, requestLapsesAt, type Situation } from './situation.ts';

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

/** An extension that nobody answers takes 48 hours to be accepted (A15); one day more is left to ask for it. */
const DUE_SOON = 72 * HOUR;
/** From here on the buyer can cancel alone (A2). */
const VERY_LATE = 24 * HOUR;

const holds: Record<Condition, (situation: Situation) => boolean> = {
  'awaiting-requirements': ({ status }) => status === 'awaiting-requirements',
  running: ({ status }) => status === 'in-progress' || status === 'late',
  delivered: ({ status }) => status === 'delivered',
  completed: ({ status }) => status === 'completed',
  cancelled: ({ status }) => status === 'cancelled',
  'status-unknown': ({ status }) => status === undefined,
  'custom-offer': ({ order }) => order.order.kind === 'custom-offer',
  'work-begun': ({ order }) => order.order.work === 'started',
  'small-order': isSmall,
  'due-soon': (situation) => mayRun(situation) && !isLate(situation) && overdue(situation) > -DUE_SOON,
  late: isLate,
  'very-late': (situation) => mayRun(situation) && overdue(situation) > VERY_LATE,
  'nobody-asked': ({ order }) => order.request.askedBy === 'nobody',
  'request-open': ({ order }) => order.request.formal?.answer === 'open',
  'request-open-by-seller': ({ order }) =>
    order.request.formal?.answer === 'open' && order.request.formal.openedBy === 'seller',
  'request-lapsed': ({ order, now }) => now >= (requestLapsesAt(order) ?? Number.POSITIVE_INFINITY),
  'reorder-placed': ({ order }) => order.reorder === 'placed',
  'reorder-agreed': ({ order }) => order.reorder === 'agreed',
  'alternative-known': hasAlternative,
  'change-of-mind': ({ verdict }) => verdict.followed === 'change-of-mind',
  unclear: ({ verdict }) => verdict.followed === 'unclear',
  'door-late': (situation) => doorOf(situation) === 'late',
  'door-quality': (situation) => doorOf(situation) === 'quality',
  'door-scope': (situation) => doorOf(situation) === 'scope',
  'door-rules': (situation) => doorOf(situation) === 'rules',
  'door-payment': (situation) => doorOf(situation) === 'payment',
  'door-seller': (situation) => doorOf(situation) === 'seller',
  'door-unnamed': (situation) => doorOf(situation) === 'unnamed',
  ...contradictions,
};

/** One that a draft may print: advice points at the text that holds it. */
function hasAlternative({ order, verdict: { followed, conflict } }: Situation): boolean {
  const mayMentionMistake = followed === 'mistaken-order' && conflict === null;
  return printableLine(order.alternative, { mayMentionMistake }) !== undefined;
}

function isLate(situation: Situation): boolean {
  return situation.status === 'late' || (mayRun(situation) && overdue(situation) > 0);
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
