import type { Order } from '../order/order.ts';
import { sentences } from './sentences.ts';
import type { Sign, Verdict } from './verdict.ts';

/**
 * Lets the seller overrule the verdict. Their reading is followed, unless it says "by mistake" while the verdict
 * is another reason: then `conflict` says what speaks against it, in words of the chat where there are any.
 */
export function followReading(verdict: Verdict, order: Order): Verdict {
  const { reason, because } = verdict;
  const { sellerReading } = order;
  if (sellerReading === undefined) return { ...verdict, followed: reason };
  if (sellerReading !== 'mistaken-order' || reason === 'mistaken-order' || reason === 'unclear')
    return { ...verdict, followed: sellerReading };
  return {
    ...verdict,
    followed: reason,
    conflict: sayConflict(because.filter(({ favours }) => favours === reason)),
  };
}

/** True where plan and drafts follow the seller's own reading and not what the signs say. */
export function isOverruled({ reason, followed }: Pick<Verdict, 'reason' | 'followed'>): boolean {
  return followed !== reason;
}

/** A mistake is claimed only where the verdict bears it and nothing stands against it. */
export function isMistaken({ followed, conflict }: Pick<Verdict, 'followed' | 'conflict'>): boolean {
  return followed === 'mistaken-order' && conflict === null;
}

function sayConflict(against: readonly Sign[]): string {
  const { quoted, unquoted } = sentences.conflict;
  // The way of putting things may be a bare “ok”: only where no named sign speaks against a mistake, it must.
  const named = against.filter(({ id }) => id !== 'wording');
  const telling = named.length > 0 ? named : against;
  const quote = telling.find((sign) => sign.quote !== null)?.quote;
  if (quote) return quoted.replace('{quote}', () => quote.text.replaceAll(/\s+/g, ' '));
  return unquoted.replace('{says}', () => telling[0]?.says ?? '');
}
