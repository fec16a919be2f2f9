import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSiteAndBrowser } from './browser.ts';

const held = useSiteAndBrowser();
const chat = 'Anna: Sorry, I clicked the wrong gig, please cancel. My mail is anna@example.com\nMe: I see';

type Conditions = { width: number; height: number; wideSpacing?: boolean; forcedColors?: 'active' };

/** WCAG 1.4.12: what readers may set without losing anything. */
const WIDE_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

async function reads(
  path: string,
  { width, height, wideSpacing = false, forcedColors }: Conditions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await held.browser.newContext({ viewport: { width, height }, bypassCSP: true });
  const page = await context.newPage();
  try {
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: forcedColors ?? 'none' });
    await page.goto(held.site.address + path);
    if (wideSpacing) await page.addStyleTag({ content: WIDE_SPACING });
    await look(page);
  } finally {
    await context.close();
  }
}

async function pastes(page: Page): Promise<void> {
  await page.getByLabel('Paste the chat').first().fill(chat);
  await page.locator('#result').waitFor();
  await page.locator('#result-frame[data-alive]').waitFor();
}

const isWiderThanTheWindow = (page: Page) =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

/** Texts that stand in a box which cuts them off. */
const cutOff = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('main *')]
    .filter((one) => one.offsetParent !== null && !one.matches('.sr, .sr *, textarea, input, select, option, svg *'))
    .filter((one) => ['hidden', 'clip'].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1)
    .map((one) => one.outerHTML.slice(0, 120))`);

/** Words that stand on more than one line, but for parts of an address and what is only listened to. */
const brokenWords = (page: Page) =>
  page.evaluate<string[]>(`(() => {
    const broken = [];
    const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    for (let text; (text = texts.nextNode()); ) {
      if (!text.parentElement.offsetParent || text.parentElement.closest('.sr, a[href^="http"], textarea')) continue;
      for (const { 0: word, index } of text.data.matchAll(/(?<![\\p{L}@.'’])\\p{L}+(?!\\p{L}|@|\\.\\p{L}|['’])/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
      }
    }
    return broken;
  })()`);

const pages = ['/', '/cases', '/how-it-decides', '/rules', '/privacy'];

describe('the pages can be read', () => {
  it.each(pages)('%s with wide spacing of letters, words and lines', (path) =>
    reads(path, { width: 320, height: 640, wideSpacing: true }, async (page) => {
      if (path === '/') await pastes(page);
      expect(await isWiderThanTheWindow(page)).toBe(false);
      expect(await cutOff(page)).toEqual([]);
    }),
  );

  it.each(pages)('%s at 400 percent zoom of a small window, without sideways scrolling', (path) =>
    reads(path, { width: 320, height: 256 }, async (page) => {
      if (path === '/') await pastes(page);
      expect(await isWiderThanTheWindow(page)).toBe(false);
      expect(await cutOff(page)).toEqual([]);
    }),
  );

  it.each(pages)('%s with letters twice as large on a phone, without sideways scrolling', (path) =>
    reads(path, { width: 320, height: 640 }, async (page) => {
      if (path === '/') await pastes(page);
      await page.evaluate("document.documentElement.style.fontSize = '200%'");
      expect(await isWiderThanTheWindow(page)).toBe(false);
      expect(await cutOff(page)).toEqual([]);
    }),
  );

  it.each(pages)('%s with its words whole, with letters twice as large on a phone', (path) =>
    reads(path, { width: 360, height: 740 }, async (page) => {
      if (path === '/') await pastes(page);
      await page.evaluate("document.documentElement.style.fontSize = '200%'");
      // No word is broken that has a place on a line of its own.
      expect((await brokenWords(page)).filter((word) => word.length < 10)).toEqual([]);
    }),
  );

  it('with the focus never hidden behind the bar, from the first to the last control', () =>
    reads('/', { width: 320, height: 500 }, async (page) => {
      await pastes(page);
      await page.locator('#answers input:not([type=hidden])').first().focus();
      const hidden: string[] = [];
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab');
        const behind = await page.evaluate<string | null>(`(() => {
          const bar = document.querySelector('#verdict-bar');
          const held = document.activeElement;
          if (!bar || bar.hidden || held === bar || held === document.body) return null;
          const box = held.getBoundingClientRect();
          return box.top >= bar.getBoundingClientRect().top ? held.outerHTML.slice(0, 100) : null;
        })()`);
        if (behind !== null) hidden.push(behind);
      }
      expect(hidden).toEqual([]);
    }));

  it.each([chat, 'please cancel'])('with each figure and its percent sign on one line: %j', (words) =>
    reads('/', { width: 320, height: 740 }, async (page) => {
      await page.getByLabel('Paste the chat').first().fill(words);
      await page.locator('#result').waitFor();
      const lead = await page.locator('.result-intro .lead').textContent();
      expect(lead).toMatch(/\d\u00a0%/);
      expect(lead).not.toMatch(/\d %/);
    }),
  );

  it('without anything that moves, for who wants that', () =>
    reads('/', { width: 360, height: 740 }, async (page) => {
      await pastes(page);
      await page.locator('a.mark').first().click();
      expect(await page.evaluate('document.getAnimations().length')).toBe(0);
    }));

  it('in forced colours: marks, bars and what is chosen are still told apart from the ground', () =>
    reads('/', { width: 360, height: 740, forcedColors: 'active' }, async (page) => {
      await pastes(page);
      const differs = await page.evaluate<boolean[]>(`['a.mark', '.weight .fill'].map((name) => {
        const style = getComputedStyle(document.querySelector(name));
        const ground = getComputedStyle(document.body).backgroundColor;
        return name.includes('fill') ? style.fill !== ground : style.backgroundColor !== ground || style.borderBottomStyle !== 'none';
      })`);
      expect(differs).toEqual([true, true]);
      const bar = `getComputedStyle(document.querySelector('#verdict-bar'))`;
      expect(await page.evaluate(`${bar}.borderTopStyle`)).toBe('solid');
      expect(await page.evaluate(`${bar}.borderTopColor`)).not.toBe(
        await page.evaluate(`${bar}.backgroundColor`),
      );
    }));

  it('with words from right to left in their own direction, in the chat and in the texts', () =>
    reads('/', { width: 360, height: 740 }, async (page) => {
      await page.getByLabel('Paste the chat').first().fill('Sami: طلبت بالخطأ، أرجو الإلغاء\nMe: ok');
      await page.locator('#result').waitFor();
      const direction = await page.evaluate<string>(
        'getComputedStyle(document.querySelector(".chat .from-buyer p")).direction',
      );
      expect(direction).toBe('rtl');
    }));
});
