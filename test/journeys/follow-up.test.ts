import { describe, expect, it } from 'vitest';
import { findViolations } from './axe.ts';
import { useSiteAndBrowser } from './browser.ts';
import { Seller } from './seller.ts';

const held = useSiteAndBrowser();

const STANDARD_TEXT =
  'Hi, thank you for reaching out! Cancellations are one of many factors that affect your success score.';

const looksAtAResult = async (seller: Seller) => {
  await seller.chooses('Has the buyer sent the requirements?', 'Yes, they are in');
  await seller.types('Order number', 'FO1234ABCD567');
  await seller.types('Paste the chat', 'so sorry, I clicked the wrong package 😀 غلطی سے. please cancel');
  await seller.chooses('Who asked to cancel?', 'The buyer');
  await seller.looks();
};
const comesBack = async ({ page }: Seller, outcome: string, answer = '') => {
  await page.getByRole('group', { name: 'What did support say?' }).getByLabel(outcome).check();
  if (answer !== '') {
    const box = page.getByLabel('The answer from support');
    if (!(await box.isVisible())) await page.getByText('Paste what support wrote').click();
    await box.fill(answer);
  }
  await page.getByRole('button', { name: 'See what comes next' }).click();
  await page.waitForLoadState();
};
/** What a copied text puts into the box for support's answer. */
const copies = (seller: Seller, id: string, how: { script: boolean }) =>
  seller.copiesInto('The answer from support', id, how);

describe.each([
  { how: 'with JavaScript', script: true },
  { how: 'without JavaScript', script: false },
])('coming back from support, $how', ({ script }) => {
  const visit = (steps: (seller: Seller) => Promise<void>) => Seller.visits(held, { script, steps });

  it('turns a standard text into a short reply, ready to copy', () =>
    visit(async (seller) => {
      await looksAtAResult(seller);
      await comesBack(seller, 'A standard text', STANDARD_TEXT);
      expect(await seller.page.locator('h1').innerText()).toBe('Support sent a standard text');
      const { 'support-reply': reply } = await seller.drafts();
      expect(reply).toContain('It does not name order FO1234ABCD567.');
      expect(reply).not.toContain('performance metrics');
      expect(await seller.page.getByLabel('The answer from support').inputValue()).toBe(STANDARD_TEXT);
      expect(await copies(seller, 'draft-support-reply', { script })).toBe(reply);
    }));

  it('goes from a refusal to a yes, and back to the same result', () =>
    visit(async (seller) => {
      await looksAtAResult(seller);
      const before = await seller.reads();
      await comesBack(seller, 'They said no');
      expect(Object.keys(await seller.drafts())).toEqual(['support-reply', 'buyer-note']);
      await comesBack(seller, 'They said yes');
      expect(await seller.page.locator('h1').innerText()).toBe('Support has agreed');
      expect(await copies(seller, 'gig-line-1', { script })).toContain('compare the packages');
      await seller.page.getByRole('button', { name: 'Back to the result' }).click();
      await seller.page.waitForLoadState();
      expect(await seller.reads()).toMatchObject({ verdict: before.verdict, plan: before.plan });
    }));

  it('finds a changed text again, also where the device keeps nothing', () =>
    visit(async (seller) => {
      const { page } = seller;
      await looksAtAResult(seller);
      const draft = page.locator('[data-draft="buyer-note"]');
      if (script) {
        await page.getByRole('button', { name: 'Keep nothing' }).click();
        await draft.getByRole('button', { name: 'Edit the text' }).click();
      }
      await draft.locator('.box textarea').fill('My own words.');
      if (!script) await draft.getByRole('button', { name: 'Check my text' }).click();
      await page.waitForLoadState();
      await comesBack(seller, 'They said no');
      await page.getByRole('button', { name: 'Back to the result' }).click();
      await page.waitForLoadState();
      expect(await draft.locator('.box textarea').inputValue()).toBe('My own words.');
    }));

  it('asks for a choice where none was made, and loses no word', () =>
    visit(async (seller) => {
      const { page } = seller;
      await looksAtAResult(seller);
      await page.getByText('Paste what support wrote').click();
      await page.getByLabel('The answer from support').fill(STANDARD_TEXT);
      await page.getByRole('button', { name: 'See what comes next' }).click();
      await page.locator('#faults').waitFor();
      if (script) expect(await page.evaluate('document.activeElement.id')).toBe('faults');
      await page.locator('#faults a').click();
      expect(await page.evaluate('document.activeElement.id')).toBe('outcome');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Support has not answered yet' }).waitFor();
      expect(await page.getByLabel('The answer from support').inputValue()).toBe(STANDARD_TEXT);
    }));
});

/** The states of the page, each reached from the result. */
const states: Record<string, (seller: Seller) => Promise<unknown>> = {
  'the entry on the result': ({ page }) => page.getByText('Paste what support wrote').click(),
  'nothing chosen': async ({ page }) => {
    await page.getByRole('button', { name: 'See what comes next' }).click();
    await page.locator('#faults').waitFor();
  },
  'no answer': (seller) => comesBack(seller, 'Nothing, for four days'),
  'a standard text': (seller) => comesBack(seller, 'A standard text', STANDARD_TEXT),
  'a refusal': (seller) => comesBack(seller, 'They said no', STANDARD_TEXT),
  'a yes': (seller) => comesBack(seller, 'They said yes'),
};

describe.each(['light', 'dark'] as const)('in %s colours, at 320 px', (colorScheme) => {
  it.each(Object.keys(states))(
    '%s has no violation of WCAG 2.2 A or AA, no sideways scrolling and no low control',
    (state) =>
      Seller.visits(held, {
        script: true,
        steps: async (seller) => {
          const { page } = seller;
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width: 320, height: 640 });
          await looksAtAResult(seller);
          await states[state]!(seller);
          expect(await findViolations(page)).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
          const low =
            await page.evaluate(`[...document.querySelectorAll('main button, main textarea, main input.text, main label.choice, main .jump a, main .more > summary')]
            .filter((control) => control.offsetParent && control.getBoundingClientRect().height < 44).map((control) => control.outerHTML)`);
          expect(low).toEqual([]);
        },
      }),
  );
});
