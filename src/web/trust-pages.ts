import type { RequestHandler } from 'express';
import type { AppDeps } from '../app.ts';
import { ASK_IF_CHANGED } from './cache-control.ts';
import { decisionView } from './decision-view.ts';
import { keptPage } from './kept.ts';
import { rulesView } from './rules-view.ts';
import { siteView } from './site-view.ts';

/** GET /how-it-decides: every cue and weight, what it may not do, and how well it was measured to do. */
export function getHowItDecides(deps: AppDeps): RequestHandler {
  return fixedPage(deps, 'how-it-decides', () => decisionView(deps));
}

/** GET /rules: every fact of every marketplace, with its sources. */
export function getRules(deps: AppDeps): RequestHandler {
  return fixedPage(deps, 'rules', () => rulesView(deps));
}

/** GET /privacy: what is kept. */
export function getPrivacy(deps: AppDeps): RequestHandler {
  return fixedPage(deps, 'privacy', () => ({}));
}

/** A page that changes with a release only. */
function fixedPage(deps: AppDeps, name: string, view: () => object): RequestHandler {
  return keptPage(ASK_IF_CHANGED, () =>
    deps.pages.render(name, {
      site: siteView(deps),
      trustStyle: deps.assets.addressOf('trust.css'),
      page: view(),
    }),
  );
}
