import type { RequestHandler } from 'express';
import type { AppDeps } from '../app.ts';
import { fieldNames } from '../order/form.ts';
import { KEPT_BY_BROWSER } from './cache-control.ts';
import { keptPage } from './kept.ts';
import { siteView } from './site-view.ts';

/** GET /cases: the frame of the list that a script fills from the device; nothing of it ever comes here. */
export function getCases(deps: AppDeps): RequestHandler {
  return keptPage(KEPT_BY_BROWSER, () =>
    deps.pages.render('cases', { site: siteView(deps), fields: fieldNames.join(' ') }),
  );
}
