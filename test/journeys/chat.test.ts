import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { useSiteAndBrowser } from './browser.ts';
import { Seller } from './seller.ts';

const held = useSiteAndBrowser();

const CHAT = [
  'anna_b: hey, I ordered by mistake lol',
  'karim: Oh no. What happened?',
  'anna_b: found someone cheaper and I do not need it any more. Cancel or I will report you to fiverr',
].join('\n');

const told = (page: Page) => page.locator('.told:target, .told.is-shown');
const shows = (page: Page) => page.locator('.chat a.mark:not(.alert)').filter({ hasText: 'cheaper' });

/** Pastes a chat, looks, and leaves the page open for the steps. */
async function withChat(
  { chat = CHAT, script = true, ...options }: { chat?: string; script?: boolean } & BrowserContextOptions,
  steps: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await held.browser.newContext({
    javaScriptEnabled: script,
    viewport: { width: 360, height: 740 },
    ...options,
  });
  const page = await context.newPage();
  try {
    await page.goto(held.site.address);
    await page.getByLabel('Paste the chat').fill(chat);
    await page.getByRole('button', { name: 'Show me what to do' }).click();
    await page.locator('#result-frame:not([aria-busy]) #result').waitFor();
    await steps(page);
  } finally {
    await context.close();
  }
}

const styleOf = (page: Page, selector: string, property: string) =>
  page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);
const sidewaysScroll = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe.each([
  { how: 'with JavaScript', script: true },
  { how: 'without JavaScript', script: false },
])('the chat, $how', ({ script }) => {
  it('puts buyer and seller on their sides', () =>
    withChat({ script }, async (page) => {
      const bubbles = page.locator('.chat > li');
      expect(await bubbles.evaluateAll((all) => all.map(({ className }) => className))).toEqual([
        'from-buyer',
        'from-seller',
        'from-buyer',
      ]);
      const left = (at: number) => bubbles.nth(at).evaluate((bubble) => bubble.getBoundingClientRect().left);
      expect(await left(1)).toBeGreaterThan(await left(0));
    }));

  it('tells on a tap which reason marked words speak for, how strongly, in words and number, and leads back', () =>
    withChat({ script }, async (page) => {
      expect(await told(page).count()).toBe(0);
      await shows(page).click();
      const text = await told(page).innerText();
      expect(text).toContain('found someone cheaper');
      expect(text).toMatch(/Speaks (strongly|clearly|a little) for a change of mind\. Weight \d\.\d\./);
      await told(page).getByRole('link', { name: 'Back to the chat' }).click();
      expect(await told(page).count()).toBe(0);
      await expect
        .poll(() => shows(page).evaluate((mark) => mark.getBoundingClientRect().top))
        .toBeLessThan(740);
    }));

  it('marks words for and against apart, by more than colour', () =>
    withChat({ script }, async (page) => {
      const styles = (kind: string) => styleOf(page, `.chat a.mark.${kind}`, 'borderBottomStyle');
      expect(await styles('for')).toBe('solid');
      expect(await styles('against')).toBe('dashed');
      expect(await styles('alert')).toBe('dotted');
      const tags = await page.locator('.chat a.mark .mark-tag').allInnerTexts();
      expect(tags.some((tag) => tag.startsWith('+'))).toBe(true);
      expect(tags.some((tag) => tag.startsWith('−'))).toBe(true);
      expect(tags.some((tag) => tag.startsWith('!'))).toBe(true);
    }));

  it('marks what can harm apart, and a tap says what to do', () =>
    withChat({ script }, async (page) => {
      await page.locator('.chat a.mark.alert').filter({ hasText: 'will report you' }).click();
      expect(await told(page).innerText()).toMatch(
        /^A threat\. The buyer’s message reads like a threat\. Stay calm/,
      );
    }));

  it('can be read by keyboard alone, there and back', () =>
    withChat({ script }, async (page) => {
      await page.locator('#chat').evaluate((heading) => {
        heading.tabIndex = -1;
        heading.focus();
      });
      const focused = () => page.evaluate('document.activeElement.innerText');
      for (let tabs = 0; tabs < 12 && !String(await focused()).includes('someone cheaper'); tabs += 1)
        await page.keyboard.press('Tab');
      expect(await focused()).toContain('someone cheaper');
      await page.keyboard.press('Enter');
      expect(await told(page).innerText()).toContain('found someone cheaper');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Back to the chat');
      await page.keyboard.press('Enter');
      expect(await told(page).count()).toBe(0);
    }));

  it.each([320, 360])('needs no sideways scrolling at %d px, words told or not', (width) =>
    withChat({ script, viewport: { width, height: 640 } }, async (page) => {
      expect(await sidewaysScroll(page)).toBe(0);
      await shows(page).click();
      expect(await sidewaysScroll(page)).toBe(0);
    }),
  );

  it('folds what is quiet in a long chat, says how much, and opens it on a tap', () => {
    const lines = Array.from({ length: 60 }, (_, at) => `${at % 2 ? 'karim' : 'anna_b'}: ok, number ${at}`);
    lines[30] = 'anna_b: sorry, I clicked the wrong gig';
    return withChat({ script, chat: lines.join('\n') }, async (page) => {
      const folded = page.locator('.quiet-part').first();
      expect(await folded.innerText()).toMatch(/^\d+ messages without a sign$/);
      await folded.locator('summary').click();
      expect(await folded.innerText()).toContain('ok, number 10');
      expect(await page.locator('.chat .from-buyer, .chat .from-seller').count()).toBe(60);
    });
  });
});

describe('words that are told about', () => {
  it('stay in sight beside what is told, and Escape or a tap elsewhere puts it away', () =>
    withChat({}, async (page) => {
      await shows(page).click();
      const [mark, sheet] = await Promise.all([shows(page).boundingBox(), told(page).boundingBox()]);
      expect(mark!.y + mark!.height).toBeLessThanOrEqual(sheet!.y);
      await page.keyboard.press('Escape');
      expect(await told(page).count()).toBe(0);
      expect(await page.evaluate('document.activeElement.className')).toBe('mark for');
      await shows(page).click();
      await page.locator('#chat').click();
      expect(await told(page).count()).toBe(0);
    }));

  it('do not lie over what is reached by keyboard after them', () =>
    withChat({}, async (page) => {
      await shows(page).focus();
      await page.keyboard.press('Enter');
      expect(await told(page).count()).toBe(1);
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab');
      expect(await told(page).count()).toBe(0);
      const { top, bottom } = await page.evaluate<{ top: number; bottom: number }>(
        '(({ top, bottom }) => ({ top, bottom }))(document.activeElement.getBoundingClientRect())',
      );
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(740);
    }));

  it('leave no trace in the history of the browser', () =>
    withChat({}, async (page) => {
      const before = await page.evaluate('history.length');
      await shows(page).click();
      await page.keyboard.press('Escape');
      expect(await page.evaluate('[history.length, location.hash]')).toEqual([before, '']);
    }));

  it('say their sign and weight to who listens, too', () =>
    withChat({}, async (page) => {
      const link = page.getByRole('link', { name: /found someone cheaper.\+\d\.\d \(a change of mind, \w+/ });
      expect(await link.count()).toBe(1);
    }));
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it('the chat, what is told and the pictures have no violation of WCAG 2.2 A or AA', () =>
    withChat({ colorScheme }, async (page) => {
      await page.getByLabel('Orders completed').fill('20');
      await page.getByLabel('Orders cancelled').fill('2');
      await page.locator('.rate').waitFor();
      await shows(page).click();
      await page.waitForTimeout(300);
      expect(await findViolations(page)).toEqual([]);
    }));
});

describe('on paper', () => {
  it('the weights stand at their words, and nothing lies over the page', () =>
    withChat({}, async (page) => {
      await shows(page).click();
      await page.emulateMedia({ media: 'print' });
      expect(await styleOf(page, '.told.is-shown', 'position')).toBe('static');
      expect(await shows(page).locator('.mark-tag').isVisible()).toBe(true);
    }));
});

describe('a chat of 2,000 messages and 200,000 characters', () => {
  it('makes a page of less than 1.2 megabytes, of which the answers stand there three times', async () => {
    const line = (at: number) => `${at % 2 ? 'karim' : 'anna_b'}: ${at} ${'and so on '.repeat(8)}`;
    const lines = Array.from({ length: 2_000 }, (_, at) => line(at));
    lines[1_000] = 'anna_b: sorry I clicked the wrong gig, please cancel';
    const form = { conversation: lines.join('\n').slice(0, 200_000) };
    const page = await fetch(held.site.address, { method: 'POST', body: new URLSearchParams(form) });
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html.length).toBeLessThan(1_200_000);
    expect(html).not.toMatch(/ style=/);
    expect(html.match(/<ol class="chat">/g)!.length).toBeLessThan(20);
    expect(html.match(/messages without a sign/g)!.length).toBeGreaterThan(0);
  });
});

describe.each([
  { how: 'with JavaScript', script: true },
  { how: 'without JavaScript', script: false },
])('the clock, $how', ({ script }) => {
  it('says by when in the seller’s zone, in words first', () =>
    Seller.visits(held, {
      script,
      steps: async (seller) => {
        await seller.types('When exactly did they first ask', '2026-11-21T10:10');
        await seller.looks();
        expect(await seller.page.locator('.deadlines').innerText()).toMatch(
          /Answer the buyer in the order chat before Sunday 10:10, (7|8) hours left\./,
        );
      },
    }));
});

describe('the clock of an open page', () => {
  const HOUR = 3_600_000;
  const withDeadline = (device: string, steps: (page: Page) => Promise<void>) =>
    withChat({ timezoneId: 'Europe/Berlin', script: true }, async (page) => {
      await page.clock.install({ time: new Date(device) });
      await page.goto(held.site.address);
      for (const summary of await page.locator('form details.more > summary').all()) await summary.click();
      await page.getByLabel('When exactly did they first ask').fill('2026-11-21T11:40');
      await page.locator('.deadlines').waitFor();
      await steps(page);
    });
  const sentence = (page: Page) => page.locator('.deadlines').innerText();

  it('keeps what is left right, over sleep too, and says when it has passed', () =>
    withDeadline('2026-11-22T02:10:00Z', async (page) => {
      await expect.poll(() => sentence(page)).toContain('before Sunday 11:40, 8 hours left.');
      await page.clock.fastForward(2 * HOUR);
      await expect.poll(() => sentence(page)).toContain('before Sunday 11:40, 6 hours left.');
      await page.clock.fastForward(7 * HOUR);
      await expect
        .poll(() => sentence(page))
        .toMatch(/The answer to the buyer was due 3\d minutes ago, on Sunday 11:40\./);
      expect(await sentence(page)).not.toContain('left');
    }));

  it('goes by the server’s clock where the device’s is wrong', () =>
    withDeadline('2019-01-01T00:00:00Z', async (page) => {
      await page.clock.fastForward(HOUR);
      await expect.poll(() => sentence(page)).toContain('7 hours left.');
    }));

  it('is not announced at each change', () =>
    withDeadline('2026-11-22T02:10:00Z', async (page) => {
      expect(
        await page
          .locator('.deadlines')
          .evaluate((list) => list.closest('[aria-live], [role=status], [role=timer]')),
      ).toBeNull();
      const news = () => page.locator('#news').innerText();
      const before = await news();
      await page.clock.fastForward(2 * HOUR);
      await expect.poll(() => sentence(page)).toContain('6 hours left.');
      expect(await news()).toBe(before);
    }));
});
