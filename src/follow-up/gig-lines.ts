import type { Profile } from '../marketplaces/profile.ts';
import type { Order } from '../order/order.ts';
import { hasEnded, settleStatus } from '../plan/status.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** One line for the gig description, ready to copy, and the facts it rests on. */
export type GigLine = { text: string; facts: string[] };

/** Two lines that prevent the next order of this kind: by the cause that the followed verdict names, else a general pair. */
export function chooseGigLines(order: Order, verdict: Verdict, { prevention }: Profile): GigLine[] {
  const cause = causeOf(order, verdict);
  const hasNoRequirements = order.order.requirements === 'none-asked';
  const fitting = prevention.byCause.find(
    ({ causes, needsRequirements }) =>
      cause !== null && causes.includes(cause) && !(needsRequirements && hasNoRequirements),
  );
  const { lines, facts } = fitting ?? prevention.general;
  return lines.map((text) => ({ text, facts: [...facts] }));
}

/** True when nothing more can happen to the order. */
export function isClosed(order: Order): boolean {
  return hasEnded(settleStatus(order).status);
}

/** The cause belongs to the reason that the signs gave, so it says nothing where the seller's own reading is followed. */
function causeOf({ order }: Order, { reason, followed, cause }: Verdict): string | null {
  const named = reason === followed ? cause : null;
  return named ?? (order.duplicate === true ? 'duplicate' : null);
}
