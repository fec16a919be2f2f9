import type { AppDeps } from '../app.ts';
import { type Assessment, assessChat } from '../assess.ts';
import { type Letter, writeLetter, writeLetterText } from '../mail/letter.ts';
import { COUNTED_FROM, type Typed } from '../order/form.ts';
import { type Order, readChat } from '../order/order.ts';
import type { ChatReading } from './chat-view.ts';
import { sayCountedHours } from './counted-hours.ts';
import { followUpForm } from './follow-up-view.ts';
import { formView } from './form-view.ts';
import { type MailTurn, mailPanel } from './mail-panel.ts';
import { printFields } from './printed-fields.ts';
import { resultView } from './result-view.ts';
import { type SentTexts, withSentTexts } from './sent-texts.ts';
import { siteView } from './site-view.ts';

/** A form that could be read. */
export type Answers = { order: Order; timeZone: string; typed: Typed };

/**
 * What was done last to mail the result, what the browser proves about an address, and the texts as they stood in
 * their boxes. `isAsked`: the result was asked for, and is not shown again for a button on it.
 */
type Mailing = { turn: MailTurn; pass: string | undefined; sent: SentTexts; isAsked?: boolean };

/** The result beside the form. */
export function resultPage(deps: AppDeps, answers: Answers, mailing: Mailing): string {
  const fields = printFields(formView(deps.questions, answers.typed, []), deps.pages);
  const form = { ...fields, carried: [] };
  return deps.pages.render('result', { site: siteView(deps), form, ...viewResult(deps, answers, mailing) });
}

/** The result alone, to be put into a page that is open. */
export function resultAlone(deps: AppDeps, answers: Answers, mailing: Mailing): string {
  return deps.pages.render('result-alone', viewResult(deps, answers, mailing));
}

function viewResult(deps: AppDeps, answers: Answers, { turn, pass, sent, isAsked }: Mailing) {
  const { assessment, reading } = readAndAssess(deps, answers);
  if (isAsked) deps.metrics?.countVerdict(assessment);
  const { words, mailDesk: desk } = deps;
  const { typed } = answers;
  const edited = withSentTexts(assessment, sent);
  const { number } = answers.order.order;
  const letter = writeLetterText({ assessment: edited, number }, deps.letterWords);
  const view = resultView({ ...resultContext(deps, answers, assessment), reading, sent });
  return {
    result: {
      ...view,
      asOf: turn.asOf,
      countedFrom: typed[COUNTED_FROM] ?? '',
    },
    mail: mailPanel({ desk, pass, letter, drafts: edited.drafts, typed, turn }),
    followUp: followUpForm({ typed, texts: view.changedTexts, hasBoxes: view.hasTexts }, words),
  };
}

/** The result as a letter to the seller, with the texts as they stood in their boxes. */
export function resultLetter(deps: AppDeps, answers: Answers, { reference, sent }: LetterTurn): Letter {
  const assessment = withSentTexts(readAndAssess(deps, answers).assessment, sent);
  const { number } = answers.order.order;
  const { timeZone } = answers;
  return writeLetter({ assessment, number, reference, now: deps.clock(), timeZone }, deps.letterWords);
}

type LetterTurn = { reference: string; sent: SentTexts };

/** Everything that the views of a result need. The hours of a formal request are said with the moment from which they count. */
export function resultContext(
  { profiles, questions, words, model, clock }: AppDeps,
  { order, timeZone, typed }: Answers,
  assessment: Assessment,
) {
  const profile = profiles.get(order.marketplace)!;
  const shown = sayCountedHours(typed, timeZone);
  return { assessment, profile, questions, words, typed: shown, timeZone, order, model, now: clock() };
}

/** The assessment of the answers, and how the chat in them was read. */
export function readAndAssess(
  deps: AppDeps,
  { order, timeZone }: Answers,
): { assessment: Assessment; reading: ChatReading } {
  const reading = readChat(order, timeZone);
  return { assessment: assessChat(order, reading, { ...deps, now: deps.clock(), timeZone }), reading };
}
