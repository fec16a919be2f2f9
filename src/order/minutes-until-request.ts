import type { Order } from './order.ts';

/**
 * Minutes from the order to the wish to cancel: by their exact times, else as the seller counted them, else by the time of a formal
 * request that the seller did not open; undefined where none of these is known.
 */
export function minutesUntilRequest({ order, request }: Order): number | undefined {
  const { askedAt, minutesAfterOrder, formal } = request;
  if (askedAt !== undefined && order.placedAt !== undefined) return minutesBetween(order.placedAt, askedAt);
  if (minutesAfterOrder !== undefined) return minutesAfterOrder;
  if (order.placedAt === undefined || formal?.openedAt === undefined || formal.openedBy === 'seller')
    return undefined;
  return minutesBetween(order.placedAt, formal.openedAt);
}

function minutesBetween(first: string, second: string): number {
  return (Date.parse(second) - Date.parse(first)) / 60_000;
}
