import type { RequestHandler } from 'express';
import type { AppDeps } from '../app.ts';
import { assess } from '../assess.ts';
import { followThrough } from '../follow-up/follow-through.ts';
import { readSaid, type Said } from '../follow-up/said.ts';
import { type FormReading, readForm } from '../order/form.ts';
import { KEPT_BY_BROWSER } from './cache-control.ts';
import { followUpForm, followUpView, type Told, viewSaidFaults } from './follow-up-view.ts';
import { viewFaults } from './form-view.ts';
import type { HiddenField } from './hidden-fields.ts';
import type { Answers } from './result-page.ts';
import { carriedTexts } from './sent-texts.ts';
import { siteView } from './site-view.ts';

/**
 * POST /follow-up: what to do after support has answered, or has not. It is made from the answers that come along, read
 * now, so a page of some days ago will do. A fault gives one sentence (422), and all that was typed is kept.
 */
export function postFollowUp(deps: AppDeps): RequestHandler {
  return (request, response) => {
    const answers = readForm(request.body, { now: deps.clock() });
    const told = readSaid(request.body);
    const along = { answers, texts: carriedTexts(request.body) };
    response.set(KEPT_BY_BROWSER);
    if ('faults' in answers || 'faults' in told)
      return void response
        .status(422)
        .send(page(deps, along, { typed: told.typed, faults: 'faults' in told ? told.faults : [] }));
    response.send(page(deps, along, { typed: told.typed, faults: [] }, goOn(deps, answers, told.said)));
  };
}

function goOn(deps: AppDeps, { order, timeZone }: Answers, said: Said) {
  const { words, texts } = deps;
  const now = deps.clock();
  const profile = deps.profiles.get(order.marketplace)!;
  const { messages, verdict, plan } = assess(order, { ...deps, now, timeZone });
  const given = { order, messages, verdict, plan: plan.id, profile, timeZone, texts, now };
  return followUpView(followThrough({ ...given, ...said }), { profile, words });
}

/** The answers as they were read, and the texts that were changed on the result. */
type Along = { answers: FormReading; texts: HiddenField[] };
type Next = ReturnType<typeof followUpView>;

/** `next` is absent where there is a fault to mend first: in what was told of support, or in the answers themselves. */
function page(deps: AppDeps, { answers, texts }: Along, told: Told, next: Next | null = null): string {
  const answerFaults = 'faults' in answers ? viewFaults(answers.faults, deps.questions) : [];
  const followUp = followUpForm({ typed: answers.typed, texts }, deps.words, told);
  return deps.pages.render('follow-up', {
    site: siteView(deps),
    next,
    faults: viewSaidFaults(told.faults),
    answerFaults,
    hasFaults: next === null,
    followUp,
    hidden: followUp.hidden,
  });
}
