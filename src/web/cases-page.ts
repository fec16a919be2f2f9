import type { RequestHandler } from 'express';
import type { AppDeps } from '../app.ts';
import { fieldNames } from '../order/form.ts';
import { lazy } from '../templating/lazy.ts';
import { Kept } from './kept.ts';
import { KEPT_BY_BROWSER } from './order-page.ts';
import { siteView } from './site-view.ts';

/** GET /cases: the frame of the list that a script fills from the device; nothing of it ever comes here. */
export function getCases(deps: AppDeps): RequestHandler {
  const made = lazy(
    () => new Kept(deps.pages.render('cases', { site: siteView(deps), fields: fieldNames.join(' ') })),
  );
  return (_request, response) => made().send(response.set(KEPT_BY_BROWSER).type('html'));
}
