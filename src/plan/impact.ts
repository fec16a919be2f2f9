import type { Order } from '../order/order.ts';

/**
 * The picture under the rule in force until March 2024 (B4): rates as fractions of 1, rounded to four places.
 * `ordersToRecover` counts from after this cancellation, `cancellationsBearable` from before it.
 */
export type Impact = {
  rule: 'order-completion-rate';
  now: number;
  ifItCounts: number;
  threshold: number;
  ordersToRecover: number;
  cancellationsBearable: number;
  facts: string[];
};

/** Pictures what one more cancellation would do; null where nothing honest can be said: a number is not known, or both are 0. */
export function pictureImpact({ seller }: Order): Impact | null {
  const { completed60Days: completed, cancelled60Days: cancelled } = seller;
  if (completed === undefined || cancelled === undefined || completed + cancelled === 0) return null;
  return {
    rule: 'order-completion-rate',
    now: rate(completed, cancelled),
    ifItCounts: rate(completed, cancelled + 1),
    threshold: 0.9,
    ordersToRecover: Math.max(0, 9 * (cancelled + 1) - completed),
    cancellationsBearable: Math.max(0, Math.floor(completed / 9) - cancelled),
    facts: ['B4'],
  };
}

function rate(completed: number, cancelled: number): number {
  return Math.round((10_000 * completed) / (completed + cancelled)) / 10_000;
}
