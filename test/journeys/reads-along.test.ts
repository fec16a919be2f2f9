import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSiteAndBrowser } from './browser.ts';
import { Seller } from './seller.ts';

const held = useSiteAndBrowser();
const visit = (steps: (seller: Seller) => Promise<void>) => Seller.visits(held, { script: true, steps });
const result = (page: Page) => page.locator('#result');
const news = (page: Page) => page.locator('#news');
const mistake = 'I ordered the wrong package by mistake, sorry, please cancel';
const mind = 'I found someone cheaper, so I do not need it any more, cancel it please';

const isOnScreen = (page: Page, name: string) =>
  page.evaluate<boolean>(`(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(
    document.querySelector('${name}').getBoundingClientRect())`);

/** Holds back each answer until it is let go, so that a test decides the order in which they come. */
async function holdAnswers(page: Page): Promise<Route[]> {
  const waiting: Route[] = [];
  await page.route('**/result', (route) => void waiting.push(route));
  return waiting;
}

describe('the page that reads along', () => {
  it('shows the verdict, the plan and the texts as soon as a chat is pasted, on the same page', () =>
    visit(async ({ page }) => {
      await page.evaluate('window.samePage = true');
      await page.getByLabel('Paste the chat').fill(mistake);
      await result(page).waitFor();
      expect(await result(page).innerText()).toBe('This looks like an order by mistake');
      expect(await page.locator('#plan').innerText()).toContain('support');
      expect(await page.locator('#draft-support-request').inputValue()).toContain('wrong package');
      expect(await page.evaluate('window.samePage')).toBe(true);
    }));

  it('follows each answer: the plan changes with the requirements', () =>
    visit(async (seller) => {
      await seller.types('Paste the chat', mistake);
      await result(seller.page).waitFor();
      const before = await seller.page.locator('#plan').innerText();
      await seller.chooses('Has the buyer sent the requirements?', 'No, the order still waits for them');
      await expect.poll(() => seller.page.locator('#plan').innerText()).not.toBe(before);
    }));

  it('brings the result to the top of the screen when the button is pressed, also where it just showed below', () =>
    visit(async ({ page }) => {
      await page.getByLabel('Paste the chat').fill(mistake);
      await result(page).waitFor();
      const button = page.getByRole('button', { name: 'Show me what to do' });
      await button.evaluate((one) => one.scrollIntoView({ block: 'center' }));
      await button.click();
      const top = () =>
        page.evaluate<number>("document.querySelector('#result').getBoundingClientRect().top");
      await expect.poll(top).toBeLessThan(100);
      expect(await page.evaluate('document.activeElement.id')).toBe('result');
    }));

  it('lets the last answer win, however late an earlier one comes', () =>
    visit(async ({ page }) => {
      const waiting = await holdAnswers(page);
      const box = page.getByLabel('Paste the chat');
      await box.fill(mistake);
      await expect.poll(() => waiting.length).toBe(1);
      await box.fill(mind);
      await expect.poll(() => waiting.length).toBe(2);
      await waiting[1]!.continue();
      await result(page).waitFor();
      await waiting[0]!.continue().catch(() => undefined);
      await page.waitForTimeout(300);
      expect(await result(page).innerText()).toBe('This looks like a change of mind');
    }));

  it('keeps the focus, the place of the cursor and the place on the screen', () =>
    visit(async ({ page }) => {
      const box = page.getByLabel('Paste the chat');
      await box.fill('hello, please cancel');
      await result(page).waitFor();
      const place = () =>
        page.evaluate<[string, number, number]>(
          '[document.activeElement.name, document.activeElement.selectionStart, document.activeElement.getBoundingClientRect().top]',
        );
      await box.press('Home');
      const before = await place();
      await page.keyboard.type('I ordered by mistake. ');
      await expect.poll(() => result(page).innerText()).toContain('mistake');
      const [name, cursor, top] = await place();
      expect([name, cursor]).toEqual(['conversation', 'I ordered by mistake. '.length]);
      expect(Math.abs(top - before[2])).toBeLessThan(3);
    }));

  it('leaves open what was opened, and keeps what was typed into the result', () =>
    visit(async (seller) => {
      await seller.types('Paste the chat', mistake);
      await result(seller.page).waitFor();
      await seller.page.locator('.steps .sources summary').first().click();
      await seller.page.locator('#draft-support-request').evaluate((box) => {
        (box as unknown as { value: string }).value = 'My own words';
        box.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await seller.chooses('What have you done so far?', 'Nothing yet');
      await seller.settles();
      expect(await seller.page.locator('.steps .sources[open]').count()).toBe(1);
      expect(await seller.page.locator('#draft-support-request').inputValue()).toBe('My own words');
    }));

  it('says the verdict politely, and in a bar that leads to it while it is out of sight', () =>
    visit(async ({ page }) => {
      await page.getByLabel('Paste the chat').fill(mind);
      await result(page).waitFor();
      await expect
        .poll(() => news(page).textContent())
        .toMatch(/^This looks like a change of mind, \d+ % sure\. What to do: .+\.$/);
      expect(await news(page).getAttribute('role')).toBe('status');
      const bar = page.locator('#verdict-bar');
      expect(await bar.innerText()).toContain('This looks like a change of mind');
      await bar.click();
      await expect.poll(() => bar.isVisible()).toBe(false);
      expect(await page.evaluate('location.hash')).toBe('#result');
    }));

  it('says politely, too, what to do now when an answer changes the plan and not the verdict', () =>
    visit(async (seller) => {
      await seller.page.getByLabel('Paste the chat').fill(mistake);
      await seller.chooses('Has the buyer sent the requirements?', 'Yes, they are in');
      await expect.poll(() => news(seller.page).textContent()).toContain('What to do: Ask support first');
      await seller.chooses('Has the buyer sent the requirements?', 'No, the order still waits for them');
      await expect.poll(() => news(seller.page).textContent()).toContain('The buyer can cancel');
    }));

  it('asks for nothing before anything has been answered', () =>
    visit(async ({ page }) => {
      const waiting = await holdAnswers(page);
      await page.waitForTimeout(600);
      expect(waiting).toEqual([]);
      expect(await result(page).count()).toBe(0);
    }));

  it('says what to mend where an answer cannot be used, keeps the last good result, and says that it is old', () =>
    visit(async ({ page }) => {
      await page.getByLabel('Paste the chat').fill(mistake);
      await result(page).waitFor();
      await page.getByLabel('How many orders has this buyer placed').fill('many');
      await expect.poll(() => news(page).innerText()).toContain('Change this');
      expect(await news(page).innerText()).toContain('The result below is from before.');
      expect(await result(page).innerText()).toBe('This looks like an order by mistake');
      await news(page).getByRole('link').click();
      expect(await page.evaluate('document.activeElement.name')).toBe('buyer.priorOrders');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('3');
      await expect.poll(() => news(page).innerText()).not.toContain('Change this');
    }));

  it.each([
    ['must be mended', (page: Page) => page.getByLabel('How many orders has this buyer placed').fill('many')],
    ['was lost', (page: Page) => page.context().setOffline(true)],
  ])('says once what %s, not again at each other answer; who presses the button hears it', (_what, happens) =>
    visit(async (seller) => {
      const { page } = seller;
      await page.getByLabel('Paste the chat').fill(mistake);
      await result(page).waitFor();
      await happens(page);
      await page.getByRole('radio', { name: 'Nothing yet' }).check();
      await page.locator('.news.stands-out').waitFor();
      await seller.settles();
      await page.evaluate(`window.said = 0; new MutationObserver(() => { said += 1; })
        .observe(document.querySelector('#news'), { childList: true, subtree: true })`);
      for (const name of ['Late', 'Delivered']) {
        const asked = page.waitForRequest('**/result');
        await page.getByRole('radio', { name, exact: true }).check();
        await asked;
        await seller.settles();
      }
      expect(await page.evaluate('said')).toBe(0);
      await page.getByRole('button', { name: 'Show me what to do' }).click();
      await page.locator('#faults').or(news(page).getByRole('button')).first().waitFor();
      const isSaid = `typeof said === 'undefined' || said > 0`;
      await expect.poll(() => page.evaluate(isSaid)).toBe(true);
    }),
  );

  it('keeps a space between the buttons and what must be changed', () =>
    visit(async ({ page }) => {
      await page.getByLabel('How many orders has this buyer placed').fill('many');
      await page.locator('.news.stands-out').waitFor();
      const above = (await page.locator('.send button:visible').last().boundingBox())!;
      const box = (await page.locator('.news.stands-out').boundingBox())!;
      expect(box.y - above.y - above.height).toBeGreaterThanOrEqual(8);
    }));

  it('shows the faults beside their fields after the button, as without a script', () =>
    visit(async ({ page }) => {
      await page.getByLabel('How many orders has this buyer placed').fill('many');
      await page.getByRole('button', { name: 'Show me what to do' }).click();
      await page.locator('#faults').waitFor();
      expect(await page.getByLabel('How many orders has this buyer placed').inputValue()).toBe('many');
      expect(await page.evaluate('document.activeElement.id')).toBe('faults');
    }));

  it('keeps the last good result on a lost network, says so, and follows again when it is back', () =>
    visit(async ({ page }) => {
      const box = page.getByLabel('Paste the chat');
      await box.fill(mistake);
      await result(page).waitFor();
      await page.context().setOffline(true);
      await box.fill(mind);
      await expect.poll(() => news(page).innerText()).toContain('No answer from Misorder just now');
      expect(await news(page).innerText()).toContain('The result below is from before.');
      expect(await result(page).innerText()).toBe('This looks like an order by mistake');
      expect(await box.inputValue()).toBe(mind);
      await page.context().setOffline(false);
      await expect.poll(() => result(page).innerText()).toBe('This looks like a change of mind');
      expect(await news(page).innerText()).not.toContain('No answer');
    }));

  it('says of an answer that never comes that there is none, and gives up waiting', () =>
    visit(async ({ page }) => {
      await page.clock.install();
      await holdAnswers(page);
      await page.getByLabel('Paste the chat').fill(mistake);
      await page.clock.fastForward(1_500);
      await expect.poll(() => news(page).innerText()).toBe('Reading …');
      await page.clock.fastForward(20_000);
      await expect.poll(() => news(page).innerText()).toContain('No answer from Misorder just now');
    }));

  it('says of a text that is more than the server reads what is the matter, not that the network is away', () =>
    visit(async ({ page }) => {
      await page.route('**/result', (route) => route.fulfill({ status: 413, body: 'too large' }));
      await page.getByLabel('Paste the chat').fill(mistake);
      await expect.poll(() => news(page).innerText()).toContain('Keep only the part of the chat');
      expect(await news(page).innerText()).not.toContain('No answer');
    }));

  it('works on a phone of some years ago, whose browser lacks what came to all of them in 2023 and later', () =>
    visit(async ({ page }) => {
      await page.addInitScript(`delete AbortSignal.any; delete AbortSignal.timeout;
        delete Promise.withResolvers; delete Object.groupBy; delete Map.groupBy; delete URL.canParse;
        for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast']) delete Array.prototype[name];
        for (const name of ['isWellFormed', 'toWellFormed']) delete String.prototype[name];
        delete globalThis.Iterator;`);
      await page.reload();
      await page.getByLabel('Paste the chat').fill(mistake);
      await result(page).waitFor();
      await page.getByRole('button', { name: 'Keep this case' }).click();
      await page.getByText('Kept in My cases').waitFor();
    }));

  it('stays where it is when the button is pressed without a network: nothing typed is lost', () =>
    visit(async ({ page }) => {
      const box = page.getByLabel('Paste the chat');
      await page.context().setOffline(true);
      await box.fill(mistake);
      await page.getByRole('button', { name: 'Show me what to do' }).click();
      await expect.poll(() => news(page).innerText()).toContain('What you typed is still here.');
      expect(await box.inputValue()).toBe(mistake);
      await page.context().setOffline(false);
      await news(page)
        .getByRole('button', { name: 'Try again' })
        .click()
        .catch(() => undefined);
      await result(page).waitFor();
    }));

  it('keeps the focus on “Try again” while the network is away, and leads to the result when it is back', () =>
    visit(async ({ page }) => {
      const box = page.getByLabel('Paste the chat');
      await page.route('**/result', (route) => route.abort());
      await box.fill(mistake);
      const again = news(page).getByRole('button', { name: 'Try again' });
      await again.press('Enter');
      const held = () => page.evaluate<string>('document.activeElement.textContent');
      await expect.poll(held).toBe('Try again');
      await page.unroute('**/result');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('result');
    }));

  it('says so when the script that shows a result cannot be had; the button then brings the page with the result', () =>
    visit(async ({ page }) => {
      await page.route('**/assets/result.*.js', (route) => route.abort());
      await page.reload();
      await page.getByLabel('Paste the chat').fill(mistake);
      await expect.poll(() => news(page).innerText()).toContain('What you typed is still here.');
      await page.getByRole('button', { name: 'Show me what to do' }).click();
      await result(page).waitFor();
      expect(await page.getByLabel('Paste the chat').inputValue()).toBe(mistake);
    }));

  it('says in the bar, too, that the result is from before, and leads to what is to be mended', () =>
    visit(async ({ page }) => {
      await page.getByLabel('Paste the chat').fill(mistake);
      const bar = page.locator('#verdict-bar');
      await expect.poll(() => bar.innerText()).toContain('This looks like an order by mistake');
      const earlier = page.getByLabel('How many orders has this buyer placed');
      await earlier.fill('many');
      await expect.poll(() => bar.innerText()).toContain('The result below is from before.');
      await bar.click();
      await expect.poll(() => isOnScreen(page, '#news')).toBe(true);
      await earlier.fill('3');
      await expect.poll(() => bar.innerText()).toContain('This looks like an order by mistake');
    }));

  it('shows the line above the heading whole when it leads to the result', () =>
    visit(async ({ page }) => {
      await page.getByLabel('Paste the chat').fill(mistake);
      await page.getByRole('button', { name: 'Show me what to do' }).click();
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('result');
      expect(await isOnScreen(page, '.result-intro .eyebrow')).toBe(true);
    }));

  it('says that it is reading when the network is slow', () =>
    visit(async ({ page }) => {
      const waiting = await holdAnswers(page);
      await page.getByLabel('Paste the chat').fill(mistake);
      await expect.poll(() => news(page).innerText(), { timeout: 3_000 }).toBe('Reading …');
      await waiting[0]!.continue();
      await result(page).waitFor();
      await expect.poll(() => news(page).innerText()).toContain('This looks like');
    }));

  it('reads again what the browser puts back into the form', () =>
    visit(async ({ page }) => {
      await page.getByLabel('Paste the chat').fill(mind);
      await result(page).waitFor();
      await page.goto(`${held.site.address}/nowhere`);
      await page.goBack();
      await result(page).waitFor();
      expect(await page.getByLabel('Paste the chat').inputValue()).toBe(mind);
    }));

  it('stands beside the form on a wide screen, and both can be reached by keyboard', () =>
    visit(async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByLabel('Paste the chat').fill(mistake);
      await result(page).waitFor();
      const form = (await page.locator('.asking').boundingBox())!;
      const side = (await page.locator('.result-side').boundingBox())!;
      expect(side.x).toBeGreaterThanOrEqual(form.x + form.width);
      expect(await page.locator('#verdict-bar').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Show me what to do' }).press('Enter');
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('result');
    }));

  it('keeps what must be changed in sight beside the form, however far the result is scrolled', () =>
    visit(async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByLabel('Paste the chat').fill(mistake);
      await result(page).waitFor();
      await page.locator('.result-side').evaluate((side) => side.scrollTo(0, 2_000));
      await page.getByLabel('How many orders has this buyer placed').fill('many');
      await page.locator('.news.stands-out').waitFor();
      expect(await isOnScreen(page, '#news')).toBe(true);
    }));

  it('does not swap the sides when Enter is pressed in a field of the answers', () =>
    Seller.visits(held, {
      script: false,
      steps: async (seller) => {
        await seller.types('Paste the chat', 'anna: I ordered by mistake\nkarim: I see');
        await seller.looks();
        const before = await seller.page.locator('.chat .from-buyer').innerText();
        await seller.page.getByLabel('Order number').first().press('Enter');
        await seller.settles();
        expect(await seller.page.locator('.chat .from-buyer').innerText()).toBe(before);
      },
    }));
});
