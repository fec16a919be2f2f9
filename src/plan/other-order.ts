import type { Order } from '../order/order.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** The number of the order that the buyer did mean, unless it is the number of this order: then one of the two was typed wrong. */
export function otherNumberOf({ order }: Pick<Order, 'order'>): string | undefined {
  return isSameNumber({ order }) ? undefined : order.otherNumber;
}

/** True where the order that the buyer meant stands already: one of two, or one whose number is known. They need not order again. */
export function hasMeantOrder({ order, verdict }: { order: Order; verdict: Verdict }): boolean {
  if (order.order.duplicate === true || verdict.cause === 'duplicate') return true;
  return otherNumberOf(order) !== undefined;
}

/** True where both orders were given one number. */
export function isSameNumber({ order }: Pick<Order, 'order'>): boolean {
  const { number, otherNumber } = order;
  return number !== undefined && otherNumber !== undefined && bareNumber(number) === bareNumber(otherNumber);
}

/** An order number by its letters and digits alone, as numbers are compared; one without any stays as it is. */
export function bareNumber(number: string): string {
  return number.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '') || number;
}
