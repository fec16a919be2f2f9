import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { useSiteAndBrowser } from './browser.ts';
import { Seller } from './seller.ts';

const held = useSiteAndBrowser();

/** A seller with a result for a wrong gig on the screen. */
const visit = (script: boolean, steps: (seller: Seller, draft: Locator) => Promise<void>) =>
  Seller.visits(held, {
    script,
    steps: async (seller) => {
      await seller.types('Paste the chat', 'Anna: Sorry, I clicked the wrong gig\nBen: No problem');
      await seller.types('Order number', 'FO1234ABCD567');
      await seller.chooses('Has the buyer sent the requirements?', 'Yes, they are in');
      await seller.chooses('What have you done so far?', 'Nothing yet');
      await seller.looks();
      if (script) await seller.page.locator('#result-frame[data-alive]').waitFor();
      await steps(seller, seller.page.locator('[data-draft="support-request"]'));
    },
  });
const boxOf = (draft: Locator) => draft.locator('.box textarea');
const sentenceIn = (draft: Locator, words: string) => draft.locator('.sentence', { hasText: words });
const tickOf = (draft: Locator, words: string) => sentenceIn(draft, words).getByRole('checkbox');
const press = (draft: Locator, name: string) => draft.getByRole('button', { name, exact: true }).click();
const noticesOf = (draft: Locator) => draft.locator('.notices');
const edits = async (draft: Locator, text: string) => {
  await press(draft, 'Edit the text');
  await boxOf(draft).fill(text);
};

/** What is taken away: the file that the button gives. */
async function download(page: Page, click: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  const stream = await file.createReadStream();
  let text = '';
  for await (const chunk of stream) text += chunk;
  return { name: file.suggestedFilename(), text };
}

describe.each([
  { how: 'with JavaScript', script: true },
  { how: 'without JavaScript', script: false },
])('the texts, $how', ({ script }) => {
  it('say of each sentence why it is there, and lead to the answer to change', () =>
    visit(script, async ({ page }, draft) => {
      if (!script) await draft.getByText('Why each sentence is there').click();
      const sentence = sentenceIn(draft, 'The requirements are submitted');
      await sentence.locator('summary').first().click();
      expect(await sentence.locator('dl').innerText()).toMatch(/Requirements\s+Yes, they are in\s+Change/);
      await sentence.getByRole('link', { name: 'Change Requirements' }).click();
      expect(await page.evaluate('document.activeElement.id')).toBe('order.requirements');
    }));

  it('tell who listens which text a button copies and a box holds', () =>
    visit(script, async ({ page }) => {
      const titles = await page.locator('.draft-card h3').allInnerTexts();
      expect(titles).toContain('Note to the buyer');
      for (const title of titles) {
        const card = page.getByRole('group', { name: title, exact: true });
        expect(
          await card.locator('[data-copy^="draft-"]:not([data-copy$="-subject"])').count(),
        ).toBeGreaterThan(0);
        expect(await card.getByLabel('Text', { exact: true }).count()).toBeGreaterThan(0);
      }
    }));

  it('show the whole subject on a phone, cut nowhere', () =>
    visit(script, async ({ page }, draft) => {
      expect(await draft.getByLabel('Subject').inputValue()).toContain('FO1234ABCD567');
      const cut =
        '[...document.querySelectorAll(".subject")].filter((box) => box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight).length';
      expect(await page.evaluate(cut)).toBe(0);
    }));

  it('leave a sentence out and take it back, and what is taken away follows', () =>
    visit(script, async ({ page }, draft) => {
      const words = 'The requirements are submitted.';
      const whole = await boxOf(draft).inputValue();
      const settle = async () => {
        if (script) return;
        await press(draft, 'Use the ticked sentences');
        await draft.getByText('Why each sentence is there').click();
      };
      if (!script) await draft.getByText('Why each sentence is there').click();
      await tickOf(draft, words).uncheck();
      await settle();
      const text = await boxOf(draft).inputValue();
      expect(text).toBe(whole.replace(`${words} `, ''));
      expect(await draft.locator('[data-count]').innerText()).toBe(String([...text].length));
      const file = await download(page, () => press(draft, 'Download .txt'));
      expect(file).toEqual({ name: 'support-request-FO1234ABCD567.txt', text });
      await tickOf(draft, words).check();
      await settle();
      expect(await boxOf(draft).inputValue()).toBe(whole);
    }));

  it('can be edited freely, are checked without being blocked, and are taken away as edited', () =>
    visit(script, async ({ page }, draft) => {
      const mine = 'I promise you that all is true.\n\nMail me at ben@example.com';
      if (script) await edits(draft, mine);
      else {
        await boxOf(draft).fill(mine);
        await press(draft, 'Check my text');
      }
      await noticesOf(draft).getByRole('listitem').first().waitFor();
      expect(await noticesOf(draft).innerText()).toMatch(/Nobody can promise[\s\S]*ben@example\.com/);
      expect(await boxOf(draft).inputValue()).toBe(mine);
      expect((await download(page, () => press(draft, 'Download .txt'))).text).toBe(mine);
      const eml = await download(page, () => page.getByRole('button', { name: 'Download .eml' }).click());
      expect(eml.text).toContain('I promise you that all is true.');
    }));

  it('keep what the seller typed when the answers change, and let them choose', () =>
    visit(script, async (seller, draft) => {
      if (script) await edits(draft, 'My own words.');
      else await boxOf(draft).fill('My own words.');
      const changes = async (number: string) => {
        await seller.types('Order number', number);
        await seller.looks();
      };
      await changes('FO7777777777');
      expect(await boxOf(draft).inputValue()).toBe('My own words.');
      await press(draft, 'Keep mine');
      expect(await draft.getByText('We would write another text now').isVisible()).toBe(false);
      expect(await boxOf(draft).inputValue()).toBe('My own words.');
      await changes('FO8888888888');
      await press(draft, 'Use the new text');
      expect(await boxOf(draft).inputValue()).toContain('FO8888888888');
      expect(await draft.getByText('We would write another text now').isVisible()).toBe(false);
    }));

  it('keep the seller’s own words also where the plan has no use for the text any more', () =>
    visit(script, async (seller, draft) => {
      if (script) await edits(draft, 'My own words.');
      else await boxOf(draft).fill('My own words.');
      await seller.chooses('What do you say it was?', 'Something else');
      await seller.page.getByRole('button', { name: 'Use this reading' }).click();
      await seller.settles();
      await seller.page.getByText('The plan has changed and does not use this text now').waitFor();
      expect(await seller.page.locator('.texts #draft-support-request').inputValue()).toBe('My own words.');
      expect(await seller.page.locator('#draft-buyer-note').count()).toBe(0);
      await seller.chooses('What do you say it was?', 'I do not know: go by the signs');
      await seller.page.getByRole('button', { name: 'Use this reading' }).click();
      await seller.settles();
      await seller.page.locator('#draft-buyer-note').waitFor({ state: 'attached' });
      expect(await seller.page.locator('.texts #draft-support-request').count()).toBe(1);
      expect(await boxOf(draft).inputValue()).toBe('My own words.');
      expect(await seller.page.getByText('does not use this text now').locator('visible=true').count()).toBe(
        0,
      );
    }));

  it('have one card for both lengths, with a switch', () =>
    visit(script, async ({ page }) => {
      const box = (id: string) => page.locator(`[data-draft="${id}"]`);
      expect(await box('support-request').isVisible()).toBe(true);
      expect(await box('support-request-short').isVisible()).toBe(false);
      await page.getByRole('radio', { name: 'Short', exact: true }).check();
      expect(await box('support-request').isVisible()).toBe(false);
      expect(await box('support-request-short').isVisible()).toBe(true);
    }));

  it('give the dates as a calendar file', () =>
    visit(script, async (seller) => {
      for (const more of (
        await seller.page.locator('form details.more:not([open]) > summary').all()
      ).reverse())
        await more.click();
      await seller.chooses('Has somebody opened a cancellation request', 'Yes, it waits for an answer');
      await seller.types('How many hours ago', '3');
      await seller.looks();
      const button = seller.page.getByRole('button', { name: /calendar/ });
      const file = await download(seller.page, () => button.click());
      expect(file.name).toBe('dates-FO1234ABCD567.ics');
      expect(file.text).toContain('BEGIN:VEVENT');
    }));
});

describe('with a script', () => {
  it('show sentences first, the box after one tap, and give changes back that were taken back', () =>
    visit(true, async (_seller, draft) => {
      const whole = await boxOf(draft).inputValue();
      expect(await boxOf(draft).isVisible()).toBe(false);
      await edits(draft, 'My own words.');
      expect(await sentenceIn(draft, 'Thank you').isVisible()).toBe(false);
      await press(draft, 'Take back my changes');
      expect(await boxOf(draft).inputValue()).toBe(whole);
      expect(await sentenceIn(draft, 'Thank you').isVisible()).toBe(true);
      await press(draft, 'Bring my changes back');
      expect(await boxOf(draft).inputValue()).toBe('My own words.');
      expect(await boxOf(draft).isVisible()).toBe(true);
    }));

  it('keep ticks, length and opened sentences when a new result comes in', () =>
    visit(true, async (seller, draft) => {
      await tickOf(draft, 'Thank you').uncheck();
      await sentenceIn(draft, 'The requirements are submitted').locator('summary').first().click();
      await seller.page.getByRole('radio', { name: 'Short', exact: true }).check();
      await seller.types('Order number', 'FO9999999999');
      await seller.settles();
      await draft.locator('[data-says]', { hasText: 'FO9999999999' }).first().waitFor({ state: 'attached' });
      expect(await seller.page.getByRole('radio', { name: 'Short', exact: true }).isChecked()).toBe(true);
      await seller.page.getByRole('radio', { name: 'Standard', exact: true }).check();
      expect(await boxOf(draft).inputValue()).toContain('FO9999999999');
      expect(await boxOf(draft).inputValue()).not.toContain('Thank you');
      expect(await sentenceIn(draft, 'The requirements are submitted').locator('dl').isVisible()).toBe(true);
    }));

  it('do not ask for a new result while a text is edited', () =>
    visit(true, async ({ page }, draft) => {
      const asked: string[] = [];
      page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
      await edits(draft, 'My own words.');
      await boxOf(draft).blur();
      await noticesOf(draft).getByText('Checked').waitFor();
      await page.waitForTimeout(600);
      expect(asked).toEqual(['/texts/check']);
    }));

  it('do not ask for it either where the first result came by the button alone', () =>
    Seller.visits(held, {
      script: true,
      steps: async (seller) => {
        const { page } = seller;
        const asked: string[] = [];
        page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
        // Filled in without an event that the page could hear: nothing is asked before the button.
        const fill = (label: string, key: 'value' | 'checked', value: unknown) =>
          page
            .getByLabel(label)
            .first()
            .evaluate((field, to) => Object.assign(field, to), { [key]: value });
        await fill('Paste the chat', 'value', 'Anna: Sorry, I clicked the wrong gig');
        await fill('Yes, they are in', 'checked', true);
        await seller.looks();
        expect(asked).toContain('/result');
        asked.length = 0;
        const draft = page.locator('[data-draft="support-request"]');
        await edits(draft, 'My own words.');
        await boxOf(draft).blur();
        await noticesOf(draft).getByText('Checked').waitFor();
        expect(asked).toEqual(['/texts/check']);
      },
    }));

  it('say that a text could not be checked without a connection, and keep it', () =>
    visit(true, async ({ page }, draft) => {
      await page.route('**/texts/check', (route) => route.abort());
      await edits(draft, 'My own words.');
      await noticesOf(draft).getByText('could not be checked').waitFor();
      expect(await boxOf(draft).inputValue()).toBe('My own words.');
    }));

  it('carry edited texts and ticks through a form with faults', () =>
    visit(true, async (seller, draft) => {
      await tickOf(draft, 'Thank you').uncheck();
      await edits(draft, 'My own words.');
      await seller.types('Price', 'a lot');
      await seller.page.getByRole('button', { name: /^(Show me what to do|Look again)$/ }).click();
      await seller.page.locator('#faults').waitFor();
      await seller.types('Price', '');
      await seller.looks();
      await draft.waitFor();
      expect(await boxOf(draft).inputValue()).toBe('My own words.');
      await press(draft, 'Take back my changes');
      expect(await boxOf(draft).inputValue()).not.toContain('Thank you');
    }));

  it('say that a check found no answer, also where the answer hangs, and check the next text again', () =>
    visit(true, async ({ page }, draft) => {
      await edits(draft, 'I promise that all is true.');
      await noticesOf(draft).getByRole('listitem').first().waitFor();
      await page.clock.install();
      await page.route('**/texts/check', () => undefined);
      await boxOf(draft).fill('My own words.');
      await page.clock.fastForward(700);
      await page.clock.fastForward(20_000);
      await noticesOf(draft).getByText('this text could not be checked just now').waitFor();
      await page.unroute('**/texts/check');
      await boxOf(draft).fill('I promise that all is true and mine.');
      await page.clock.fastForward(700);
      await noticesOf(draft).getByRole('listitem').first().waitFor();
    }));

  it('say what copying did, also where the clipboard is denied', () =>
    visit(true, async ({ page }, draft) => {
      const status = draft.locator('.take [role=status]');
      await press(draft, 'Copy the text');
      await status.getByText('Copied.').waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(await boxOf(draft).inputValue());
      await page.evaluate(`navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
        document.execCommand = () => false;`);
      await press(draft, 'Copy the text');
      await status.getByText('The text is selected: copy it by hand.').waitFor();
      expect(await page.evaluate('String(getSelection())')).toContain('Hello Fiverr team');
    }));

  it('say “Copied.” no more once the text is another one', () =>
    visit(true, async (_seller, draft) => {
      const status = draft.locator('.take [role=status]');
      const copies = async () => {
        await press(draft, 'Copy the text');
        await status.getByText('Copied.').waitFor();
      };
      await copies();
      await tickOf(draft, 'Thank you').uncheck();
      expect(await status.textContent()).toBe('');
      await copies();
      await edits(draft, 'My own words.');
      expect(await status.textContent()).toBe('');
      await copies();
      await press(draft, 'Take back my changes');
      expect(await status.textContent()).toBe('');
    }));

  it.each([
    ['shared', 'undefined', 'Shared.'],
    ['given up', "Promise.reject(new DOMException('x', 'AbortError'))", 'Not shared.'],
    ['denied', "Promise.reject(new DOMException('x', 'NotAllowedError'))", 'copy it instead'],
  ])('offer the device’s own sharing where there is one, and say what came of it: %s', (_how, answer, says) =>
    visit(true, async ({ page }, draft) => {
      expect(await draft.getByRole('button', { name: 'Share' }).isVisible()).toBe(false);
      await page.addInitScript(`navigator.share = (what) => { window.shared = what; return ${answer}; }`);
      await page.reload();
      await page.getByLabel('Paste the chat').fill('Anna: Sorry, I clicked the wrong gig');
      await page.locator('#plan').waitFor();
      await press(draft, 'Share');
      await draft.locator('.take [role=status]').getByText(says).waitFor();
      expect(await page.evaluate('window.shared.text')).toBe(await boxOf(draft).inputValue());
      const subject = await draft.locator('.subject').inputValue();
      expect([subject !== '', await page.evaluate('window.shared.title')]).toEqual([true, subject]);
    }),
  );

  it('can be worked by keyboard alone', () =>
    visit(true, async ({ page }, draft) => {
      const key = (name: string) => page.keyboard.press(name);
      await draft.locator('[readonly]').focus();
      await key('Tab');
      await key('Tab');
      expect(await page.evaluate('document.activeElement.type')).toBe('checkbox');
      await key('Space');
      expect(await boxOf(draft).inputValue()).not.toContain('Hello Fiverr team');
      await key('Space');
      await key('Tab');
      await key('Enter');
      expect(await draft.locator('.rests').first().isVisible()).toBe(true);
      await draft.getByRole('button', { name: 'Edit the text' }).focus();
      await key('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('draft-support-request');
      await page.keyboard.insertText('Mine. ');
      await draft.getByRole('button', { name: 'Take back my changes' }).focus();
      await key('Enter');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Edit the text');
    }));

  it('print whole, with what was left out left out, and nothing to press', () =>
    visit(true, async ({ page }, draft) => {
      await tickOf(draft, 'Thank you').uncheck();
      const printed = page.getByRole('button', { name: 'Print' });
      await page.evaluate('window.print = () => { window.printed = true; }');
      await printed.click();
      expect(await page.evaluate('window.printed')).toBe(true);
      await page.emulateMedia({ media: 'print' });
      expect(await draft.locator('.paper').innerText()).toBe(await boxOf(draft).inputValue());
      const seen =
        await page.evaluate(`[...document.querySelectorAll('button, textarea:not([readonly]), select, [type=checkbox], [type=radio]')]
        .filter((control) => control.checkVisibility()).map((control) => control.outerHTML)`);
      expect(seen).toEqual([]);
      const sheet = await page.locator('body').innerText();
      for (const words of ['This looks like', 'Step by step', 'compiled 23 November 2026', 'Your answers'])
        expect(sheet).toContain(words);
      for (const words of ['Keep this case', 'on this device only']) expect(sheet).not.toContain(words);
    }));
});

const states: Record<string, (draft: Locator) => Promise<unknown>> = {
  'with a sentence opened and one left out': async (draft) => {
    await tickOf(draft, 'Thank you').uncheck();
    await sentenceIn(draft, 'They wrote').locator('summary').first().click();
  },
  'edited, with notices': async (draft) => {
    await edits(draft, 'I promise.');
    await noticesOf(draft).getByRole('listitem').first().waitFor();
  },
  'behind a new text': async (draft) => {
    await edits(draft, 'Mine.');
    await draft.page().getByLabel('Order number').first().fill('FO9999999999');
    await draft.getByRole('button', { name: 'Keep mine' }).waitFor();
  },
};

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each(Object.keys(states))('a text %s has no violation of WCAG 2.2 A or AA, and fits 320 px', (state) =>
    visit(true, async ({ page }, draft) => {
      await page.emulateMedia({ colorScheme });
      await states[state]!(draft);
      expect(await findViolations(page, '.texts')).toEqual([]);
      const low =
        await page.evaluate(`[...document.querySelectorAll('.draft button, .draft .tick, .sentence > details > summary, .size')]
        .filter((control) => control.offsetParent && control.getBoundingClientRect().height < 44)
        .map((control) => control.outerHTML)`);
      expect(low).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(
        await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      ).toBe(0);
    }),
  );
});
