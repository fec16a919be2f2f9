import { describe, expect, it } from 'vitest';
import { useSiteAndBrowser } from './browser.ts';
import { Seller } from './seller.ts';

const held = useSiteAndBrowser();

describe.each([
  { how: 'with JavaScript', script: true },
  { how: 'without JavaScript', script: false },
])('the result, $how', ({ script }) => {
  const visit = (steps: (seller: Seller) => Promise<void>) => Seller.visits(held, { script, steps });

  it('says whom it took for the buyer, and swaps the sides on demand, there and back', () =>
    visit(async (seller) => {
      await seller.types(
        'Paste the chat',
        'anna_b: Sorry, wrong gig. Please cancel my order\nkarim: Thank you for telling me\nanna_b: ok',
      );
      await seller.looks();
      const chat = seller.page.locator('.chat');
      expect((await seller.reads()).page).toContain('We took anna_b for the buyer');
      expect(await chat.locator('.from-buyer').count()).toBe(2);
      await seller.page.getByRole('button', { name: 'Swap buyer and seller' }).click();
      await seller.settles();
      expect(await chat.locator('.from-buyer').allInnerTexts()).toEqual([
        expect.stringContaining('Thank you for telling me'),
      ]);
      await seller.page.getByRole('button', { name: 'Swap buyer and seller' }).click();
      await seller.settles();
      expect(await chat.locator('.from-buyer').count()).toBe(2);
    }));

  it('reads another chat that is pasted over a swapped one as it stands', () =>
    visit(async (seller) => {
      await seller.types(
        'Paste the chat',
        'anna_b: wrong gig, please cancel\nkarim: Thank you for telling me',
      );
      await seller.looks();
      await seller.page.getByRole('button', { name: 'Swap buyer and seller' }).click();
      await seller.settles();
      const buyers = () => seller.page.locator('.chat .from-buyer').allInnerTexts();
      expect(await buyers()).toEqual([expect.stringContaining('Thank you for telling me')]);
      await seller.types('Paste the chat', 'kate_w88: please cancel, wrong package\nkarim: ok');
      await seller.looks();
      expect(await buyers()).toEqual([expect.stringContaining('kate_w88, buyer')]);
    }));

  it('has a "change" link for every answer, which leads to its field with the answer still in it', () =>
    visit(async (seller) => {
      await seller.chooses('Has the buyer sent the requirements?', 'Yes, they are in');
      await seller.types('Order number', '#FO 1234 ABCD567');
      await seller.types('How many orders has this buyer placed', '3');
      await seller.looks();
      const links = seller.page.locator('.answers-list .change a');
      expect(await links.allTextContents()).toEqual([
        'Change Requirements',
        'Change Order number',
        'Change Earlier orders',
        'Change Time zone',
      ]);
      await links.nth(1).click();
      expect(await seller.page.evaluate('document.activeElement.id')).toBe('order.number');
      expect(await seller.page.getByLabel('Order number').first().inputValue()).toBe('#FO 1234 ABCD567');
      expect(await seller.page.getByRole('radio', { name: 'Yes, they are in' }).isChecked()).toBe(true);
    }));

  it('lets the seller overrule it, and stops them where the buyer’s own words speak against it', () =>
    visit(async (seller) => {
      await seller.chooses('Has the buyer sent the requirements?', 'Yes, they are in');
      await seller.chooses('What have you done so far?', 'I have begun the work');
      await seller.types('Paste the chat', 'hey found someone cheaper, ordered by mistake lol. cancel pls');
      await seller.chooses('Who asked to cancel?', 'The buyer');
      await seller.looks();
      await seller.chooses('What do you say it was?', 'An order by mistake');
      await seller.page.getByRole('button', { name: 'Use this reading' }).click();
      await seller.settles();
      const stop = await seller.page.locator('.stop').innerText();
      expect(stop).toContain('Stop and read this first');
      expect(stop).toContain('found someone cheaper');
      for (const body of Object.values(await seller.drafts()))
        expect(body).not.toMatch(/mistake|accident|wrong/i);
      expect(await seller.page.getByRole('radio', { name: 'An order by mistake' }).isChecked()).toBe(true);
    }));

  it('follows the seller where nothing speaks against them, and says so', () =>
    visit(async (seller) => {
      await seller.types('Paste the chat', 'please cancel');
      await seller.looks();
      await seller.chooses('What do you say it was?', 'A change of mind');
      await seller.page.getByRole('button', { name: 'Use this reading' }).click();
      await seller.settles();
      const { plan, page } = await seller.reads();
      expect(plan).toBe('Look for another way, and be honest about the reason');
      expect(page).toContain('You said: a change of mind. The plan and the texts follow you.');
    }));

  it('marks the buyer’s telling words in the chat, and gives every rule its source and date', () =>
    visit(async (seller) => {
      await seller.types('Paste the chat', 'so sorry, I clicked the wrong gig');
      await seller.looks();
      expect((await seller.page.locator('.chat a.mark').allInnerTexts()).join(' ')).toContain(
        'clicked the wrong',
      );
      const sources = seller.page.locator('.steps .sources li');
      expect(await sources.count()).toBeGreaterThan(0);
      for (const source of await sources.all()) {
        expect(await source.textContent()).toMatch(/compiled 23 November 2026/);
        expect(await source.getByText('Read it at').getAttribute('href')).toMatch(/^https?:\/\//);
      }
    }));

  it('says that nothing has been sent and that we keep nothing', () =>
    visit(async (seller) => {
      await seller.types('Paste the chat', 'please cancel');
      await seller.looks();
      expect((await seller.reads()).page).toContain(
        'Nothing has been sent to support or to the buyer. We keep nothing.',
      );
    }));

  it('tells the seller to look again below the answers only where no result follows by itself', () =>
    visit(async (seller) => {
      await seller.types('Paste the chat', 'please cancel');
      await seller.looks();
      const { page } = await seller.reads();
      expect(page.includes('Change what you like, then look again.')).toBe(!script);
      expect(await seller.page.getByRole('button', { name: 'Look again' }).count()).toBe(script ? 0 : 1);
    }));
});
