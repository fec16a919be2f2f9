import type { Order } from '../order/order.ts';

/** Answers that cannot both be right. Only what the seller gave is compared, never what was settled from it. */
export const contradictions = {
  'work-without-requirements': ({ order: { order } }: Given) =>
    order.requirements === 'not-submitted' &&
    (order.work === 'started' ||
      order.work === 'delivered' ||
      isAnyOf(order.status, 'delivered', 'completed')),
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
    request.askedBy === 'nobody' && (request.askedAt !== undefined || request.formal !== undefined),
};

type Given = { order: Order };

function isAnyOf(value: string | undefined, ...values: string[]): boolean {
  return value !== undefined && values.includes(value);
}
