import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { useSiteAndBrowser } from './browser.ts';

const held = useSiteAndBrowser();

const states: Record<string, (page: Page) => Promise<unknown>> = {
  'the empty form': async () => {},
  'the form with faults': async (page) => {
    await page.locator('details.more summary').first().click();
    await page.getByLabel('Price').fill('many');
    await page.getByRole('button', { name: 'Show me what to do' }).click();
    await page.locator('.error-summary').waitFor();
  },
  'a result with everything on it': async (page) => {
    await page
      .getByLabel('Paste the chat')
      .fill(
        'Anna: Sorry, I ordered the wrong package by mistake. Mail me at anna@example.com\nBen: No problem\nAnna: please cancel',
      );
    await page.getByRole('radio', { name: 'Yes, they are in' }).check();
    await page.getByRole('radio', { name: 'Yes, it waits for an answer' }).check();
    await page.getByLabel('Orders completed').fill('9');
    await page.getByLabel('Orders cancelled').fill('0');
    await page.getByRole('button', { name: 'Show me what to do' }).click();
    await page.locator('#plan').waitFor();
  },
  'a page that does not exist': (page) => page.goto(`${held.site.address}/nowhere`),
};

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each(Object.keys(states))('%s has no violation of WCAG 2.2 A or AA', async (state) => {
    const context = await held.browser.newContext({ colorScheme, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(held.site.address);
    await states[state]!(page);
    const violations = await findViolations(page);
    await context.close();
    expect(violations).toEqual([]);
  });
});

describe('on a small screen', () => {
  it.each(Object.keys(states))('%s needs no sideways scrolling at 320 px', async (state) => {
    const page = await held.browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(held.site.address);
    await states[state]!(page);
    const [wide, visible] = (await page.evaluate(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    )) as [number, number];
    await page.close();
    expect(wide).toBeLessThanOrEqual(visible);
  });

  it('every control is at least 44 px high', async () => {
    const page = await held.browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(held.site.address);
    const low =
      await page.evaluate(`[...document.querySelectorAll('button, input.text, textarea, select, summary, label.choice, a.button')]
      .filter((control) => control.offsetParent && control.getBoundingClientRect().height < 44)
      .map((control) => control.outerHTML)`);
    await page.close();
    expect(low).toEqual([]);
  });
});

describe('faults', () => {
  it('are announced first, link to their fields, and nothing typed is lost', async () => {
    const page = await held.browser.newPage();
    await page.goto(held.site.address);
    await page.getByLabel('Paste the chat').fill('  please\ncancel  ');
    await page.getByRole('radio', { name: 'Late' }).check();
    await page.locator('details.more summary').first().click();
    await page.getByLabel('Price').fill('a lot');
    await page.getByRole('button', { name: 'Show me what to do' }).click();
    await page.locator('#faults').waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('faults');
    const link = page.locator('.error-summary a');
    expect(await link.count()).toBe(1);
    await link.click();
    expect(await page.evaluate('document.activeElement.id')).toBe('order.amount.value');
    const words = page.locator('.field', { has: page.getByLabel('Price') });
    expect((await words.locator('label').boundingBox())!.y).toBeGreaterThanOrEqual(0);
    expect(await page.getByLabel('Price').inputValue()).toBe('a lot');
    expect(await page.getByLabel('Paste the chat').inputValue()).toBe('  please\ncancel  ');
    expect(await page.getByRole('radio', { name: 'Late' }).isChecked()).toBe(true);
    await page.close();
  });
});
