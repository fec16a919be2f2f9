import { isSameNumber, otherNumberOf } from './other-order.ts';
import { CLOCKS_DIFFER, momentOf, type Situation } from './situation.ts';

/** Conditions that hold where two answers cannot both be right. Only what the seller gave is compared, never a status that was concluded from it. */
export const contradictions = {
  'work-without-requirements': ({ order: { order } }: Given) =>
    order.requirements === 'not-submitted' &&
    (order.work === 'started' ||
      order.work === 'delivered' ||
      isAnyOf(order.status, 'delivered', 'completed')),
  'running-without-requirements': ({ order: { order } }: Given) =>
    order.requirements === 'not-submitted' && isAnyOf(order.status, 'in-progress', 'late'),
  'status-against-requirements': ({ order: { order } }: Given) =>
    order.status === 'awaiting-requirements' &&
    isAnyOf(order.requirements, 'submitted', 'skipped-by-seller', 'none-asked'),
  'status-against-work': ({ order: { order } }: Given) =>
    (isAnyOf(order.status, 'delivered', 'completed') && isAnyOf(order.work, 'not-started', 'started')) ||
    (isAnyOf(order.status, 'awaiting-requirements', 'in-progress', 'late') && order.work === 'delivered'),
  'first-order-with-history': ({ order: { buyer } }: Given) =>
    buyer.priorOrders === 0 && buyer.relationshipMonths !== undefined && buyer.relationshipMonths >= 1,
  'closed-with-open-request': ({ order: { order, request } }: Given) =>
    isAnyOf(order.status, 'completed', 'cancelled') && request.formal?.answer === 'open',
  'ended-request-on-running-order': ({ order: { order, request } }: Given) =>
    order.status !== 'cancelled' && isAnyOf(request.formal?.answer, 'accepted', 'expired'),
  'nobody-asked-with-request': ({ order: { request } }: Given) =>
    request.askedBy === 'nobody' &&
    [request.askedAt, request.minutesAfterOrder, request.formal].some((told) => told !== undefined),
  'same-number': ({ order }: Given) => isSameNumber(order),
  'agreed-with-number': ({ order }: Given) =>
    order.reorder === 'agreed' && order.order.duplicate !== true && otherNumberOf(order) !== undefined,
  'late-before-due': ({ order: { order }, now }: Given) =>
    order.status === 'late' && isAhead(order.dueAt, now),
  'time-in-the-future': ({ order: { order, request }, now }: Given) =>
    [order.placedAt, request.askedAt, request.formal?.openedAt].some((at) =>
      isAhead(at, now + CLOCKS_DIFFER),
    ),
  'asked-after-request': ({ order: { request } }: Given) =>
    request.askedBy === 'buyer' &&
    request.formal?.openedBy === 'buyer' &&
    isAhead(request.askedAt, (momentOf(request.formal.openedAt) ?? Number.POSITIVE_INFINITY) + CLOCKS_DIFFER),
};

type Given = Pick<Situation, 'order' | 'now'>;

function isAhead(at: string | undefined, now: number): boolean {
  return (momentOf(at) ?? Number.NEGATIVE_INFINITY) > now;
}

function isAnyOf(value: string | undefined, ...values: string[]): boolean {
  return value !== undefined && values.includes(value);
}
