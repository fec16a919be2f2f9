import type { Request, RequestHandler, Response } from 'express';
import type { AppDeps } from '../app.ts';
import { type DraftId, draftIds } from '../drafts/draft.ts';
import { writeCalendar } from '../mail/calendar.ts';
import { printableNumber } from '../mail/letter.ts';
import { readForm } from '../order/form.ts';
import { KEPT_BY_BROWSER } from './cache-control.ts';
import { viewNotices } from './draft-view.ts';
import { freshTurn } from './mail-panel.ts';
import { passOf } from './mail-pass.ts';
import { faultsPart, formPage } from './order-page.ts';
import { pageMoment } from './page-moment.ts';
import { type Answers, readAndAssess, resultContext, resultPage } from './result-page.ts';
import { sendFile } from './send-file.ts';
import { hasTooLong, readSentTexts, type SentTexts, withSentTexts } from './sent-texts.ts';

/**
 * POST /texts: the result again, after a button beside a draft: `draft.do` is "check", "choose" (the ticked sentences),
 * "use" (the new text) or "keep" (the seller's own), a blank, and the draft's id. 422 where a text is too long to read.
 */
export function postTexts(deps: AppDeps): RequestHandler {
  return withTexts(deps, (request, response, { answers, sent, asOf }) => {
    const turn = { ...freshTurn(deps.clock()), asOf: asOf.toISOString() };
    const page = resultPage(deps, answers, { turn, pass: passOf(request), sent });
    response.status(hasTooLong(sent) ? 422 : 200).send(page);
  });
}

/** POST /texts/check: what a check says of one text, as a piece of a page (`draft.do` is "check" and the draft's id). */
export function postCheck(deps: AppDeps): RequestHandler {
  return (request, response) => {
    response.set(KEPT_BY_BROWSER);
    const { reading, sent } = readAll(request, deps);
    if ('faults' in reading) return void response.status(422).send(faultsPart(deps, reading.faults));
    if (sent.act?.name !== 'check') throw { status: 400, expose: true };
    const { assessment } = readAndAssess(deps, reading);
    const notices = viewNotices({ ...resultContext(deps, reading, assessment), sent }, sent.act.id);
    response.status(hasTooLong(sent) ? 422 : 200).send(deps.pages.render('notices', { notices }));
  };
}

/** POST /texts/<draft>.txt: the text as it stands in its box, as a file: UTF-8, exactly what would be copied. */
export function postTextFile(deps: AppDeps): RequestHandler {
  const show = postTexts(deps);
  return (request, response, next) => {
    const id = draftIds.find((known) => known === request.params.id);
    if (id === undefined) throw { status: 404, expose: true };
    const answer = hasTooLong(readSentTexts(request.body)) ? show : sendText(deps, id);
    return answer(request, response, next);
  };
}

/** POST /dates.ics: the deadlines that lie ahead, and when to ask again, for a calendar. */
export function postDates(deps: AppDeps): RequestHandler {
  return withTexts(deps, (_request, response, { answers, sent, asOf }) => {
    const assessment = withSentTexts(readAndAssess(deps, answers).assessment, sent);
    const number = printableNumber(answers.order.order.number);
    const reference = number ?? asOf.toISOString();
    const words = deps.letterWords.calendar;
    const { timeZone } = answers;
    const body = writeCalendar({ assessment, now: deps.clock(), timeZone, number, reference, words });
    sendFile(response, answers.order, {
      name: 'dates',
      ending: 'ics',
      type: 'text/calendar; charset=utf-8',
      body,
    });
  });
}

function sendText(deps: AppDeps, id: DraftId): RequestHandler {
  return withTexts(deps, (_request, response, { answers, sent }) => {
    const { assessment } = readAndAssess(deps, answers);
    const draft = withSentTexts(assessment, sent).drafts.find((one) => one.id === id);
    const body = draft?.body ?? sent.byDraft.get(id)?.text;
    if (body === undefined) throw { status: 404, expose: true };
    sendFile(response, answers.order, {
      name: id,
      ending: 'txt',
      type: 'text/plain; charset=utf-8',
      body,
    });
  });
}

/** What a button of the result sends: the answers, the texts in their boxes, and when the page was made. */
type Submission = { answers: Answers; sent: SentTexts; asOf: Date };

function withTexts(
  deps: AppDeps,
  handle: (request: Request, response: Response, sent: Submission) => void,
): RequestHandler {
  return (request, response) => {
    response.set(KEPT_BY_BROWSER);
    const { reading, sent, asOf } = readAll(request, deps);
    if ('faults' in reading) return void response.status(422).send(formPage(deps, reading, request.body));
    handle(request, response, { answers: reading, sent, asOf });
  };
}

/** "Three hours ago" was typed when the page was made, not when a button on it is pressed. */
function readAll({ body }: Request, deps: AppDeps) {
  const asOf = pageMoment(body?.['draft.asOf'], deps.clock());
  return { reading: readForm(body, { now: asOf }), sent: readSentTexts(body), asOf };
}
