import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSite, startSite } from '../running-site.ts';
import { type Fields, post } from './a-result.ts';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const FAULTY: Fields = [
  ['order.title', 'x'.repeat(2_001)],
  ['alternative', 'x'.repeat(2_001)],
  ['buyer.priorOrders', 'abc'],
  ['seller.completed60Days', 'abc'],
  ['request.formal.answer', 'zzz'],
];
const linksIn = (html: string) =>
  [...html.matchAll(/<li><a href="#([^"]+)">([^<]+)<\/a><\/li>/g)].map(([, name, said]) => [name, said]);
const MENDED = [
  ['order.title', 'Title: Shorten this to 2,000 characters or fewer.'],
  ['request.formal.answer', 'Cancellation request: Choose one of the answers.'],
  ['buyer.priorOrders', 'Earlier orders: Write only a number, for example 45.'],
  ['seller.completed60Days', 'Completed: Write only a number, for example 45.'],
  ['alternative', 'What you could offer: Shorten this to 2,000 characters or fewer.'],
];

describe('a summary of what to mend', () => {
  it.each(['/', '/result', '/texts/check'])(
    'on %s names the field of each sentence and leads to it',
    async (path) => {
      const { status, text } = await post(site, path, [...FAULTY, ['draft.do', 'check support-request']]);
      expect(status).toBe(422);
      expect(linksIn(text)).toEqual(MENDED);
    },
  );

  it('leads to fields that are on the page', async () => {
    const { text } = await post(site, '/', FAULTY);
    for (const [name] of linksIn(text)) expect(text).toContain(`id="${name}"`);
  });

  it('after support has answered names the fields too, and leads to the button that goes to them', async () => {
    const { text } = await post(site, '/follow-up', [...FAULTY, ['outcome', 'refused']]);
    for (const [, said] of MENDED) expect(text).toContain(`<li>${said}</li>`);
    expect(text).toContain('<a href="#back">Go to your answers</a>');
    expect(text).toContain('id="back"');
  });

  it('says of a reading that nobody can choose that it is none, without a link, and does not ask for it again', async () => {
    const { status, text } = await post(site, '/', [['sellerReading', 'zzz']]);
    expect(status).toBe(422);
    expect(text).toContain('<li>Your reading: Choose one of the answers.</li>');
    expect(text).not.toContain('#sellerReading');
    expect(text).toContain('name="sellerReading" form="answers" value=""');
    const known = await post(site, '/', [
      ['sellerReading', 'change-of-mind'],
      ['buyer.priorOrders', 'abc'],
    ]);
    expect(known.text).toContain('name="sellerReading" form="answers" value="change-of-mind"');
  });
});
