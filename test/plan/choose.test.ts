import { describe, expect, it } from 'vitest';
import {
  askers,
  kinds,
  type Reason,
  reasons,
  reorderStates,
  requirementStates,
  statuses,
  workStates,
} from '../../src/order/choices.ts';
import type { Order } from '../../src/order/order.ts';
import { choosePlan } from '../../src/plan/choose.ts';
import { anOrder } from './a-situation.ts';

const MISTAKE = 'mistaken-order';
const MIND = 'change-of-mind';
const ELSE = 'something-else';

describe('choosePlan', () => {
  it.each<[string, Reason, object]>([
    // Row 1
    ['another-door', ELSE, {}],
    ['another-door', ELSE, { order: { status: 'cancelled' } }],
    ['another-door', MIND, { request: { askedBy: 'seller' } }],
    ['another-door', 'unclear', { request: { askedBy: 'seller' }, order: { requirements: 'not-submitted' } }],
    // Row 2 and 3
    ['check-the-effect', MISTAKE, { order: { status: 'cancelled' } }],
    ['check-the-effect', MISTAKE, { order: { status: 'cancelled' }, request: { askedBy: 'nobody' } }],
    ['accept-the-effect', MIND, { order: { status: 'cancelled' } }],
    ['accept-the-effect', 'unclear', { order: { status: 'cancelled' } }],
    // Row 4 and 5
    ['support-decides', MISTAKE, { order: { status: 'completed' } }],
    ['support-decides', MISTAKE, { order: { work: 'delivered' } }],
    ['stand-by-the-delivery', MIND, { order: { status: 'delivered' } }],
    ['stand-by-the-delivery', 'unclear', { order: { work: 'delivered' } }],
    // Row 6
    ['ask-buyer-first', MISTAKE, { request: { askedBy: 'nobody' } }],
    ['ask-buyer-first', MIND, { request: { askedBy: 'nobody' }, order: { requirements: 'not-submitted' } }],
    // Row 7
    ['buyer-cancels-alone', MISTAKE, { order: { requirements: 'not-submitted' } }],
    ['buyer-cancels-alone', MIND, { order: { status: 'awaiting-requirements' } }],
    ['buyer-cancels-alone', 'unclear', { order: { status: 'awaiting-requirements' } }],
    ['buyer-cancels-alone', MISTAKE, { order: { kind: 'custom-offer', requirements: 'not-submitted' } }],
    ['buyer-cancels-alone', MISTAKE, { order: { requirements: 'not-submitted' }, reorder: 'placed' }],
    [
      'buyer-cancels-alone',
      MISTAKE,
      { order: { requirements: 'not-submitted' }, request: { askedBy: 'seller' } },
    ],
    [
      'ask-support-first',
      MISTAKE,
      { order: { status: 'awaiting-requirements', kind: 'custom-offer', requirements: 'none-asked' } },
    ],
    // Row 8
    ['ask-buyer-first', 'unclear', {}],
    ['ask-buyer-first', 'unclear', { order: { requirements: 'submitted' }, reorder: 'placed' }],
    // Row 9
    ['reorder-within-14-days', MISTAKE, { reorder: 'placed' }],
    ['reorder-within-14-days', MISTAKE, { reorder: 'agreed', order: { status: 'late' } }],
    // Row 10
    ['ask-support-first', MISTAKE, {}],
    ['ask-support-first', MISTAKE, { reorder: 'no', order: { status: 'in-progress' } }],
    ['ask-support-first', MISTAKE, { request: { askedBy: 'seller' }, order: { requirements: 'submitted' } }],
    // Row 11
    ['keep-the-order', MIND, {}],
    ['keep-the-order', MIND, { reorder: 'placed', order: { status: 'late' } }],
    [
      'keep-the-order',
      MIND,
      { request: { askedBy: 'buyer' }, order: { requirements: 'submitted', work: 'started' } },
    ],
  ])('takes %s for %s with %j', (plan, reason, input) => {
    expect(choosePlan(anOrder(input), reason)).toBe(plan);
  });

  it('agrees with the contract for every combination of answers', () => {
    const wrong = everyCombination().filter(
      ({ order, reason }) => choosePlan(order, reason) !== oracle(order, reason),
    );
    expect(wrong).toEqual([]);
  });
});

/** The contract's table once more, read as questions to the seller instead of as rows. */
function oracle(order: Order, reason: Reason): string {
  const { askedBy } = order.request;
  if (reason === ELSE || (reason !== MISTAKE && askedBy === 'seller')) return 'another-door';
  const settled = settle(order);
  const closed = afterTheEnd[settled ?? ''];
  if (closed !== undefined) return reason === MISTAKE ? closed.mistaken : closed.otherwise;
  if (askedBy === 'nobody') return 'ask-buyer-first';
  return settled === 'awaiting-requirements' ? whileItWaits(order, reason) : whileItRuns(order, reason);
}

const afterTheEnd: Record<string, { mistaken: string; otherwise: string }> = {
  cancelled: { mistaken: 'check-the-effect', otherwise: 'accept-the-effect' },
  completed: { mistaken: 'support-decides', otherwise: 'stand-by-the-delivery' },
  delivered: { mistaken: 'support-decides', otherwise: 'stand-by-the-delivery' },
};

function settle({ order }: Order): string | undefined {
  if (order.status !== undefined) return order.status;
  return order.requirements === 'not-submitted' ? 'awaiting-requirements' : order.work;
}

function whileItWaits(order: Order, reason: Reason): string {
  const runsFromTheStart = order.order.kind === 'custom-offer' && order.order.requirements === 'none-asked';
  return runsFromTheStart ? whileItRuns(order, reason) : 'buyer-cancels-alone';
}

function whileItRuns({ reorder }: Order, reason: Reason): string {
  if (reason === 'unclear') return 'ask-buyer-first';
  if (reason === MIND) return 'keep-the-order';
  return reorder === 'placed' || reorder === 'agreed' ? 'reorder-within-14-days' : 'ask-support-first';
}

function everyCombination(): { order: Order; reason: Reason }[] {
  const choices: Record<string, readonly (string | undefined)[]> = {
    reason: reasons,
    status: [...statuses, undefined],
    kind: [...kinds, undefined],
    requirements: [...requirementStates, undefined],
    work: [...workStates, undefined],
    askedBy: [...askers, undefined],
    reorder: [...reorderStates, undefined],
  };
  let rows: Record<string, string | undefined>[] = [{}];
  for (const [name, values] of Object.entries(choices))
    rows = rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value })));
  // The schema is left out on purpose: parsing each of the combinations would take seconds.
  return rows.map(({ reason, askedBy, reorder, ...order }) => ({
    order: {
      marketplace: 'fiverr',
      order,
      request: { askedBy },
      buyer: {},
      seller: {},
      reorder,
    } as unknown as Order,
    reason: reason as Reason,
  }));
}
