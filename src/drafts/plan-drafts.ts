import type { PlanId } from '../plan/plan.ts';
import type { Draft, DraftId } from './draft.ts';
import type { FactName, Facts } from './facts.ts';

/** Which texts each plan sends, the main one first: the drafts column of the plans. */
export const planDrafts: Readonly<Record<PlanId, readonly DraftId[]>> = {
  'another-door': [],
  'check-the-effect': ['support-request', 'support-request-short', 'follow-up'],
  'accept-the-effect': [],
  'support-decides': ['support-request', 'support-request-short', 'buyer-note', 'follow-up'],
  'stand-by-the-delivery': ['buyer-note'],
  'ask-buyer-first': ['buyer-note'],
  'buyer-cancels-alone': ['buyer-cancel-steps', 'buyer-alternative'],
  'reorder-within-14-days': [
    'buyer-note',
    'resolution-note',
    'support-request',
    'support-request-short',
    'follow-up',
  ],
  'ask-support-first': [
    'support-request',
    'support-request-short',
    'buyer-note',
    'resolution-note',
    'follow-up',
  ],
  'keep-the-order': [
    'buyer-alternative',
    'support-request',
    'support-request-short',
    'resolution-note',
    'follow-up',
  ],
};

export const audiences: Readonly<Record<DraftId, Draft['audience']>> = {
  'support-request': 'support',
  'support-request-short': 'support',
  'buyer-note': 'buyer',
  'buyer-cancel-steps': 'buyer',
  'buyer-alternative': 'buyer',
  'resolution-note': 'both',
  'follow-up': 'support',
  'support-reply': 'support',
};

/** The texts of a plan for what is known. A plan whose reason the verdict does not bear has nothing true to send. */
export function chooseDrafts(plan: PlanId, facts: Facts): readonly DraftId[] {
  const reason = reasons[plan];
  if (reason !== undefined && facts[reason] === undefined) return [];
  const needsAlternative = plan === 'buyer-cancels-alone' && facts.alternative === undefined;
  return planDrafts[plan].filter((id) => !(needsAlternative && id === 'buyer-alternative'));
}

const reasons: Partial<Record<PlanId, FactName>> = {
  'check-the-effect': 'mistaken',
  'support-decides': 'mistaken',
  'reorder-within-14-days': 'mistaken',
  'ask-support-first': 'mistaken',
  'keep-the-order': 'changeOfMind',
};
