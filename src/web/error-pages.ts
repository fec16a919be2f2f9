import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { AppDeps } from '../app.ts';
import { refuse } from './api.ts';
import { siteView } from './site-view.ts';

type Problem = { status: number; page: string; sentence: string };

const notFound: Problem = { status: 404, page: 'not-found', sentence: 'There is nothing at this address.' };

const problems: Record<number, Problem> = {
  413: {
    status: 413,
    page: 'too-large',
    sentence: 'This is more than 1 MB: send only the part about the order.',
  },
  404: notFound,
  403: {
    status: 403,
    page: 'not-from-here',
    sentence: 'This came from the page of another site: send it from this site, or from a program.',
  },
  400: { status: 400, page: 'not-readable', sentence: 'This cannot be read: check that it is complete.' },
  405: {
    status: 405,
    page: 'not-found',
    sentence: 'This address is not asked in this way: the header Allow says which ways it takes.',
  },
  415: { status: 415, page: 'not-readable', sentence: 'This encoding cannot be read: send it as UTF-8.' },
};

const ourFault: Problem = {
  status: 500,
  page: 'our-fault',
  sentence: 'Something went wrong here, not with what you sent. Try once more.',
};

/** Everything that no route answered. */
export function answerNotFound(deps: AppDeps): RequestHandler {
  return (request, response) => void response.status(404).send(say(deps, request.path, notFound));
}

/** Everything that was thrown, said in plain words; a stack trace never leaves the house. */
export function answerProblem(deps: AppDeps): ErrorRequestHandler {
  return (error: { status?: unknown; expose?: unknown }, request, response, next) => {
    if (response.headersSent) return next(error);
    const problem = problemOf(error);
    if (problem === ourFault) request.log.error({ err: error }, 'a request failed');
    response.status(problem.status).send(say(deps, request.path, problem));
  };
}

function problemOf({ status, expose }: { status?: unknown; expose?: unknown }): Problem {
  if (typeof status !== 'number' || status >= 500 || expose === false) return ourFault;
  return problems[status] ?? { ...(problems[400] as Problem), status };
}

function say(deps: AppDeps, path: string, problem: Problem): object | string {
  if (path.startsWith('/api/')) return refuse(problem.sentence);
  return deps.pages.render(problem.page, { site: siteView(deps) });
}
