import type { Status } from '../order/choices.ts';
import type { Order } from '../order/order.ts';

/** Where the order stands, and the inputs that say so; `undefined` and `[]` when nothing does. */
export type Settled = { status: Status | undefined; from: string[] };

/**
 * Settles where the order stands. A status that was given wins. Otherwise requirements that are not in mean that the
 * order waits for them, delivered work means delivered, and anything else known means that it runs.
 * Work that has not begun says nothing alone: an order that waits and one that runs can both look so.
 */
export function settleStatus({ order }: Order): Settled {
  const { status, requirements, work } = order;
  if (status !== undefined) return { status, from: ['order.status'] };
  if (requirements === 'not-submitted')
    return { status: 'awaiting-requirements', from: ['order.requirements'] };
  if (work === 'delivered') return { status: 'delivered', from: ['order.work'] };
  const from = [
    ...(requirements === undefined ? [] : ['order.requirements']),
    ...(work === 'started' ? ['order.work'] : []),
  ];
  return { status: from.length > 0 ? 'in-progress' : undefined, from };
}

/** True when an order has ended: nothing more can happen to it, and it holds no open request (A10). */
export function hasEnded(status: Status | undefined): boolean {
  return status === 'completed' || status === 'cancelled';
}
