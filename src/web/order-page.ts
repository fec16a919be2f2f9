import type { RequestHandler } from 'express';
import type { AppDeps } from '../app.ts';
import { readTyped } from '../order/form/field-names.ts';
import { swapOnce } from '../order/form/swapped-chat.ts';
import { readForm, type Typed } from '../order/form.ts';
import type { Fault } from '../order/order.ts';
import { DEFAULT_MARKETPLACE } from '../order/order-schema.ts';
import { KEPT_BY_BROWSER } from './cache-control.ts';
import { formView, viewFaults } from './form-view.ts';
import { Kept } from './kept.ts';
import { freshTurn } from './mail-panel.ts';
import { passOf } from './mail-pass.ts';
import { printFields } from './printed-fields.ts';
import { resultAlone, resultPage } from './result-page.ts';
import { carriedTexts, nothingSent, readSentTexts } from './sent-texts.ts';
import { siteView } from './site-view.ts';

/** GET /: the empty form. */
export function getForm(deps: AppDeps): RequestHandler {
  const page = new Kept(formPage(deps, { typed: {}, faults: [] }));
  return (_request, response) => page.send(response.set(KEPT_BY_BROWSER).type('html'));
}

/** POST /: the result above the form, or the form with its faults (422). What was typed is always kept. */
export function postForm(deps: AppDeps): RequestHandler {
  return (request, response) => {
    response.set(KEPT_BY_BROWSER);
    const reading = readForm(swapSides(request.body), { now: deps.clock() });
    if ('faults' in reading) return void response.status(422).send(formPage(deps, reading, request.body));
    const turn = freshTurn(deps.clock());
    const sent = readSentTexts(request.body);
    response.send(resultPage(deps, reading, { turn, pass: passOf(request), sent, isAsked: true }));
  };
}

/** POST /result: the result alone, for the page that reads along, or what to mend first (422). */
export function postResult(deps: AppDeps): RequestHandler {
  return (request, response) => {
    response.set(KEPT_BY_BROWSER);
    const reading = readForm(request.body, { now: deps.clock() });
    if ('faults' in reading) return void response.status(422).send(faultsPart(deps, reading.faults));
    const turn = freshTurn(deps.clock());
    const pass = passOf(request);
    response.send(resultAlone(deps, reading, { turn, pass, sent: nothingSent, isAsked: true }));
  };
}

/** What to mend first, as a piece of a page. */
export function faultsPart({ pages, questions }: AppDeps, faults: Fault[]): string {
  return pages.render('faults', { faults: viewFaults(faults, questions) });
}

/** The form with its faults; texts that were edited on a result (`body`) go along, unseen, to the next one. */
export function formPage(
  deps: AppDeps,
  { typed, faults }: { typed: Typed; faults: Fault[] },
  body: unknown = {},
): string {
  const fields = printFields(formView(deps.questions, typed, faults), deps.pages);
  const form = { ...fields, carried: carriedTexts(body) };
  const marketplace = deps.profiles.get(DEFAULT_MARKETPLACE)!.name;
  return deps.pages.render('form', { site: siteView(deps), form, marketplace });
}

/** The swap button stands outside the form's own field for it, so that pressing it again swaps back. */
function swapSides(body: Record<string, unknown> | undefined): Record<string, unknown> {
  if (body?.['swap-sides'] === undefined) return body ?? {};
  const { conversation, 'conversation.swap': mark } = readTyped(body);
  return { ...body, 'conversation.swap': swapOnce(conversation ?? '', mark ?? '') };
}
