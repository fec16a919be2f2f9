import { minutesUntilRequest } from '../order/minutes-until-request.ts';
import type { Order } from '../order/order.ts';

/** The facts of the order that count, each by name; what is not known gives none. */
export function factNames(order: Order): string[] {
  const { order: placed, request, buyer } = order;
  return [
    requirementsOf(order),
    workOf(order),
    placed.status === 'late' && 'late-on-record',
    request.askedBy !== undefined && request.askedBy !== 'buyer' && `asked-by-${request.askedBy}`,
    minutesBin(minutesUntilRequest(order)),
    placed.duplicate === true && 'duplicate-on-record',
    (buyer.openOffers ?? 0) > 0 && 'open-offers',
    (buyer.priorOrders ?? 0) > 0 && 'repeat-buyer',
    (order.reorder === 'placed' || order.reorder === 'agreed') && 'orders-again',
  ].filter((name) => typeof name === 'string');
}

/** True when work has begun or is done. */
export function hasWork(order: Order): boolean {
  return ['work-started', 'work-delivered'].includes(workOf(order) || '');
}

export function hasRequirements(order: Order): boolean {
  return requirementsOf(order) === 'requirements-submitted';
}

function requirementsOf({ order }: Order): string | false {
  if (order.requirements !== undefined) return `requirements-${order.requirements}`;
  return order.status === 'awaiting-requirements' && 'requirements-not-submitted';
}

function workOf({ order }: Order): string | false {
  if (order.status === 'delivered' || order.status === 'completed') return 'work-delivered';
  return order.work !== undefined && `work-${order.work}`;
}

const bins: readonly (readonly [below: number, name: string])[] = [
  [5, 'within-5-minutes'],
  [30, 'within-30-minutes'],
  [120, 'within-2-hours'],
  [720, 'within-12-hours'],
  [1_440, 'within-a-day'],
  [5_760, 'within-4-days'],
  [Number.POSITIVE_INFINITY, 'after-4-days'],
];

function minutesBin(minutes: number | undefined): string | false {
  return minutes !== undefined && bins.find(([most]) => minutes <= most)![1];
}
