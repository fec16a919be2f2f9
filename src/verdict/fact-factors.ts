import { minutesUntilRequest } from '../order/minutes-until-request.ts';
import { isReordered, type Order } from '../order/order.ts';
import type { OrderFact } from './sentences.ts';

/**
 * The facts of the order that count, each by name; what is not known gives none. That nobody has asked says nothing of why the buyer
 * would: learnt as a fact it drowned plain words, because writers of cases say it mostly of talks that tell nothing.
 */
export function factNames(order: Order): OrderFact[] {
  const { order: placed, request, buyer } = order;
  const names: (OrderFact | false)[] = [
    requirementsOf(order),
    workOf(order),
    placed.status === 'late' && 'late-on-record',
    request.askedBy === 'seller' && 'asked-by-seller',
    minutesBin(minutesUntilRequest(order)),
    placed.duplicate === true && 'duplicate-on-record',
    (buyer.openOffers ?? 0) > 0 && 'open-offers',
    (buyer.priorOrders ?? 0) > 0 && 'repeat-buyer',
    isReordered(order) && 'orders-again',
  ];
  return names.filter((name) => name !== false);
}

/** True when work has begun or is done. */
export function hasWork(order: Order): boolean {
  const work = workOf(order);
  return work === 'work-started' || work === 'work-delivered';
}

/** True when the work is done. */
export function isDelivered(order: Order): boolean {
  return workOf(order) === 'work-delivered';
}

/** True when the requirements are known to be in. */
export function hasRequirements(order: Order): boolean {
  return requirementsOf(order) === 'requirements-submitted';
}

function requirementsOf({ order }: Order): OrderFact | false {
  if (order.requirements !== undefined) return `requirements-${order.requirements}`;
  return order.status === 'awaiting-requirements' && 'requirements-not-submitted';
}

function workOf({ order }: Order): OrderFact | false {
  if (order.status === 'delivered' || order.status === 'completed') return 'work-delivered';
  return order.work !== undefined && `work-${order.work}`;
}

/** Each goes up to so many minutes, those included. */
const bins: readonly (readonly [most: number, name: OrderFact])[] = [
  [5, 'within-5-minutes'],
  [30, 'within-30-minutes'],
  [120, 'within-2-hours'],
  [720, 'within-12-hours'],
  [1_440, 'within-a-day'],
  [5_760, 'within-4-days'],
  [Number.POSITIVE_INFINITY, 'after-4-days'],
];

function minutesBin(minutes: number | undefined): OrderFact | false {
  return minutes !== undefined && bins.find(([most]) => minutes <= most)![1];
}
