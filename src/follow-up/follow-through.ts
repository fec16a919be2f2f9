import type { Draft, Texts } from '../drafts/draft.ts';
import { type DraftInput, draftFacts, draftWords } from '../drafts/draft-facts.ts';
import { writeDrafts, writeText } from '../drafts/drafts.ts';
import type { OutcomeId } from '../marketplaces/advice.ts';
import { applies, findConditions } from '../plan/conditions.ts';
import type { PlanId } from '../plan/plan.ts';
import { settleStatus } from '../plan/status.ts';
import { chooseGigLines, type GigLine, isClosed } from './gig-lines.ts';
import { answerFacts } from './open-points.ts';
import { chooseOutcomeTexts } from './outcome-texts.ts';

/** The case as it was assessed, what came of asking support (`outcome`), and what support wrote ('' for nothing). */
export type FollowUpInput = DraftInput & {
  plan: PlanId;
  outcome: OutcomeId;
  supportAnswer: string;
  texts: Texts;
};

/** What to do now, what to send, and two lines for the gig once the case is over. `facts`: ids of the profile. */
export type FollowUp = {
  outcome: OutcomeId;
  title: string;
  advice: { text: string; facts: string[] }[];
  texts: Draft[];
  gigLines: GigLine[];
};

/**
 * What is still honest after support has answered, or has not. Every sentence of a text rests on what the seller
 * entered; a mistake is claimed only where the verdict bears it; what support wrote is never repeated.
 */
export function followThrough(input: FollowUpInput): FollowUp {
  const { order, verdict, profile, outcome } = input;
  const isOver = outcome === 'granted' || outcome === 'refused' || isClosed(order);
  return {
    outcome,
    title: profile.outcomes.titles[outcome],
    advice: chooseAdvice(input),
    texts: outcome === 'no-answer' ? writePlanFollowUp(input) : writeOutcomeTexts(input),
    gigLines: isOver ? chooseGigLines(order, verdict, profile) : [],
  };
}

function chooseAdvice({ order, messages, verdict, plan, profile, outcome, now }: FollowUpInput) {
  const { status } = settleStatus(order);
  const holding = findConditions({ order, messages, verdict, plan, profile, status, now: now.getTime() });
  return profile.outcomes.advice
    .filter(
      ({ outcomes, plans, ...hung }) =>
        outcomes.includes(outcome) && plans.includes(plan) && applies(hung, holding),
    )
    .map(({ text, facts }) => ({ text, facts }));
}

function writePlanFollowUp(input: FollowUpInput): Draft[] {
  return writeDrafts(input).filter(({ id }) => id === 'follow-up');
}

function writeOutcomeTexts(input: FollowUpInput): Draft[] {
  const { plan, outcome, supportAnswer, profile, texts } = input;
  const known = draftFacts(input);
  const facts = { ...known, ...answerFacts({ outcome, supportAnswer, plan, profile, facts: known }) };
  const sheet = { texts, facts, words: draftWords(profile), boxes: profile.boxes };
  return chooseOutcomeTexts(outcome, plan, facts).map((draft) =>
    writeText(`follow-up/${outcome}/${draft}`, { draft, ...sheet }),
  );
}
