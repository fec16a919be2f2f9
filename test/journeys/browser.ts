import chromiumOnNpm from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** A headless Chromium that comes with `npm ci`, so that the journeys run on any machine. */
export async function openBrowser(): Promise<Browser> {
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
