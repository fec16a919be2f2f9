import type { Fact, FactName, Facts } from '../drafts/facts.ts';
import { flag } from '../drafts/make-fact.ts';
import type { OutcomeId } from '../marketplaces/advice.ts';
import type { Profile } from '../marketplaces/profile.ts';
import { mentionsMistake } from '../order/mistake-words.ts';
import { bareNumber } from '../plan/other-order.ts';
import { findPhraseIn, type Phrases, readPhrases, wordsIn } from '../plan/phrases.ts';
import type { PlanId } from '../plan/plan.ts';
import lists from './answer-words.json' with { type: 'json' };
import { type AnswerText, mayHaveCancelled, plainlyCancels } from './said-cancelled.ts';

const allPoints = ['cancel', 'look', 'exception', 'count', 'ways', 'record'] as const;
type Point = (typeof allPoints)[number];

/** What the request of each plan asks support, point by point. The other plans ask nothing. */
const asked: Partial<Record<PlanId, readonly Point[]>> = {
  'ask-support-first': ['cancel', 'exception', 'count'],
  'reorder-within-14-days': ['exception', 'count'],
  'support-decides': ['cancel', 'exception', 'count'],
  'check-the-effect': ['look', 'exception', 'count'],
  'keep-the-order': ['ways', 'record'],
};

/** With a new order these ask support only about the exception: both sides cancel, so support grants no cancellation. */
const cancelTogether: readonly PlanId[] = ['reorder-within-14-days', 'keep-the-order'];

/** The two inputs of this page. */
const both = ['outcome', 'supportAnswer'];

type Answer = { outcome: OutcomeId; supportAnswer: string; plan: PlanId; profile: Profile; facts: Facts };

/**
 * What support has said, as facts for a text: that it answered, and which points of the request it does not touch.
 * In doubt a point counts as touched. The answer itself is never repeated. In an answer that does not read as English
 * nothing can be missed, so no fact then rests on it.
 */
export function answerFacts(answer: Answer): Facts {
  const { outcome, supportAnswer, plan, profile, facts } = answer;
  const number = facts.orderNumber;
  const said = { text: withoutNumber(supportAnswer, number?.value) };
  const answered = outcome !== 'no-answer';
  const isRead = answered && readsAsEnglish(supportAnswer);
  const from = isRead ? both : ['outcome'];
  const points = pointsOf(plan, facts);
  const open = points.filter((point) => answered && !touches(said, point, profile));
  const isNumberOpen = isRead && number !== undefined && !names(supportAnswer, number.value);
  return {
    answered: flag(answered, 'outcome'),
    refused: flag(outcome === 'refused', 'outcome'),
    granted: flag(outcome === 'granted', 'outcome'),
    together: isForBoth(plan, said) ? facts.newOrder : undefined,
    cancelGranted: cancelGranted(answer, said),
    mayBeCancelled: flag(answered && mayHaveCancelled(said), ...both),
    answerRead: flag(isRead, ...both),
    nothingOpen: flag(answered && open.length === 0, ...both),
    numberOpen: isNumberOpen ? { value: number.value, from: [...number.from, ...both] } : undefined,
    ...Object.fromEntries(open.map((point) => [openName(point), { value: '', from }])),
  };
}

/** “Order FO123 was cancelled” is read as “Order was cancelled”; the number of another order stays in the way. */
function withoutNumber(text: string, number: string | undefined): string {
  return number === undefined ? text : text.replaceAll(number, '');
}

/** With a new order both sides cancel, unless support plainly wrote that it has done so, or will. */
function isForBoth(plan: PlanId, said: AnswerText): boolean {
  return cancelTogether.includes(plan) && !plainlyCancels(said);
}

/**
 * A yes is one to a cancellation, unless the pasted words do not plainly say so. Where the request asks what can be done,
 * only the words can say it.
 */
function cancelGranted({ outcome, supportAnswer, plan, facts }: Answer, said: AnswerText): Fact | undefined {
  if (outcome !== 'granted') return undefined;
  const isTogether = isForBoth(plan, said) && facts.newOrder !== undefined;
  const restsOnWords = cancelTogether.includes(plan) && !isTogether;
  if (!isTogether && (supportAnswer !== '' || restsOnWords) && !plainlyCancels(said)) return undefined;
  return { value: '', from: restsOnWords ? both : ['outcome'] };
}

/** The fact that says a point was left open. */
function openName(point: Point): FactName {
  return `${point}Open`;
}

/** A change of mind has no exception to name, unless a new order replaces this one: then the request asks about that. */
function pointsOf(plan: PlanId, { newOrder }: Facts): readonly Point[] {
  const points = asked[plan] ?? [];
  if (plan !== 'keep-the-order' || newOrder === undefined) return points;
  return points.map((point) => (point === 'ways' ? 'exception' : point));
}

type PointWords = { starts: string[]; phrases: Phrases };

/** What touches each point. Words of other languages are among them: answers mix them. */
const spoken = Object.fromEntries(allPoints.map((point) => [point, readPointWords(lists[point])])) as Record<
  Point,
  PointWords
>;

/** "cancel*" is how a word begins; anything else is a phrase. */
function readPointWords(list: readonly string[]): PointWords {
  const isStart = (entry: string) => entry.endsWith('*');
  const starts = list.filter(isStart).map((entry) => entry.slice(0, -1));
  return { starts, phrases: readPhrases(list.filter((entry) => !isStart(entry))) };
}

/** So few of the commonest words make a text English enough to say what it lacks: one in this many. */
const COMMON_WORD_IN = 8;

function readsAsEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const common = words.filter((word) => lists.english.includes(word)).length;
  return common > 0 && common * COMMON_WORD_IN >= words.length;
}

/** The exception is also touched by the number of the article that names it, and by a word for a mistake in any language. */
function touches(said: AnswerText, point: Point, { exception }: Profile): boolean {
  const { text } = said;
  if (point === 'exception' && (text.includes(exception.articleNumber) || mentionsMistake(text))) return true;
  const words = wordsIn(point === 'cancel' ? { text: text.replaceAll(IN_GENERAL, '$1') } : said);
  const { starts, phrases } = spoken[point];
  const begins = words.some(({ text: word }) => starts.some((start) => word.startsWith(start)));
  return begins || findPhraseIn(words, phrases) !== undefined;
}

/** "Cancellations are one of many factors", at the head of a sentence, says nothing of this one. */
const IN_GENERAL = /(^|[.!?\n]|\bthat)\s*(?:(?:order|all|most|some|mutual)\s+)?cancell?ations\b/gi;

function names(text: string, number: string): boolean {
  return bareNumber(text).includes(bareNumber(number));
}
