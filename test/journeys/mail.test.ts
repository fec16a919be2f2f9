import { readFile } from 'node:fs/promises';
import PostalMime from 'postal-mime';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { deskAt } from '../mail/a-desk.ts';
import { codeIn, type MailServer, startMailServer } from '../mail/mail-server.ts';
import { findViolations } from './axe.ts';
import { useSiteAndBrowser } from './browser.ts';
import { Seller } from './seller.ts';

let server: MailServer;
const held = useSiteAndBrowser(async () => {
  server = await startMailServer();
  return { openDesk: deskAt(server)! };
});
afterEach(() => server.heal());
afterAll(() => server.stop());

describe.each([
  { how: 'with JavaScript', script: true, people: 'js' },
  { how: 'without JavaScript', script: false, people: 'plain' },
])('mailing it to oneself, $how', ({ script, people }) => {
  const visit = (steps: (seller: Seller) => Promise<void>) => Seller.visits(held, { script, steps });
  const press = async (seller: Seller, name: string) => {
    await seller.page.getByRole('button', { name, exact: true }).click();
    await seller.page.waitForLoadState();
  };
  const looksAtAResult = async (seller: Seller) => {
    await seller.types('Order number', 'FO1234ABCD567');
    await seller.types('Paste the chat', 'so sorry, I clicked the wrong gig 😀 غلطی سے');
    await seller.looks();
  };

  it('reads the code from the mail, sends the drafts, and needs no code the next time', () =>
    visit(async (seller) => {
      const address = `anna-${people}@example.com`;
      await looksAtAResult(seller);
      const drafts = await seller.drafts();
      await seller.types('Your e-mail address', address);
      await press(seller, 'Send me a code');
      await seller.page.getByText(`A code was sent to ${address}`).waitFor();
      await seller.types('The six digits from the mail', codeIn(await server.next()));
      await seller.page.getByLabel('The six digits from the mail').press('Enter');
      await seller.page.getByText(`Sent to ${address}`).waitFor();
      const { mail, to } = await server.next();
      expect(to).toEqual([address]);
      expect(mail.subject).toBe('Order FO1234ABCD567: your plan and your texts');
      const files = mail.attachments
        .slice(0, -1)
        .map(({ filename, content }) => [
          filename!.replace('.txt', ''),
          new TextDecoder().decode(content as ArrayBuffer),
        ]);
      expect(Object.fromEntries(files)).toEqual(drafts);
      expect(await seller.drafts()).toEqual(drafts);

      await seller.looks();
      expect(await seller.page.getByLabel('Your e-mail address').inputValue()).toBe(address);
      await press(seller, 'Send it');
      await seller.page.getByText(`Sent to ${address}`).waitFor();
      expect((await server.next()).to).toEqual([address]);
    }));

  it('tells a wrong code and a mail server in trouble beside the field, and loses no word', () =>
    visit(async (seller) => {
      await looksAtAResult(seller);
      const drafts = await seller.drafts();
      await seller.types('Your e-mail address', `ben-${people}@example.com`);
      await press(seller, 'Send me a code');
      const code = codeIn(await server.next());
      await seller.types('The six digits from the mail', code === '111111' ? '222222' : '111111');
      await press(seller, 'Send it');
      await seller.page.locator('#mail-news').waitFor();
      expect(await seller.page.evaluate('document.activeElement.id')).toBe('mail-news');
      await seller.page.locator('#mail-news a').click();
      expect(await seller.page.evaluate('document.activeElement.id')).toBe('mail.code');
      server.fault.data = { code: 552, words: 'too big' };
      await seller.types('The six digits from the mail', code);
      await press(seller, 'Send it');
      expect(await seller.page.locator('#mail-news').innerText()).toContain('Nothing was sent');
      expect(await seller.drafts()).toEqual(drafts);
      server.heal();
      await press(seller, 'Send it');
      await seller.page.getByText(`Sent to ben-${people}@example.com`).waitFor();
      await server.next();
    }));

  it('keeps the box for the code while it is awaited, whatever is answered meanwhile', () =>
    visit(async (seller) => {
      await looksAtAResult(seller);
      const address = `cleo-${people}@example.com`;
      await seller.types('Your e-mail address', address);
      await press(seller, 'Send me a code');
      await seller.page.getByText(`A code was sent to ${address}`).waitFor();
      const code = codeIn(await server.next());
      await seller.types('The six digits from the mail', code.slice(0, 3));
      const asked = script ? seller.page.waitForResponse('**/result') : null;
      await seller.chooses('Has the buyer sent the requirements?', 'No, the order still waits for them');
      await asked;
      await seller.settles();
      const box = seller.page.getByLabel('The six digits from the mail');
      expect(await box.inputValue()).toBe(code.slice(0, 3));
      expect(await seller.page.getByLabel('Your e-mail address').inputValue()).toBe(address);
      await box.fill(code);
      await press(seller, 'Send it');
      await seller.page.getByText(`Sent to ${address}`).waitFor();
      const { mail } = await server.next();
      expect(mail.text?.includes('The buyer can cancel alone now')).toBe(script);
    }));

  it('takes a code that came while the seller was on another page, and asks for no second one', () =>
    visit(async (seller) => {
      const { page } = seller;
      await looksAtAResult(seller);
      const address = `dora-${people}@example.com`;
      await seller.types('Your e-mail address', address);
      await press(seller, 'Send me a code');
      await page.getByText(`A code was sent to ${address}`).waitFor();
      const code = codeIn(await server.next());
      await page.goto(held.site.address);
      if (!script) {
        await page.getByText('More about the order').click();
        await looksAtAResult(seller);
      }
      await page.locator('#result').waitFor();
      await press(seller, 'I have a code');
      const box = page.getByLabel('The six digits from the mail');
      await box.waitFor();
      await box.fill(code);
      await seller.types('Your e-mail address', address);
      await seller.chooses('Has the buyer sent the requirements?', 'Yes, they are in');
      await seller.settles();
      expect(await box.inputValue()).toBe(code);
      await press(seller, 'Send it');
      await page.getByText(`Sent to ${address}`).waitFor();
      await server.next();
    }));

  it('does not say that it is sending when the browser goes back to the page', () =>
    visit(async (seller) => {
      if (!script) return;
      await looksAtAResult(seller);
      await seller.page.locator('#result-frame[data-alive]').waitFor();
      const sending = seller.page.locator('.sending');
      await seller.page.evaluate(`(() => {
        document.querySelector('#mail-form').addEventListener('submit', (event) => event.preventDefault());
        document.querySelector('#mail-form button.main').click();
      })()`);
      await expect.poll(() => sending.isVisible()).toBe(true);
      await seller.page.evaluate(`dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`);
      expect(await sending.isVisible()).toBe(false);
    }));

  it('downloads the .eml file', () =>
    visit(async (seller) => {
      await looksAtAResult(seller);
      const drafts = await seller.drafts();
      const [download] = await Promise.all([
        seller.page.waitForEvent('download'),
        seller.page.getByRole('button', { name: 'Download .eml' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('misorder-FO1234ABCD567.eml');
      const mail = await PostalMime.parse(await readFile(await download.path()));
      expect(mail.text?.replaceAll('\r\n', '\n')).toContain(Object.values(drafts)[0]);
    }));
});

describe.each(['light', 'dark'] as const)('the panel in %s colours', (colorScheme) => {
  it('has no violation of WCAG 2.2 A or AA in any step, and needs no sideways scrolling at 320 px', () =>
    Seller.visits(held, {
      script: true,
      steps: async (seller) => {
        const { page } = seller;
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width: 320, height: 640 });
        const isFine = async () => {
          expect(await findViolations(seller.page)).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
          const low = await page.evaluate(
            `[...document.querySelectorAll('#mail-form button, #mail-form a.button, #mail-form input.text')].filter((control) => control.getBoundingClientRect().height < 44).length`,
          );
          expect(low).toBe(0);
        };
        await seller.types('Paste the chat', 'please cancel');
        await seller.looks();
        await isFine();
        await page.getByRole('button', { name: 'Send me a code' }).click();
        await page.locator('#mail-news').waitFor();
        await isFine();
        await seller.types('Your e-mail address', `carla-${colorScheme}@example.com`);
        await page.getByRole('button', { name: 'Send me a code' }).click();
        await page.locator('[id="mail.code"]').waitFor();
        await isFine();
        await seller.types('The six digits from the mail', codeIn(await server.next()));
        await page.getByRole('button', { name: 'Send it', exact: true }).click();
        await page.locator('.done').waitFor();
        await isFine();
        await server.next();
      },
    }));
});
