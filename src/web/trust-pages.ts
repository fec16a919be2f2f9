import type { RequestHandler } from 'express';
import type { AppDeps } from '../app.ts';
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

/**
 * Browsers may keep it and ask if it has changed. For longer it may not be kept: after a release
 * the addresses of style and script in an old page lead nowhere.
 */
const ASK_IF_CHANGED = { 'Cache-Control': 'public, no-cache' };

/** A page that changes with a release only. */
function fixedPage(deps: AppDeps, name: string, view: () => object): RequestHandler {
  return keptPage(ASK_IF_CHANGED, () =>
    deps.pages.render(name, { site: siteView(deps), ...assetsOf(deps), page: view() }),
  );
}

function assetsOf({ assets }: AppDeps): { trustStyle: string } {
  return { trustStyle: assets.addressOf('trust.css') };
}
