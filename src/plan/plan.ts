import type { Party } from '../order/choices.ts';

export const planIds = [
  'another-door',
  'check-the-effect',
  'accept-the-effect',
  'support-decides',
  'stand-by-the-delivery',
  'ask-buyer-first',
  'buyer-cancels-alone',
  'reorder-within-14-days',
  'ask-support-first',
  'keep-the-order',
] as const;

export type PlanId = (typeof planIds)[number];
export type Step = { who: Party | 'support'; text: string; facts: string[] };
/** `at` is ISO 8601 in UTC. */
export type Deadline = { id: string; at: string; text: string; facts: string[] };
export type Warning = { id: string; text: string; facts: string[] };
/** `met`: true, false, or null for not known; `how`: how to get it, or where it was seen. */
export type Check = { id: string; text: string; met: boolean | null; how: string };
export type Plan = {
  id: PlanId;
  title: string;
  why: string;
  steps: Step[];
  deadlines: Deadline[];
  warnings: Warning[];
  checklist: Check[];
};
