import chromiumOnNpm from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type RunningSite, type SiteOptions, startSite } from '../running-site.ts';

/** A headless Chromium that comes with `npm ci`, so that the journeys run on any machine. */
async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumOnNpm.executablePath(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * The real site and a browser for the tests of one file; both are there once the tests run.
 * `options` are asked for then, because a mail server may have to run before.
 */
export function useSiteAndBrowser(options: () => Promise<SiteOptions> = async () => ({})): {
  site: RunningSite;
  browser: Browser;
} {
  const held = {} as { site: RunningSite; browser: Browser };
  beforeAll(async () => {
    [held.site, held.browser] = await Promise.all([startSite(await options()), openBrowser()]);
  });
  afterAll(async () => {
    await held.browser.close();
    await held.site.stop();
  });
  return held;
}
