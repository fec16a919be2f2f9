import type { PlanId } from '../marketplaces/advice.ts';
import type { Reason } from '../order/choices.ts';
import { isReordered, type Order } from '../order/order.ts';
import { settleStatus } from './status.ts';

/** Chooses the plan for an order whose buyer wants out for `reason` (the reason that is followed). */
export function choosePlan(order: Order, reason: Reason): PlanId {
  const status = settleStatus(order).status ?? 'in-progress';
  const given: Given = { order, reason, status, mistaken: reason === 'mistaken-order' };
  const row = table.find(({ when }) => when(given));
  // The last row has no condition of its own, so one always fits.
  return row!.plan;
}

/** A custom offer that asked for no requirements runs from the start, whatever its status is taken for (A4). */
export function asksForNone({ order }: Order): boolean {
  return order.kind === 'custom-offer' && order.requirements === 'none-asked';
}

type Given = { order: Order; reason: Reason; status: string; mistaken: boolean };

/** First match wins. */
const table: readonly { plan: PlanId; when: (given: Given) => boolean }[] = [
  { plan: 'another-door', when: ({ reason }) => reason === 'something-else' },
  { plan: 'another-door', when: ({ order, mistaken }) => order.request.askedBy === 'seller' && !mistaken },
  { plan: 'check-the-effect', when: ({ status, mistaken }) => status === 'cancelled' && mistaken },
  { plan: 'accept-the-effect', when: ({ status }) => status === 'cancelled' },
  { plan: 'support-decides', when: ({ status, mistaken }) => isDelivered(status) && mistaken },
  { plan: 'stand-by-the-delivery', when: ({ status }) => isDelivered(status) },
  { plan: 'ask-buyer-first', when: ({ order }) => order.request.askedBy === 'nobody' },
  {
    plan: 'buyer-cancels-alone',
    when: ({ order, status }) => status === 'awaiting-requirements' && !asksForNone(order),
  },
  { plan: 'ask-buyer-first', when: ({ reason }) => reason === 'unclear' },
  { plan: 'reorder-within-14-days', when: ({ order, mistaken }) => mistaken && isReordered(order) },
  { plan: 'ask-support-first', when: ({ mistaken }) => mistaken },
  { plan: 'keep-the-order', when: () => true },
];

function isDelivered(status: string): boolean {
  return status === 'delivered' || status === 'completed';
}
