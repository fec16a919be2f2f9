import express, { type Express } from 'express';
import type { Logger } from 'pino';
import type { AssessDeps } from './assess.ts';
import type { LetterWords } from './mail/letter.ts';
import type { MailDesk } from './mail/mail-desk.ts';
import type { MailSentences } from './mail/sentences.ts';
import type { Metrics } from './operating/metrics.ts';
import type { Readiness } from './operating/readiness.ts';
import type { Pages } from './templating/pages.ts';
import type { PageWords } from './templating/words.ts';
import type { Accuracy } from './verdict/accuracy.ts';
import { postAssessment } from './web/api.ts';
import { type Assets, serveAssets } from './web/assets.ts';
import { getCases } from './web/cases-page.ts';
import { answerNotFound, answerProblem } from './web/error-pages.ts';
import { postFollowUp } from './web/follow-up-page.ts';
import { readFormBody } from './web/form-body.ts';
import { postCode, postCopy } from './web/mail-api.ts';
import { backToForm, postCodeForm, postCopyForm, postEml, postHaveCode } from './web/mail-page.ts';
import { onlyBy } from './web/methods.ts';
import { countRequests, getMetrics } from './web/metrics.ts';
import { getForm, postForm, postResult } from './web/order-page.ts';
import { packAnswers } from './web/packing.ts';
import { logRequests, protect } from './web/protection.ts';
import type { Questions } from './web/questions.ts';
import { getReadiness } from './web/readiness.ts';
import { onlyFromHere } from './web/same-origin.ts';
import { postCheck, postDates, postTextFile, postTexts } from './web/texts-page.ts';
import { getHowItDecides, getPrivacy, getRules } from './web/trust-pages.ts';
import type { TrustWords } from './web/trust-words.ts';

/** What the site needs: the product's own data, the pages, and the world outside (clock, log). */
export type AppDeps = Omit<AssessDeps, 'now' | 'timeZone'> & {
  pages: Pages;
  questions: Questions;
  words: PageWords;
  trustWords: TrustWords;
  accuracy: Accuracy;
  assets: Assets;
  letterWords: LetterWords;
  mailSentences: MailSentences;
  /** Null where no mail can be sent. */
  mailDesk: MailDesk | null;
  /** The origin that people open (https://misorder.example.com), when it is known. */
  publicUrl: string | null;
  /** Which proxies are believed about the caller: their number or their addresses; null for none. */
  trustProxy: number | string[] | null;
  readiness: Readiness;
  /** Null where no figures are kept. */
  metrics: Metrics | null;
  /** Whoever sends this token may read the figures at /metrics of the site; null where they are not shown there. */
  metricsToken: string | null;
  clock: () => Date;
  log: Logger;
};

const JSON_LIMIT = '1mb';

/** The life of a request, from top to bottom. Nothing is stored: every answer is made from its request alone. */
export function createApp(deps: AppDeps): Express {
  const app = express();
  const form = readFormBody();
  // Not strict: `null` is an order of which nothing is known, and a bare number is told what it should be.
  const json = express.json({ limit: JSON_LIMIT, strict: false });
  const fromHere = onlyFromHere(deps.publicUrl);
  app.disable('x-powered-by');
  // Only answers that are the same for everybody have one, which kept.ts makes.
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', deps.trustProxy ?? false);

  app.use(logRequests(deps.log));
  if (deps.metrics) app.use(countRequests(deps.metrics));
  app.use(protect(deps.publicUrl));
  app.use(packAnswers);

  app.use('/assets', serveAssets(deps.assets));
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', getReadiness(deps.readiness));
  if (deps.metrics && deps.metricsToken) app.get('/metrics', getMetrics(deps.metrics, deps.metricsToken));
  app.get('/', getForm(deps));
  app.post('/', form, postForm(deps));
  app.post('/result', form, postResult(deps));
  app.get('/cases', getCases(deps));
  app.post('/follow-up', form, postFollowUp(deps));
  app.post('/api/assessments', json, postAssessment(deps));

  app.get('/how-it-decides', getHowItDecides(deps));
  app.get('/rules', getRules(deps));
  app.get('/privacy', getPrivacy(deps));

  app.post('/texts', form, postTexts(deps));
  app.post('/texts/check', form, postCheck(deps));
  app.post('/texts/:id.txt', form, postTextFile(deps));
  app.post('/dates.ics', form, postDates(deps));

  app.post('/mail/eml', form, postEml(deps));
  app.post('/mail/have-code', form, postHaveCode(deps));
  app.post('/mail/code', fromHere, form, postCodeForm(deps));
  app.post('/mail', fromHere, form, postCopyForm(deps));
  app.post('/api/mail/code', fromHere, json, postCode(deps));
  app.post('/api/mail', fromHere, json, postCopy(deps));

  for (const address of formAddresses) app.get(address, backToForm);
  refuseOtherMethods(app);

  app.use(answerNotFound(deps));
  app.use(answerProblem(deps));
  return app;
}

/** Where forms lead to; whoever loads one from the address bar is led to the first form. */
const formAddresses = [
  '/result',
  '/follow-up',
  '/texts',
  '/texts/check',
  '/texts/:id.txt',
  '/dates.ics',
  '/mail',
  '/mail/code',
  '/mail/have-code',
  '/mail/eml',
];
const pageAddresses = ['/healthz', '/readyz', '/cases', '/how-it-decides', '/rules', '/privacy'];
const apiAddresses = ['/api/assessments', '/api/mail/code', '/api/mail'];

/** The addresses above, asked in a way that no route takes (405). Each is a route of its own, so that log and figures name it. */
function refuseOtherMethods(app: Express): void {
  for (const address of apiAddresses) app.all(address, onlyBy('POST'));
  for (const address of pageAddresses) app.all(address, onlyBy('GET', 'HEAD'));
  for (const address of ['/', ...formAddresses]) app.all(address, onlyBy('GET', 'HEAD', 'POST'));
}
