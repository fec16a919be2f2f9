import type { CheckId, DeadlineId, PlanId, WarningId } from '../marketplaces/advice.ts';
import type { Fill, Profile } from '../marketplaces/profile.ts';
import type { ChatEvent } from '../order/chat/events.ts';
import type { Party } from '../order/choices.ts';
import type { Message } from '../order/conversation.ts';
import type { Order } from '../order/order.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { makeChecklist } from './checklist.ts';
import { choosePlan } from './choose.ts';
import { applies, findConditions } from './conditions.ts';
import { findDeadlines } from './deadlines.ts';
import type { Situation } from './situation.ts';
import { settleStatus } from './status.ts';
import { findWarnings } from './warnings.ts';

export { type PlanId, planIds } from '../marketplaces/advice.ts';
export type Step = { who: Party | 'support'; text: string; facts: string[] };
/** Something due at `at` (ISO 8601 in UTC). */
export type Deadline = { id: DeadlineId; at: string; text: string; facts: string[] };
export type Warning = { id: WarningId; text: string; facts: string[] };
/** `met`: true, false, or null for not known; `how`: how to get it, or where it was seen. */
export type Check = { id: CheckId; text: string; met: boolean | null; how: string };
export type Plan = {
  id: PlanId;
  title: string;
  why: string;
  steps: Step[];
  deadlines: Deadline[];
  warnings: Warning[];
  checklist: Check[];
};

/** What a plan is made from. `timeZone` is the seller's (IANA); `fill` knows the sentences of `profile`. */
export type PlanInput = {
  order: Order;
  messages: readonly Message[];
  notices?: readonly ChatEvent[];
  verdict: Verdict;
  profile: Profile;
  now: Date;
  timeZone: string;
  fill: Fill;
};

/** Plans what to do, by when, and what to leave alone. Steps stand in the order in which they are taken. */
export function makePlan(input: PlanInput): Plan {
  const { order, verdict, profile, now, timeZone, fill, ...talk } = input;
  const id = choosePlan(order, verdict.followed);
  const { status } = settleStatus(order);
  const situation: Situation = { ...talk, order, verdict, plan: id, profile, status, now: now.getTime() };
  const holding = findConditions(situation);
  const { title, why, steps } = profile.plans[id];
  return {
    id,
    title,
    why: why.flatMap((reason) => (applies(reason, holding) ? [reason.text] : [])).join(' '),
    steps: steps
      .filter((step) => applies(step, holding))
      .map(({ who, text, facts }) => ({ who, text, facts })),
    deadlines: findDeadlines(situation, { fill, timeZone }),
    warnings: findWarnings(situation, holding),
    checklist: makeChecklist(situation, fill),
  };
}
