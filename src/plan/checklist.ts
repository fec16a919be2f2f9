import { type CheckId, checkIds } from '../marketplaces/advice.ts';
import type { Fill } from '../marketplaces/profile.ts';
import { minutesUntilRequest } from '../order/minutes-until-request.ts';
import { sayElapsed } from '../order/moment.ts';
import { isReordered, type Order } from '../order/order.ts';
import { doorOf } from './door.ts';
import { hasMeantOrder } from './other-order.ts';
import type { Check } from './plan.ts';
import { type Situation, wasAskedLongAgo } from './situation.ts';
import { buyerQuote, keptAnswering } from './talk.ts';

/** What support will look at, always in the same order, each bound to an answer of the seller. */
export function makeChecklist(situation: Situation, fill: Fill): Check[] {
  const { profile, plan, order } = situation;
  const wanted = profile.plans[plan].checklist;
  const slots = { quote: buyerQuote(situation) ?? '', span: sayElapsed(minutesToldOf(order) ?? 0) };
  return checkIds
    .filter((id) => wanted.includes(id) && isAsked(id, situation))
    .map((id) => {
      const { text, how } = profile.checklist[id];
      const met = isMet[id](situation);
      return { id, text, met, how: fill(how[nameOf(met)], slots) };
    });
}

/** Nothing is asked about a request that nobody made, a reason that is the seller's, or a new order that cannot help. */
function isAsked(id: CheckId, situation: Situation): boolean {
  if (aboutTheRequest.includes(id)) return situation.order.request.askedBy !== 'nobody';
  if (id === 'buyer-words-in-chat')
    return situation.plan !== 'another-door' || doorOf(situation) !== 'seller';
  return id !== 'reorder-placed' || mayReorder(situation);
}

const aboutTheRequest: readonly CheckId[] = ['times-known', 'asked-soon'];

/** Who meant the other order has it already; and an order that was cancelled long ago is replaced too late. */
function mayReorder(situation: Situation): boolean {
  if (isReordered(situation.order)) return true;
  return !hasMeantOrder(situation) && !(situation.status === 'cancelled' && wasAskedLongAgo(situation));
}

/** Support has no published limit; within about an hour is where sellers' cases went well. */
const SOON_MINUTES = 60;

const isMet: Record<CheckId, (situation: Situation) => boolean | null> = {
  'order-number': ({ order }) => (order.order.number === undefined ? null : true),
  'buyer-words-in-chat': (situation) => (hasBuyer(situation) ? buyerQuote(situation) !== undefined : null),
  'times-known': ({ order }) => (order.order.placedAt !== undefined && isWishTimed(order) ? true : null),
  'asked-soon': ({ order }) => compare(minutesToldOf(order), (minutes) => minutes <= SOON_MINUTES),
  'requirements-state': ({ order, status }) =>
    order.order.requirements !== undefined || status === 'awaiting-requirements' ? true : null,
  'no-work-begun': ({ order }) => compare(order.order.work, (work) => work === 'not-started'),
  'nothing-delivered': nothingDelivered,
  'seller-kept-answering': keptAnswering,
  'reorder-placed': ({ order }) => compare(order.reorder, (reorder) => reorder === 'placed'),
  'screenshots-listed': ({ order }) => (order.screenshots === undefined ? null : true),
};

/** Hours that the seller counted are no exact time, and the seller's own request is not the buyer's wish. */
function isWishTimed({ request, isOpenedAbout }: Order): boolean {
  const { askedAt, formal } = request;
  if (askedAt !== undefined) return true;
  return formal?.openedAt !== undefined && formal.openedBy !== 'seller' && isOpenedAbout !== true;
}

/** From hours that the seller counted, nobody can tell whether it was within the hour. */
function minutesToldOf(order: Order): number | undefined {
  const { askedAt, minutesAfterOrder } = order.request;
  const isTold = askedAt !== undefined || minutesAfterOrder !== undefined || order.isOpenedAbout !== true;
  return isTold ? minutesUntilRequest(order) : undefined;
}

function nothingDelivered({ order: { order } }: Situation): boolean | null {
  if (order.work === 'delivered' || order.status === 'delivered' || order.status === 'completed')
    return false;
  return order.work === undefined ? null : true;
}

function hasBuyer({ messages }: Situation): boolean {
  return messages.some(({ from }) => from === 'buyer');
}

function compare<Value>(value: Value | undefined, test: (value: Value) => boolean): boolean | null {
  return value === undefined ? null : test(value);
}

function nameOf(met: boolean | null): 'met' | 'missing' | 'unknown' {
  if (met === null) return 'unknown';
  return met ? 'met' : 'missing';
}
