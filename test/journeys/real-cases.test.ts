import { describe, expect, it } from 'vitest';
import { useSiteAndBrowser } from './browser.ts';
import { Seller } from './seller.ts';

const held = useSiteAndBrowser();

/** Words that claim a mistake; a draft may hold them only when the verdict bears it. */
const CLAIM = /mistake|accident|unintend|error|wrong/i;

describe.each([
  { how: 'with JavaScript', script: true },
  { how: 'without JavaScript', script: false },
])('from the form to the copied text, $how', ({ script }) => {
  const visit = (steps: (seller: Seller) => Promise<void>) => Seller.visits(held, { script, steps });

  it('a repeat buyer who pressed an old custom offer can cancel alone', () =>
    visit(async (seller) => {
      await seller.chooses('Has the buyer sent the requirements?', 'No, the order still waits for them');
      await seller.chooses('What have you done so far?', 'Nothing yet');
      await seller.chooses('How did the buyer order?', 'By accepting a custom offer');
      await seller.types(
        'Paste the chat',
        'Hi! So sorry, I was looking through our old messages and I pressed accept on that custom offer you sent me weeks ago. I did not mean to order it again. Can we cancel?',
      );
      await seller.chooses('Who asked to cancel?', 'The buyer');
      await seller.types('How long after ordering did they ask?', '20');
      await seller.types('How many orders has this buyer placed', '9');
      await seller.types('How long have you worked together?', '14');
      await seller.looks();
      expect((await seller.reads()).verdict).toBe('This looks like an order by mistake');
      const drafts = await seller.drafts();
      expect(Object.keys(drafts)).toEqual(['buyer-cancel-steps']);
      expect(await seller.copies('buyer-cancel-steps', { script })).toBe(drafts['buyer-cancel-steps']);
    }));

  it('a first-time buyer who found someone cheaper changed their mind, whatever they call it', () =>
    visit(async (seller) => {
      await seller.chooses('Has the buyer sent the requirements?', 'Yes, they are in');
      await seller.chooses('What have you done so far?', 'I have begun the work');
      await seller.types('Paste the chat', 'hey found someone cheaper, ordered by mistake lol. cancel pls');
      await seller.chooses('Who asked to cancel?', 'The buyer');
      await seller.types('How many orders has this buyer placed', '0');
      await seller.looks();
      expect((await seller.reads()).verdict).toBe('This looks like a change of mind');
      const drafts = await seller.drafts();
      expect(Object.keys(drafts)[0]).toBe('buyer-alternative');
      expect(drafts['support-request']).toMatch(/begun|begin|started/i);
      for (const body of Object.values(drafts)) expect(body).not.toMatch(CLAIM);
      expect(await seller.copies('support-request', { script })).toBe(drafts['support-request']);
    }));

  it('an order placed twice goes to support first, and the lapse in eight hours stands first', () =>
    visit(async (seller) => {
      await seller.chooses('Has the buyer sent the requirements?', 'Yes, they are in');
      await seller.chooses('What does the order page say now?', 'In progress');
      await seller.chooses('What have you done so far?', 'Nothing yet');
      await seller.chooses(
        'Is the same thing ordered twice?',
        'Yes, there are two orders for the same thing',
      );
      await seller.types('When was it ordered?', '2026-11-20T09:58');
      await seller.types(
        'Paste the chat',
        'I ordered twice within two minutes, the page froze. Please cancel one of them.',
      );
      await seller.chooses('Who asked to cancel?', 'The buyer');
      await seller.chooses('Has somebody opened a cancellation request', 'Yes, it waits for an answer');
      await seller.chooses('Who opened the cancellation request?', 'The buyer');
      await seller.types('How many hours ago was it opened?', '40');
      await seller.looks();
      expect((await seller.reads()).verdict).toBe('This looks like an order by mistake');
      expect(Object.keys(await seller.drafts())).toEqual([
        'support-request',
        'support-request-short',
        'buyer-note',
        'resolution-note',
        'follow-up',
      ]);
      const first = await seller.page.locator('.deadlines li').first().innerText();
      expect(first).toContain('8 hours');
      expect(first).toContain('10:10');
      const drafts = await seller.drafts();
      expect(await seller.copies('support-request', { script })).toBe(drafts['support-request']);
    }));

  it('a wrong package that is already ordered again takes the 14-day door', () =>
    visit(async (seller) => {
      await seller.chooses('Has the buyer sent the requirements?', 'Yes, they are in');
      await seller.chooses('What have you done so far?', 'Nothing yet');
      await seller.types(
        'Paste the chat',
        'Oh no, I chose the basic package instead of the premium. I already placed the right order. Please cancel this one.',
      );
      await seller.chooses('Who asked to cancel?', 'The buyer');
      await seller.chooses('Will the buyer order the right thing from you?', 'Yes, the new order is placed');
      await seller.types('Number of the order the buyer did mean', 'FO77AA88BB99');
      await seller.looks();
      expect((await seller.reads()).verdict).toBe('This looks like an order by mistake');
      const drafts = await seller.drafts();
      expect(Object.keys(drafts)[0]).toBe('buyer-note');
      expect(drafts['support-request']).toContain('FO77AA88BB99');
      expect((await seller.reads()).page).toContain('14 days');
      expect(await seller.copies('buyer-note', { script })).toBe(drafts['buyer-note']);
    }));

  it('only "please cancel" stays unclear, and the buyer is asked', () =>
    visit(async (seller) => {
      await seller.types('Paste the chat', 'please cancel');
      await seller.looks();
      const { verdict, page } = await seller.reads();
      expect(verdict).toBe('It is not clear yet');
      expect(page).toContain('What would make it clear');
      const drafts = await seller.drafts();
      expect(Object.keys(drafts)).toEqual(['buyer-note']);
      expect(drafts['buyer-note']).toContain('?');
      expect(await seller.copies('buyer-note', { script })).toBe(drafts['buyer-note']);
    }));

  it('an order that is already cancelled after a slip: support is asked to check the effect', () =>
    visit(async (seller) => {
      await seller.chooses('What does the order page say now?', 'Cancelled');
      await seller.chooses('Has the buyer sent the requirements?', 'Yes, they are in');
      await seller.chooses('What have you done so far?', 'Nothing yet');
      await seller.types(
        'Paste the chat',
        'sorry my thumb hit the order button by accident, i did not want to buy anything. please cancel',
      );
      await seller.chooses('Who asked to cancel?', 'The buyer');
      await seller.types('How long after ordering did they ask?', '5');
      await seller.looks();
      expect((await seller.reads()).verdict).toBe('This looks like an order by mistake');
      const drafts = await seller.drafts();
      expect(Object.keys(drafts)).toEqual(['support-request', 'support-request-short', 'follow-up']);
      expect(await seller.copies('support-request', { script })).toBe(drafts['support-request']);
    }));

  it('nine completed and none cancelled: 100 % would be 90 %, and what that means today', () =>
    visit(async (seller) => {
      await seller.types('Paste the chat', 'ordered by mistake, please cancel');
      await seller.types('Orders completed in the last 60 days', '9');
      await seller.types('Orders cancelled in the last 60 days', '0');
      await seller.looks();
      const { page } = await seller.reads();
      expect(page).toContain('100 % now');
      expect(page).toContain('90 % if this one counts');
      expect(page).toContain('March 2024');
      expect(page).toMatch(/success score/i);
    }));

  it('contact details and payment outside raise an alert, and no draft repeats them', () =>
    visit(async (seller) => {
      await seller.chooses('Has the buyer sent the requirements?', 'Yes, they are in');
      await seller.chooses('What have you done so far?', 'Nothing yet');
      await seller.types(
        'Paste the chat',
        'Sorry, I pressed the wrong button and ordered by accident, please cancel. You can write me at ali.khan@example.com and pay back by PayPal.',
      );
      await seller.chooses('Who asked to cancel?', 'The buyer');
      await seller.looks();
      const alerts = await seller.page.locator('.alert').allInnerTexts();
      expect(alerts.join('\n')).toContain('ali.khan@example.com');
      expect(alerts.join('\n')).toMatch(/PayPal/);
      const drafts = await seller.drafts();
      expect(Object.keys(drafts).length).toBeGreaterThan(0);
      for (const body of Object.values(drafts)) expect(body).not.toMatch(/@|paypal/i);
    }));
});
