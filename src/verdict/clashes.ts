import { minutesUntilRequest } from '../order/minutes-until-request.ts';
import type { Order } from '../order/order.ts';
import { findAlone } from './alone.ts';
import { type Clash, clash } from './clash.ts';
import { hasRequirements, hasWork, isDelivered } from './fact-factors.ts';
import type { Hit } from './hear.ts';
import { inChatOr } from './in-chat.ts';
import { claimsAfterSeller } from './seller-first.ts';
import { favouring, sortTold } from './told.ts';

/** Minutes after which a bare claim of mistake sits badly with requirements that are in, or with work that is delivered. */
const LONG_AFTER = 720;

/** What the hits and the facts say about each other; `words` is how many telling words the buyer said beside a reason, null when none at all. */
export function findClashes(hits: readonly Hit[], order: Order, words: number | null): Clash[] {
  const told = sortTold(inChatOr(hits, ({ quote }) => quote !== null));
  const { claims, mechanisms, mistakes, motives, troubled, denied } = told;
  const bareClaim = mechanisms.length === 0 ? claims : [];
  const late = isLate(order) ? bareClaim : [];
  const led = claimsAfterSeller(bareClaim, hits);
  const delivered = isDelivered(order) && !isSoon(order) && troubled.length === 0 ? bareClaim : [];
  return [
    ...clash('claim-after-requirements', late),
    ...findAlone(told, { isDoubted: late.length + led.length + delivered.length > 0, words }),
    ...clash('claim-after-seller', led),
    ...clash('claim-after-delivery', delivered),
    ...clash('claim-and-motive', motives.length > 0 ? bareClaim : []),
    ...clash('mechanism-and-motive', motives.length > 0 ? mechanisms : []),
    ...clash('motive-after-mistake', after(motives, mistakes)),
    ...clash('mistake-after-motive', after(mistakes, motives)),
    ...clash('mistake-and-other-trouble', troubled.length > 0 ? mistakes : []),
    ...clash('denied-mistake', denied.filter(favouring('mistaken-order'))),
    ...clash('denied-motive', denied.filter(favouring('change-of-mind'))),
  ];
}

/** Requirements are in, and work has begun or much time has gone by: a bare claim of mistake sits badly with that. */
function isLate(order: Order): boolean {
  return hasRequirements(order) && (hasWork(order) || (minutesUntilRequest(order) ?? 0) > LONG_AFTER);
}

/** So little time has gone by that even a delivery, such as a file that is ready, speaks against no mistake. */
function isSoon(order: Order): boolean {
  return (minutesUntilRequest(order) ?? Number.POSITIVE_INFINITY) <= LONG_AFTER;
}

/** Those that come in a later turn than all of the others. */
function after(late: readonly Hit[], early: readonly Hit[]): Hit[] {
  if (early.length === 0) return [];
  const last = Math.max(...early.map(({ turn }) => turn));
  return late.filter(({ turn }) => turn > last);
}
