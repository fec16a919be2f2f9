import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { AppDeps } from '../app.ts';
import type { DeskAnswer } from '../mail/mail-desk.ts';
import { composeDraft } from '../mail/message.ts';
import { readForm } from '../order/form.ts';
import { KEPT_BY_BROWSER } from './cache-control.ts';
import { networkOf } from './caller.ts';
import { freshTurn, type MailTurn } from './mail-panel.ts';
import { handOutPass, passOf } from './mail-pass.ts';
import { mailProblem } from './mail-problem.ts';
import { formPage } from './order-page.ts';
import { pageMoment } from './page-moment.ts';
import { type Answers, resultLetter, resultPage } from './result-page.ts';
import { sendFile } from './send-file.ts';
import { hasTooLong, readSentTexts, type SentTexts } from './sent-texts.ts';

/** POST /mail/code: the result again, and a code on its way to the address that was typed. */
export function postCodeForm(deps: AppDeps): RequestHandler {
  return withAnswers(deps, async (request, response, { answers, turn, sent }) => {
    const key = fieldOf(request, 'mail.codeKey') || randomUUID();
    const deskAnswer = await (deps.mailDesk?.sendCode({
      address: turn.address,
      network: networkOf(request.ip),
      key,
    }) ?? NOT_SET_UP);
    answerWith(deps, response, { answers, deskAnswer, kind: 'code', turn: { ...turn, code: '' }, sent });
  });
}

/** POST /mail/have-code: the result again, with the box for a code that has come already. Nothing is sent. */
export function postHaveCode(deps: AppDeps): RequestHandler {
  return withAnswers(deps, async (request, response, { answers, turn, sent }) => {
    const asked = { ...turn, code: '', hasCode: true };
    response.send(resultPage(deps, answers, { turn: asked, pass: passOf(request), sent }));
  });
}

/** POST /mail: the result again, and what came of mailing it. */
export function postCopyForm(deps: AppDeps): RequestHandler {
  return withAnswers(deps, async (request, response, { answers, turn, sent }) => {
    const letter = resultLetter(deps, answers, { reference: turn.key, sent });
    const deskAnswer = await (deps.mailDesk?.sendCopy({ ...turn, pass: passOf(request), letter }) ??
      NOT_SET_UP);
    answerWith(deps, response, { answers, deskAnswer, kind: 'copy', turn, sent });
  });
}

/** POST /mail/eml: the same mail as a file that a mail program opens ready to send. */
export function postEml(deps: AppDeps): RequestHandler {
  return withAnswers(deps, async (_request, response, { answers, turn, sent }) => {
    const body = await composeDraft(resultLetter(deps, answers, { reference: turn.key, sent }), deps.clock());
    sendFile(response, answers.order, { name: 'misorder', ending: 'eml', type: 'message/rfc822', body });
  });
}

/** GET on an address that only takes POST: a reload from the address bar. */
export const backToForm: RequestHandler = (_request, response) => response.redirect(303, '/');

const NOT_SET_UP: DeskAnswer = { is: 'refused', refusal: 'not-set-up' };

/** What a button of the mail panel sends: the answers, what was typed into the panel, and the texts in their boxes. */
type Submission = { answers: Answers; turn: MailTurn; sent: SentTexts };

/** Reads the answers that go along with the button; the page they came from was made at `mail.asOf`. */
function withAnswers(
  deps: AppDeps,
  handle: (request: Request, response: Response, submission: Submission) => Promise<void>,
): RequestHandler {
  return async (request, response) => {
    const turn = readTurn(request, deps.clock());
    const reading = readForm(request.body, { now: new Date(turn.asOf) });
    response.set(KEPT_BY_BROWSER);
    if ('faults' in reading) return void response.status(422).send(formPage(deps, reading, request.body));
    const sent = readSentTexts(request.body);
    if (hasTooLong(sent)) return void answerTooLong(deps, response, { answers: reading, turn, sent });
    await handle(request, response, { answers: reading, turn, sent });
  };
}

/** Nothing goes out with a text left behind: the page says which one is to be shortened. */
function answerTooLong(deps: AppDeps, response: Response, { answers, turn, sent }: Submission): void {
  response.status(422).send(resultPage(deps, answers, { turn, pass: passOf(response.req), sent }));
}

function answerWith(
  deps: AppDeps,
  response: Response,
  { answers, deskAnswer, kind, turn, sent }: Submission & { deskAnswer: DeskAnswer; kind: 'code' | 'copy' },
): void {
  const { timeZone } = answers;
  const now = deps.clock();
  const pass = passOf(response.req);
  if (deskAnswer.is === 'accepted') {
    const { address } = deskAnswer;
    if (kind === 'copy') handOutPass(response, deps, address);
    const accepted = { kind, address };
    response.send(resultPage(deps, answers, { turn: { ...turn, address, code: '', accepted }, pass, sent }));
    return;
  }
  const problem = mailProblem(deskAnswer, { sentences: deps.mailSentences, now, timeZone });
  if (problem.retryAfter !== null) response.set('Retry-After', String(problem.retryAfter));
  response.status(problem.status).send(resultPage(deps, answers, { turn: { ...turn, problem }, pass, sent }));
}

function readTurn(request: Request, now: Date): MailTurn {
  const fresh = freshTurn(now);
  return {
    ...fresh,
    address: fieldOf(request, 'mail.address'),
    code: fieldOf(request, 'mail.code'),
    hasCodeBox: typeof request.body?.['mail.code'] === 'string',
    key: fieldOf(request, 'mail.key') || fresh.key,
    asOf: pageMoment(fieldOf(request, 'mail.asOf'), now).toISOString(),
  };
}

/** Longer than any address or key; nobody needs to send more here. */
const FIELD_LIMIT = 300;

function fieldOf(request: Request, name: string): string {
  const value: unknown = (request.body as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? value.slice(0, FIELD_LIMIT) : '';
}
