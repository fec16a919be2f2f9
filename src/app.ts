import compression from 'compression';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import type { AssessDeps } from './assess.ts';
import type { Pages } from './templating/pages.ts';
import type { PageWords } from './templating/words.ts';
import { postAssessment } from './web/api.ts';
import { type Assets, serveAssets } from './web/assets.ts';
import { answerNotFound, answerProblem } from './web/error-pages.ts';
import { getForm, postForm } from './web/order-page.ts';
import { logRequests, protect } from './web/protection.ts';
import type { Questions } from './web/questions.ts';

/** What the site needs: the product's own data, the pages, and the world outside (clock, log). */
export type AppDeps = Omit<AssessDeps, 'now' | 'timeZone'> & {
  pages: Pages;
  questions: Questions;
  words: PageWords;
  assets: Assets;
  clock: () => Date;
  log: Logger;
};

/**
 * Percent-encoding makes one byte of a form into three, so a form may be three times the
 * contract's 1 MB before it is decoded.
 */
const FORM_LIMIT = '3mb';
const JSON_LIMIT = '1mb';

/** The life of a request, top to bottom. Nothing is stored: every answer is made from the request alone. */
export function createApp(deps: AppDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');

  app.use(logRequests(deps.log));
  app.use(protect());
  app.use(compression());

  app.use('/assets', serveAssets(deps.assets));
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/', getForm(deps));
  app.post('/', express.urlencoded({ extended: false, limit: FORM_LIMIT }), postForm(deps));
  app.post('/api/assessments', express.json({ limit: JSON_LIMIT }), postAssessment(deps));

  app.use(answerNotFound(deps));
  app.use(answerProblem(deps));
  return app;
}
