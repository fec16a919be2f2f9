import { expect, it } from 'vitest';
import { useSiteAndBrowser } from './browser.ts';
import { Seller } from './seller.ts';

let now = new Date('2026-11-22T02:10:00Z');
const held = useSiteAndBrowser(async () => ({ clock: () => now }));
const TEN_HOURS = 10 * 3_600_000;

it('"opened 1.5 hours ago" stays the same hour on a page that is loaded again, until a number is typed anew', async () => {
  await Seller.visits(held, {
    script: true,
    steps: async (seller) => {
      const { page } = seller;
      const left = (hours: number) =>
        page.locator('.deadlines [data-when=open] .left', { hasText: `${hours} hours` }).waitFor();
      await seller.types('Paste the chat', 'I ordered the wrong gig, please cancel');
      await seller.chooses('Has the buyer sent the requirements', 'Yes, they are in');
      await seller.chooses('Has somebody opened a cancellation request', 'Yes, it waits for an answer');
      await seller.types('How many hours ago was it opened', '1.5');
      await left(46);
      await seller.settles();

      now = new Date(now.getTime() + TEN_HOURS);
      await page.reload();
      await left(36);
      await seller.chooses('What have you done so far', 'I have begun the work');
      await page.locator('#result-frame .card.answers-list', { hasText: 'I have begun the work' }).waitFor();
      await left(36);

      now = new Date(now.getTime() + TEN_HOURS);
      await seller.types('How many hours ago was it opened', '');
      await seller.types('How many hours ago was it opened', '1.5');
      await left(46);
      expect(await page.getByLabel('How many hours ago').inputValue()).toBe('1.5');
    },
  });
});
