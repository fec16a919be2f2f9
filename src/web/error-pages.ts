import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { AppDeps } from '../app.ts';
import { refuse } from './api.ts';
import sentences from './problem-sentences.json' with { type: 'json' };
import { siteView } from './site-view.ts';

/** Answers every request that no route has answered (404). */
export function answerNotFound(deps: AppDeps): RequestHandler {
  return (request, response) => void response.status(404).send(say(deps, request.path, notFound));
}

/** Answers for whatever was thrown, in plain words: a page for people, JSON for programs. A stack trace is never sent. */
export function answerProblem(deps: AppDeps): ErrorRequestHandler {
  return (error: Thrown, request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = problemOf(error);
    if (problem === ourFault) request.log.error({ err: error }, 'a request failed');
    response.status(problem.status).send(say(deps, request.path, problem));
  };
}

/** `expose` is false where the error's status is not meant for whoever asked. */
type Thrown = { status?: unknown; expose?: unknown };

/** Which page a person is shown, and which sentence a program is told. */
type Problem = {
  status: number;
  page: keyof typeof sentences.pages;
  sentence: keyof typeof sentences.programs;
};

const notFound: Problem = { status: 404, page: 'not-found', sentence: 'not-found' };
const notReadable: Problem = { status: 400, page: 'not-readable', sentence: 'not-readable' };
const ourFault: Problem = { status: 500, page: 'our-fault', sentence: 'our-fault' };

const problems: readonly Problem[] = [
  notReadable,
  { status: 403, page: 'not-from-here', sentence: 'not-from-here' },
  notFound,
  { status: 405, page: 'not-found', sentence: 'not-in-this-way' },
  { status: 413, page: 'too-large', sentence: 'too-large' },
  { status: 415, page: 'not-readable', sentence: 'not-in-this-coding' },
];

function problemOf({ status, expose }: Thrown): Problem {
  if (typeof status !== 'number' || status >= 500 || expose === false) return ourFault;
  return problems.find((problem) => problem.status === status) ?? { ...notReadable, status };
}

function say(deps: AppDeps, path: string, problem: Problem): object | string {
  const address = path.toLowerCase();
  if (address.startsWith('/api/')) {
    const refusal = refuse(sentences.programs[problem.sentence]);
    return address.startsWith('/api/mail') ? { ...refusal, maybeSent: problem === ourFault } : refusal;
  }
  return deps.pages.render('problem', { site: siteView(deps), problem: sentences.pages[problem.page] });
}
