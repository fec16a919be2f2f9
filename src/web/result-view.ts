import type { Assessment } from '../assess.ts';
import { percent, percentReached, sureness } from '../templating/figures.ts';
import type { PageWords } from '../templating/words.ts';
import { isOverruled } from '../verdict/follow-reading.ts';
import { knowLanguages } from '../verdict/known-languages.ts';
import type { Model } from '../verdict/model.ts';
import { rank } from '../verdict/score.ts';
import type { Quote, Verdict } from '../verdict/verdict.ts';
import { viewAnswer } from './answer-view.ts';
import { marksOf } from './chat-marks.ts';
import { type ChatReading, chatView } from './chat-view.ts';
import { deadlineView } from './deadline-view.ts';
import { type DraftContext, viewDrafts } from './draft-view.ts';
import { viewOptions } from './form-view.ts';
import { drawImpact } from './impact-picture.ts';
import { allFields } from './questions.ts';
import { CURLY, cutAtQuotes } from './quoted-pieces.ts';
import { leadingReading, type SignView, viewAlerts, viewSigns } from './sign-view.ts';
import { viewSource } from './source-view.ts';

type Context = Omit<DraftContext, 'languages'> & { reading: ChatReading; now: Date; model: Model };

/** Everything the result's template places, ready to print. */
export function resultView(context: Context) {
  const { assessment, profile, words, typed, timeZone, now, model } = context;
  const { verdict, impact, messages } = assessment;
  const languages = knowLanguages(messages, model.stopWords);
  const languageOf = (quote: Quote) => languages[messages[quote.message]!.from];
  const first = messages[0] === undefined ? null : languages[messages[0].from];
  const signs = viewSigns(verdict, words, languageOf);
  const alerts = viewAlerts(assessment.alerts, words, languageOf);
  return {
    marketplace: profile.name,
    heading: words.reasons[verdict.reason].heading,
    verdict: viewVerdict(context, signs, languageOf),
    alerts,
    plan: viewPlan(context, languages.buyer),
    ...viewDrafts({ ...context, languages }),
    impact: impact === null ? null : viewImpact(impact, context),
    chat: chatView(context.reading, assessment, { marks: marksOf(signs, alerts), timeZone, languages }),
    answers: allFields(context.questions)
      .flatMap((field) => viewAnswer(field, typed, words))
      // Of the chat the beginning is shown: that is the first message.
      .map((answer) => ({ ...answer, lang: answer.href === '#conversation' ? first : null })),
    timeZone,
    isUtc: timeZone === 'UTC',
    now: now.toISOString(),
    spans: Object.values(words.span).join('|'),
  };
}

function viewVerdict(
  { assessment, words, questions, typed }: Context,
  because: SignView[],
  languageOf: (quote: Quote) => string | null,
) {
  const { verdict } = assessment;
  const { sellerReading } = questions;
  const isShown = verdict.because.some(
    ({ favours, quote }) => favours === 'mistaken-order' && quote !== null,
  );
  return {
    name: words.reasons[verdict.reason].name,
    percent: sureness(verdict.confidence),
    isUnclear: verdict.reason === 'unclear',
    // However likely, a mistake is said only where the buyer's words show it.
    isUnsaid: leadingReading(verdict) === 'mistaken-order' && !isShown,
    nearest: viewNearest(verdict, words),
    conflict: viewConflict(verdict, languageOf),
    overruled: isOverruled(verdict),
    followed: words.reasons[verdict.followed].name,
    questions: verdict.questions,
    because,
    leading: words.reasons[leadingReading(verdict)].name,
    readings: viewOptions(
      sellerReading.name,
      sellerReading.options ?? {},
      typed[sellerReading.name] || 'unknown',
    ),
    readingLabel: sellerReading.label,
  };
}

/** What speaks against the seller's reading, with the language of the words that it quotes. */
function viewConflict({ conflict, because }: Verdict, languageOf: (quote: Quote) => string | null) {
  if (conflict === null) return null;
  const quoted = because.find(({ quote }) => quote && conflict.includes(quote.text.replaceAll(/\s+/g, ' ')));
  return cutAtQuotes(conflict, quoted?.quote ? languageOf(quoted.quote) : null, CURLY);
}

/** A reading below this chance is not offered as a near one. */
const WORTH_SAYING = 0.05;

/** The two likeliest readings besides `unclear`, for a verdict that is not sure. */
function viewNearest({ probabilities }: Verdict, words: PageWords) {
  return rank(probabilities)
    .filter((reason) => reason !== 'unclear')
    .slice(0, 2)
    .filter((reason) => probabilities[reason] >= WORTH_SAYING)
    .map((reason) => ({ name: words.reasons[reason].name, percent: percent(probabilities[reason]) }));
}

function viewPlan(context: Context, language: string | null) {
  const { assessment, profile, words, order, timeZone, now } = context;
  const { plan, messages } = assessment;
  const sourced = <Advice extends { facts: string[] }>(advice: Advice) => ({
    ...advice,
    sources: advice.facts.map((id) => viewSource(id, context)),
  });
  return {
    ...plan,
    steps: plan.steps.map((step) => ({ ...sourced(step), whoWord: words.who[step.who] })),
    deadlines: plan.deadlines.map((due) =>
      deadlineView(sourced(due), { profile, order, messages, words, timeZone, now }),
    ),
    warnings: plan.warnings.map(sourced),
    checklist: plan.checklist.map((check) => ({
      ...check,
      // The buyer is the only one who is quoted.
      how: cutAtQuotes(check.how, language, CURLY),
      metWord: words.met[`${check.met}`],
      isMet: check.met === true,
    })),
  };
}

function viewImpact(impact: NonNullable<Assessment['impact']>, context: Context) {
  const { completed60Days: completed = 0, cancelled60Days: cancelled = 0 } = context.order.seller;
  return {
    picture: drawImpact(impact, { completed, cancelled }),
    now: percentReached(impact.now),
    ifItCounts: percentReached(impact.ifItCounts),
    threshold: percent(impact.threshold),
    ordersToRecover: impact.ordersToRecover,
    isOneToRecover: impact.ordersToRecover === 1,
    cancellationsBearable: impact.cancellationsBearable,
    today: context.profile.impact.today,
    // The picture rests on the old rule; what is said of today has facts of its own.
    sources: context.profile.impact.facts.map((id) => viewSource(id, context)),
  };
}
