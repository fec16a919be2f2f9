import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { useSiteAndBrowser } from './browser.ts';

const held = useSiteAndBrowser();
const names = ['how-it-decides', 'rules', 'privacy'];
const openAll = (page: Page) =>
  page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);

/** One language, and a few of each long list: the others are made by the same template, and axe is slow. */
const keepFewOfEach = (page: Page) =>
  page.evaluate(`document
    .querySelectorAll('.language ~ .language, .cues > li:nth-child(n+4), .weights tr:nth-child(n+5), .facts > li:nth-child(n+8)')
    .forEach((one) => one.remove())`);

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each(names.flatMap((name) => [320, 1280].map((width) => [name, width] as const)))(
    '%s has no violation of WCAG 2.2 A or AA at %i px, with everything open',
    async (name, width) => {
      const context = await held.browser.newContext({ colorScheme, viewport: { width, height: 740 } });
      const page = await context.newPage();
      await page.goto(`${held.site.address}/${name}`);
      await keepFewOfEach(page);
      await openAll(page);
      const violations = await findViolations(page);
      await context.close();
      expect(violations).toEqual([]);
    },
  );
});

it.each(['light', 'dark'] as const)(
  'the bars of the examples show how long they are, in %s colours',
  async (colorScheme) => {
    const page = await held.browser.newPage({ colorScheme });
    await page.goto(`${held.site.address}/how-it-decides`);
    const fills = await page.evaluate<string[][]>(`[...document.querySelectorAll('#example ~ .signs svg')]
    .map((bar) => [...bar.querySelectorAll('rect')].map((part) => getComputedStyle(part).fill))`);
    await page.close();
    expect(fills.length).toBeGreaterThan(5);
    for (const [ground, fill] of fills) expect(fill).not.toBe(ground);
  },
);

describe('on a small screen', () => {
  it.each(names)('%s never scrolls sideways at 320 px, with everything open', async (name) => {
    const page = await held.browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(`${held.site.address}/${name}`);
    await openAll(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.close();
  });

  it.each(names)('every control of %s is at least 44 px high', async (name) => {
    const page = await held.browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(`${held.site.address}/${name}`);
    await openAll(page);
    const low = await page.evaluate(`[...document.querySelectorAll('summary, a.button, .jump a, .about a')]
      .filter((control) => control.offsetParent && control.getBoundingClientRect().height < 44)
      .map((control) => control.outerHTML)`);
    await page.close();
    expect(low).toEqual([]);
  });
});

describe('with the keyboard alone and no script', () => {
  it('a language opens, and a wide table can be reached and scrolled', async () => {
    const context = await held.browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 740 },
    });
    const page = await context.newPage();
    await page.goto(`${held.site.address}/how-it-decides`);
    const spanish = page.locator('#cues-es');
    await spanish.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await spanish.locator('.side summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await spanish.locator('.said').first().isVisible()).toBe(true);
    expect(await spanish.locator('.said').first().getAttribute('lang')).toBe('es');

    const table = page.getByRole('region', { name: 'Each row is what the cases were' });
    await table.focus();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
    await expect
      .poll(() =>
        table
          .locator('th')
          .last()
          .boundingBox()
          .then((box) => (box?.x ?? 0) < 200),
      )
      .toBe(true);
    await context.close();
  });
});

describe('from a result', () => {
  it('the id of a source leads to that rule', async () => {
    const page = await held.browser.newPage();
    await page.goto(held.site.address);
    await page.getByLabel('Paste the chat').fill('I ordered by mistake, please cancel');
    await page.getByRole('button', { name: 'Show me what to do' }).click();
    await page.locator('.steps details.sources summary').first().click();
    const link = page.locator('.steps details.sources a[href^="/rules#"]').first();
    const id = await link.textContent();
    await link.click();
    await page.waitForURL(`**/rules#${id}`);
    expect(await page.locator('li:target h4').textContent()).toBe(id);
    await page.close();
  });
});
