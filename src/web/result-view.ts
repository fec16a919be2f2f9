import type { Assessment } from '../assess.ts';
import type { Profile } from '../marketplaces/profile.ts';
import type { Typed } from '../order/form.ts';
import { sayDay } from '../order/moment.ts';
import { percent, signsThatCount, sureness } from '../templating/figures.ts';
import type { PageWords } from '../templating/words.ts';
import { type KnownLanguages, knowLanguages } from '../verdict/known-languages.ts';
import type { Model } from '../verdict/model.ts';
import type { Quote } from '../verdict/verdict.ts';
import { chatView, type Reading } from './chat-view.ts';
import { viewOptions } from './form-view.ts';
import { allFields, type Field, type Questions } from './questions.ts';
import { anchorOf } from './rules-view.ts';

/** A rule behind a piece of advice: its id, what it says, where it was read, how sure it is. */
export type Source = {
  id: string;
  href: string;
  says: string;
  url: string;
  host: string;
  certainty: string;
  compiled: string;
};

type Context = {
  assessment: Assessment;
  reading: Reading;
  profile: Profile;
  questions: Questions;
  words: PageWords;
  typed: Typed;
  timeZone: string;
  model: Model;
};
/** The same, with the language of each side's words. */
type Told = Context & { languages: KnownLanguages };

/** Everything the result's template places, ready to print. */
export function resultView(given: Context) {
  const { assessment, profile, words, typed, timeZone, model } = given;
  const languages = knowLanguages(assessment.messages, model.stopWords);
  const context = { ...given, languages };
  const { verdict, plan, drafts, alerts, impact } = assessment;
  const sourced = <Advice extends { facts: string[] }>(advice: Advice) => ({
    ...advice,
    sources: advice.facts.map((id) => viewSource(id, context)),
  });
  return {
    marketplace: profile.name,
    heading: words.reasons[verdict.reason].heading,
    verdict: viewVerdict(context),
    alerts: alerts.map(({ text, quote }) => ({ text, ...viewQuote(quote, context) })),
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
    drafts: drafts.map((draft) => ({ ...draft, ...words.drafts[draft.id], rows: rowsOf(draft.body) })),
    impact: impact === null ? null : viewImpact(impact, context),
    chat: chatView(context.reading, assessment, { timeZone, languages }),
    answers: allFields(context.questions).flatMap((field) => viewAnswer(field, typed)),
    timeZone,
    isUtc: timeZone === 'UTC',
  };
}

/** A reading below this chance is not offered as a near one. */
const WORTH_SAYING = 0.05;

function viewVerdict(context: Told) {
  const { assessment, words, questions, typed } = context;
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
      ...viewQuote(quote, context),
    })),
    readings: viewOptions(
      sellerReading.name,
      sellerReading.options ?? {},
      typed[sellerReading.name] || 'unknown',
    ),
    readingLabel: sellerReading.label,
  };
}

/** Somebody's own words, and in which language, where it is known. */
function viewQuote(quote: Quote | null, { assessment, languages }: Told) {
  const from = quote === null ? undefined : assessment.messages[quote.message]?.from;
  return { quote: quote?.text ?? null, lang: from === undefined ? null : languages[from] };
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

export function viewSource(id: string, { profile, words }: Pick<Context, 'profile' | 'words'>): Source {
  const fact = profile.facts[id];
  if (fact === undefined) throw new Error(`The profile ${profile.id} has no fact ${id}.`);
  const url = fact.sources[0]?.url ?? '';
  return {
    id,
    href: `/rules#${anchorOf(profile, id)}`,
    says: fact.says,
    url,
    host: new URL(url).host,
    certainty: words.certainty[fact.certainty],
    compiled: sayDay(`${fact.compiled}T00:00:00Z`, 'UTC'),
  };
}

function viewAnswer({ name, short, options, unit }: Field, typed: Typed) {
  const value = typed[name] ?? '';
  if (value === '' || value === 'unknown') return [];
  const said = options?.[value] ?? excerpt(value.replace('T', ' '));
  const measured =
    unit === undefined
      ? said
      : `${said} ${unit.options[typed[unit.name] ?? ''] ?? Object.values(unit.options)[0]}`;
  return [{ href: `#${name}`, short, value: measured }];
}

function excerpt(value: string): string {
  return value.length <= 80 ? value : `${value.slice(0, 80)} …`;
}

/** Room for the text at about 48 letters a line, for browsers that cannot fit a box to its text. */
export function rowsOf(body: string): number {
  return body.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 48)), 1);
}
