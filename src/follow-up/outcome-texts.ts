import type { DraftId } from '../drafts/draft.ts';
import type { Facts } from '../drafts/facts.ts';
import { chooseDrafts } from '../drafts/plan-drafts.ts';
import type { OutcomeId } from '../marketplaces/advice.ts';
import type { PlanId } from '../plan/plan.ts';

/** Which texts of its own each outcome can send. While support is silent, the plan's own follow-up is sent. */
export const outcomeTexts = {
  'no-answer': [],
  'standard-text': ['support-reply'],
  refused: ['support-reply', 'buyer-note'],
  granted: ['buyer-note'],
} as const satisfies Record<OutcomeId, readonly DraftId[]>;

/** The texts of an outcome that fit the plan. Where the plan asks support nothing, there is nothing to reply. */
export function chooseOutcomeTexts(outcome: OutcomeId, plan: PlanId, facts: Facts): readonly DraftId[] {
  const asksSupport = chooseDrafts(plan, facts).includes('follow-up');
  return asksSupport ? outcomeTexts[outcome].filter((id) => fits(id, { outcome, plan, facts })) : [];
}

type Followed = { outcome: OutcomeId; plan: PlanId; facts: Facts };

function fits(id: DraftId, { outcome, plan, facts }: Followed): boolean {
  if (id === 'buyer-note')
    return outcome === 'refused' ? isRunning(plan, facts) : plan !== 'check-the-effect';
  // A change of mind has no exception to name, so a refusal leaves nothing to ask.
  return outcome !== 'refused' || plan !== 'keep-the-order';
}

/** Nothing is delivered or cancelled yet, as far as support wrote too, so both sides can still choose. */
function isRunning(plan: PlanId, { mayBeCancelled }: Facts): boolean {
  return plan !== 'check-the-effect' && plan !== 'support-decides' && mayBeCancelled === undefined;
}
