/**
 * `npm run bench:phone`: the page on a simulated slow phone (1.6 Mbit/s, 150 ms, a processor six times slower) beside a bare
 * page of the same size on the same road, in the same run. Prints the largest paint of both, and how long after pasting a chat of 2 kB the
 * first verdict is shown beyond the time that the network takes for it.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { cpus } from 'node:os';
import chromiumOnNpm from '@sparticuz/chromium';
import compression from 'compression';
import express from 'express';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type RunningSite, startSite } from '../test/running-site.ts';
import { median } from './median.ts';

const ROUNDS = 9;
/** 1.6 Mbit/s in bytes a second, and the latency in milliseconds. */
const NETWORK = { offline: false, downloadThroughput: 200_000, uploadThroughput: 200_000, latency: 150 };
const SLOWER = 6;

const chat = Array.from(
  { length: 20 },
  (_, at) =>
    `${at % 2 ? 'karim' : 'anna_b'}: ${at % 2 ? 'Thank you for telling me, I will have a look at the order and come back to you today.' : 'Hello, I am so sorry, I ordered the wrong package by mistake, can you please cancel it for me? I am new here.'}`,
).join('\n');

/** The same words, style, picture and bytes of script (as one comment) from a bare server: a page that does nothing. */
async function startBare(site: RunningSite): Promise<{ address: string; stop(): void }> {
  const html = await (await fetch(site.address)).text();
  const read = async (pattern: RegExp) =>
    (await fetch(site.address + (pattern.exec(html)?.[1] ?? ''))).text();
  const style = await read(/href="(\/assets\/site\.[^"]+)"/);
  const script = await read(/src="(\/assets\/page\.[^"]+)"/);
  const icon = await read(/href="(\/assets\/icon\.[^"]+)"/);
  const answer = await (
    await fetch(`${site.address}/result`, {
      method: 'POST',
      body: new URLSearchParams({ conversation: chat }),
    })
  ).text();
  const app = express();
  app.use(compression());
  app.get('/bare.css', (_request, response) => void response.type('css').send(style));
  app.get('/bare.svg', (_request, response) => void response.type('svg').send(icon));
  app.get('/bare.js', (_request, response) => {
    response.type('js').send(`/*${script.replaceAll('*/', '')}*/`);
  });
  app.post('/answer', (_request, response) => void response.type('html').send(answer));
  app.get('/', (_request, response) => {
    const own = html.replaceAll(/\/assets\/(?:site|page|icon)\.\w+\.(css|js|svg)/g, '/bare.$1');
    response.type('html').send(own);
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => void server.close(),
  };
}

async function openSlowPhone(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

/** Milliseconds from the beginning of the navigation to the largest paint. */
const largestPaint = (page: Page) =>
  page.evaluate<number>(`new Promise((resolve) => new PerformanceObserver((list) =>
    resolve(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))`);

/** Between tapping into the box and pasting a person takes a moment, in milliseconds. */
const BEFORE_PASTING = 1_000;

/** Milliseconds from the paste to the frame that shows the result. */
async function pasteToVerdict(page: Page): Promise<number> {
  await page.locator('textarea[name=conversation]').focus();
  await page.waitForTimeout(BEFORE_PASTING);
  return page.evaluate<number>(
    `new Promise((resolve) => {
      const box = document.querySelector('textarea[name=conversation]');
      const begun = performance.now();
      new MutationObserver((_, observer) => {
        if (!document.querySelector('#result')) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
      }).observe(document.querySelector('#result-frame'), { childList: true, subtree: true });
      box.value = ${JSON.stringify(chat)};
      box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    })`,
  );
}

/** The same question and answer over the same network, with nothing done with them. */
const networkTime = (page: Page) =>
  page.evaluate<number>(
    `(async () => {
      const begun = performance.now();
      const response = await fetch('/answer', { method: 'POST', body: new URLSearchParams({ conversation: ${JSON.stringify(chat)} }) });
      await response.text();
      return performance.now() - begun;
    })()`,
  );

const site = await startSite();
const bare = await startBare(site);
const browser = await chromium.launch({
  executablePath: await chromiumOnNpm.executablePath(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const taken = {
  paint: [] as number[],
  barePaint: [] as number[],
  verdict: [] as number[],
  network: [] as number[],
};
for (let round = 0; round < ROUNDS; round += 1) {
  const plain = await openSlowPhone(browser, bare.address);
  taken.barePaint.push(await largestPaint(plain));
  taken.network.push(await networkTime(plain));
  await plain.context().close();
  const page = await openSlowPhone(browser, site.address);
  taken.paint.push(await largestPaint(page));
  taken.verdict.push(await pasteToVerdict(page));
  await page.context().close();
}
await browser.close();
bare.stop();
await site.stop();

const paint = median(taken.paint);
const barePaint = median(taken.barePaint);
const verdict = median(taken.verdict);
const network = median(taken.network);
console.log(
  `Median of ${ROUNDS} rounds, ${cpus()[0]?.model}, Node ${process.version}, Chromium ${browser.version()}.`,
);
console.log('| | Misorder | bare page | beside it |');
console.log('|---|---|---|---|');
console.log(
  `| largest paint, ms | ${paint.toFixed(0)} | ${barePaint.toFixed(0)} | ${(paint / barePaint).toFixed(2)} times (goal 1.15) |`,
);
console.log(
  `| first verdict after pasting ${chat.length} characters, ms | ${verdict.toFixed(0)} | ${network.toFixed(0)} | ${(verdict - network).toFixed(0)} ms more (goal 300) |`,
);
