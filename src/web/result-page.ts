import type { AppDeps } from '../app.ts';
import { type Assessment, assess } from '../assess.ts';
import { type Letter, writeLetter } from '../mail/letter.ts';
import { readConversation } from '../order/conversation.ts';
import type { Typed } from '../order/form.ts';
import type { Order } from '../order/order.ts';
import type { Reading } from './chat-view.ts';
import { formView } from './form-view.ts';
import { isFirstShowing, type MailTurn, mailPanel } from './mail-panel.ts';
import { resultView } from './result-view.ts';
import { siteView } from './site-view.ts';

/** A form that could be read. */
export type Answers = { order: Order; timeZone: string; typed: Typed };

/** What was done last to mail the result, and what the browser proves about an address. */
type Mailing = { turn: MailTurn; pass: string | undefined };

/** The result beside the form. */
export function resultPage(deps: AppDeps, answers: Answers, mailing: Mailing): string {
  const form = formView(deps.questions, answers.typed, []);
  return deps.pages.render('result', { site: siteView(deps), form, ...viewOutcome(deps, answers, mailing) });
}

/** The result alone, to be put into a page that is open. */
export function outcomePart(deps: AppDeps, answers: Answers, mailing: Mailing): string {
  return deps.pages.render('outcome', viewOutcome(deps, answers, mailing));
}

function viewOutcome(deps: AppDeps, answers: Answers, { turn, pass }: Mailing) {
  const { timeZone, typed, order } = answers;
  const { assessment, reading } = readAndAssess(deps, answers);
  if (isFirstShowing(turn)) deps.metrics?.countVerdict(assessment);
  const profile = deps.profiles.get(order.marketplace)!;
  const { questions, words, mailDesk: desk } = deps;
  const letter = letterFor(deps, answers, { assessment, reference: turn.key });
  return {
    result: resultView({ assessment, reading, profile, questions, words, typed, timeZone }),
    mail: mailPanel({ desk, pass, letter, typed, turn }),
  };
}

/** The same as a letter to oneself. */
export function resultLetter(deps: AppDeps, answers: Answers, reference: string): Letter {
  return letterFor(deps, answers, { assessment: readAndAssess(deps, answers).assessment, reference });
}

function letterFor(
  deps: AppDeps,
  { order }: Answers,
  { assessment, reference }: { assessment: Assessment; reference: string },
): Letter {
  const { number } = order.order;
  return writeLetter({ assessment, number, reference, now: deps.clock() }, deps.letterWords);
}

function readAndAssess(
  deps: AppDeps,
  { order, timeZone }: Answers,
): { assessment: Assessment; reading: Reading } {
  const { messages, ...reading } = readConversation(order.conversation, {
    buyer: order.buyer.name,
    seller: order.seller.name,
    timeZone,
  });
  const assessment = assess({ ...order, conversation: messages }, { ...deps, now: deps.clock(), timeZone });
  return { assessment, reading };
}
