import type { Assessment } from '../assess.ts';
import type { Profile } from '../marketplaces/profile.ts';
import type { Typed } from '../order/form.ts';
import type { Order } from '../order/order.ts';
import { percent, signsThatCount, sureness } from '../templating/figures.ts';
import type { PageWords } from '../templating/words.ts';
import { viewAnswer } from './answer-view.ts';
import { chatView, type Reading } from './chat-view.ts';
import { viewDrafts } from './draft-view.ts';
import { viewOptions } from './form-view.ts';
import { allFields, type Questions } from './questions.ts';
import type { SentTexts } from './sent-texts.ts';
import { viewSource } from './source-view.ts';

type Context = {
  assessment: Assessment;
  reading: Reading;
  profile: Profile;
  questions: Questions;
  words: PageWords;
  typed: Typed;
  timeZone: string;
  order: Order;
  /** The texts as they stood in their boxes. */
  sent: SentTexts;
};

/** Everything the result's template places, ready to print. */
export function resultView(context: Context) {
  const { assessment, profile, words, typed, timeZone } = context;
  const { verdict, plan, alerts, impact } = assessment;
  const sourced = <Advice extends { facts: string[] }>(advice: Advice) => ({
    ...advice,
    sources: advice.facts.map((id) => viewSource(id, context)),
  });
  return {
    marketplace: profile.name,
    heading: words.reasons[verdict.reason].heading,
    verdict: viewVerdict(context),
    alerts: alerts.map(({ text, quote }) => ({ text, quote: quote?.text ?? null })),
    plan: {
      ...plan,
      steps: plan.steps.map((step) => ({ ...sourced(step), whoWord: words.who[step.who] })),
      deadlines: plan.deadlines.map(sourced),
      warnings: plan.warnings.map(sourced),
      checklist: plan.checklist.map((check) => ({
        ...check,
        metWord: words.met[`${check.met}`],
        isMet: check.met === true,
      })),
    },
    ...viewDrafts(context),
    impact: impact === null ? null : viewImpact(impact, context),
    chat: chatView(context.reading, assessment, timeZone),
    answers: allFields(context.questions).flatMap((field) => viewAnswer(field, typed)),
    timeZone,
    isUtc: timeZone === 'UTC',
  };
}

/** A reading below this chance is not offered as a near one. */
const WORTH_SAYING = 0.05;

function viewVerdict({ assessment, words, questions, typed }: Context) {
  const { verdict } = assessment;
  const { sellerReading } = questions;
  const nearest = Object.entries(verdict.probabilities)
    .filter(([reason]) => reason !== 'unclear')
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2)
    .filter(([, chance]) => chance >= WORTH_SAYING)
    .map(([reason, chance]) => ({
      name: words.reasons[reason as keyof typeof words.reasons].name,
      percent: percent(chance),
    }));
  const strongest = Math.max(...verdict.because.map(({ weight }) => Math.abs(weight)), 1e-9);
  return {
    name: words.reasons[verdict.reason].name,
    percent: sureness(verdict.confidence),
    isUnclear: verdict.reason === 'unclear',
    nearest,
    conflict: verdict.conflict,
    overruled: verdict.followed !== verdict.reason,
    followed: words.reasons[verdict.followed].name,
    questions: verdict.questions,
    because: signsThatCount(verdict.because).map(({ says, favours, weight, quote }) => ({
      says,
      favours: words.reasons[favours].name,
      weight: Math.abs(weight).toFixed(1),
      bar: Math.round((100 * Math.abs(weight)) / strongest),
      quote: quote?.text ?? null,
    })),
    readings: viewOptions(
      sellerReading.name,
      sellerReading.options ?? {},
      typed[sellerReading.name] || 'unknown',
    ),
    readingLabel: sellerReading.label,
  };
}

function viewImpact(impact: NonNullable<Assessment['impact']>, context: Context) {
  return {
    now: percent(impact.now),
    ifItCounts: percent(impact.ifItCounts),
    threshold: percent(impact.threshold),
    ordersToRecover: impact.ordersToRecover,
    cancellationsBearable: impact.cancellationsBearable,
    today: context.profile.impact.today,
    sources: impact.facts.map((id) => viewSource(id, context)),
  };
}
