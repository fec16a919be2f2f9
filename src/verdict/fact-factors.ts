import type { Order } from '../order/order.ts';

/** The facts of the order that count, each by name; what is not known gives none. */
export function factNames(order: Order): string[] {
  const { order: placed, request, buyer } = order;
  return [
    requirementsOf(order),
    workOf(order),
    placed.status === 'late' && 'late-on-record',
    request.askedBy !== undefined && request.askedBy !== 'buyer' && `asked-by-${request.askedBy}`,
    minutesBin(minutesBetween(order)),
    placed.duplicate === true && 'duplicate-on-record',
    (buyer.openOffers ?? 0) > 0 && 'open-offers',
    (buyer.priorOrders ?? 0) > 0 && 'repeat-buyer',
    (order.reorder === 'placed' || order.reorder === 'agreed') && 'orders-again',
  ].filter((name) => typeof name === 'string');
}

/** Minutes from order to request: as told, or from the times, or from a formal request that is not the seller's; undefined when not known. */
export function minutesBetween({ order, request }: Order): number | undefined {
  const { minutesAfterOrder, askedAt, formal } = request;
  if (minutesAfterOrder !== undefined) return minutesAfterOrder;
  const asked = askedAt ?? (formal?.openedBy === 'seller' ? undefined : formal?.openedAt);
  if (order.placedAt === undefined || asked === undefined) return undefined;
  return (Date.parse(asked) - Date.parse(order.placedAt)) / 60_000;
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
