import type { Order } from '../order.ts';
import type { Typed } from './field-names.ts';
import { sayTypedMoment } from './typed-moment.ts';

/**
 * The same answers in words that stay true: "opened 3 hours ago" becomes the moment itself, as its date field holds it in
 * `timeZone` (IANA). `order` is what the answers were read to, so the moment is the one that the page was made from.
 */
export function lastingAnswers(typed: Typed, order: Order, timeZone: string): Typed {
  const openedAt = order.request.formal?.openedAt;
  const isExact = (typed['request.formal.openedAt'] ?? '').trim() !== '';
  if (openedAt === undefined || isExact) return typed;
  return {
    ...typed,
    'request.formal.hoursAgo': '',
    'request.formal.openedAt': sayTypedMoment(openedAt, timeZone),
  };
}
