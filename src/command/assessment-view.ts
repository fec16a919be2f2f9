import type { Assessment } from '../assess.ts';
import type { Profile } from '../marketplaces/profile.ts';
import { sayDate } from '../order/moment.ts';
import { percentReached, signsThatCount, sureness } from '../templating/figures.ts';
import type { PageWords } from '../templating/words.ts';
import { isOverruled } from '../verdict/follow-reading.ts';

/** What the plain text of an assessment places, for a person at a terminal. */
export function assessmentView(
  { verdict, plan, impact, drafts, alerts }: Assessment,
  profile: Profile,
  words: PageWords,
) {
  const sourced = <Advice extends { facts: string[] }>(advice: Advice) => ({
    ...advice,
    sources: advice.facts.join(', '),
  });
  return {
    heading: words.reasons[verdict.reason].heading,
    percent: sureness(verdict.confidence),
    isUnclear: verdict.reason === 'unclear',
    isOverruled: isOverruled(verdict),
    followed: words.reasons[verdict.followed].name,
    verdict: {
      ...verdict,
      because: signsThatCount(verdict.because).map((sign) => ({
        ...sign,
        weight: `${Math.abs(sign.weight).toFixed(1)} for ${words.reasons[sign.favours].name}:`,
      })),
    },
    alerts,
    plan: {
      ...plan,
      deadlines: plan.deadlines.map(sourced),
      warnings: plan.warnings.map(sourced),
      steps: plan.steps.map((step, index) => ({
        ...sourced(step),
        position: index + 1,
        whoWord: words.who[step.who],
      })),
      checklist: plan.checklist.map((check) => ({ ...check, metWord: words.met[`${check.met}`] })),
    },
    impact:
      impact === null
        ? null
        : { now: percentReached(impact.now), ifItCounts: percentReached(impact.ifItCounts) },
    drafts: drafts.map((draft) => ({ ...draft, title: words.drafts[draft.id].title })),
    compiled: sayDate(profile.compiled),
  };
}
