import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSite, startSite } from '../running-site.ts';
import { plain } from './a-result.ts';

let now = new Date('2026-11-22T02:10:00Z');
let site: RunningSite;
beforeAll(async () => {
  site = await startSite({ clock: () => now });
});
afterAll(() => site.stop());

const ANSWERS = {
  conversation: 'canary-chat: Sorry, I clicked the wrong package. Please cancel <b>',
  'order.number': 'FO1234ABCD567',
  'order.requirements': 'submitted',
  'order.work': 'not-started',
  'request.askedBy': 'buyer',
  'request.formal.answer': 'open',
  'request.formal.openedBy': 'buyer',
  'request.formal.hoursAgo': '3',
};

async function post(path: string, fields: Record<string, string>) {
  const response = await fetch(site.address + path, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: response.status, headers: response.headers, html: await response.text() };
}
/** Everything that the first form with this action sends along unseen. */
const hiddenIn = (html: string, action: string) => {
  const [, form = ''] = html.match(new RegExp(`<form[^>]*action="${action}"[^>]*>([\\s\\S]*?)</form>`)) ?? [];
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      plain(value!),
    ]),
  );
};
const textsOn = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<textarea class="text" id="([^"]+)"[^>]*>\n([^<]*)<\/textarea>/g)].map(
      ([, id, text]) => [id!, plain(text!)],
    ),
  );

describe('the entry on the result', () => {
  it('asks what support said, and takes every answer along', async () => {
    const { html } = await post('/', ANSWERS);
    expect(html).toContain('What did support say?');
    expect(hiddenIn(html, '/follow-up')).toMatchObject(ANSWERS);
  });

  it('says when a request was opened in words that are true days later', async () => {
    const { html } = await post('/', { ...ANSWERS, timeZone: 'Asia/Karachi' });
    expect(hiddenIn(html, '/follow-up')['request.formal.hoursAgo.from']).toBe('2026-11-22T02:10:00.000Z 3');
  });

  it('keeps an exact moment as it was typed', async () => {
    const exact = '2026-11-21T20:00';
    const { html } = await post('/', { ...ANSWERS, 'request.formal.openedAt': exact });
    expect(hiddenIn(html, '/follow-up')).toMatchObject({
      'request.formal.openedAt': exact,
      'request.formal.hoursAgo': '3',
    });
  });
});

describe('a text that was changed on the result', () => {
  const changed = async (text: string) => {
    const fields = { ...ANSWERS, 'draft.text.buyer-note': text, 'draft.began.buyer-note': 'It began so.' };
    return post('/texts', { ...fields, 'draft.do': 'check buyer-note' });
  };

  it.each([
    ['the advice', { outcome: 'refused' }, 200],
    ['a fault in what was told', { outcome: '' }, 422],
    ['a fault in the answers', { outcome: 'refused', 'buyer.priorOrders': 'many' }, 422],
  ])('is still in its box after %s', async (_what, told, status) => {
    const mine = 'My own words, <b>& "more".\nThe second line.';
    const along = hiddenIn((await changed(mine)).html, '/follow-up');
    const next = await post('/follow-up', { ...along, ...told });
    expect(next.status).toBe(status);
    const again = await post('/follow-up', { ...hiddenIn(next.html, '/follow-up'), ...told });
    const back = await post('/', { ...hiddenIn(again.html, '/'), 'buyer.priorOrders': '2' });
    expect(textsOn(back.html.replaceAll(' data-kept="yes"', ''))['draft-buyer-note']).toBe(mine);
  });

  it('goes along too where the plan has no use for it', async () => {
    const mine = 'Words of an earlier plan.';
    const { html } = await post('/texts', { ...ANSWERS, 'draft.text.buyer-cancel-steps': mine });
    expect(hiddenIn(html, '/follow-up')).toMatchObject({ 'draft.text.buyer-cancel-steps': mine });
  });

  it('is asked to be checked first, where no script takes it along', async () => {
    const { html } = await post('/', ANSWERS);
    expect(html).toContain('<noscript><p>Have you changed a text? Press “Check my text” below it first, so');
    expect((await post('/follow-up', { ...ANSWERS, outcome: 'refused' })).html).not.toContain(
      'changed a text',
    );
  });
});

describe('the page after support has answered', () => {
  const next = (fields: Record<string, string>) => post('/follow-up', { ...ANSWERS, ...fields });

  it.each([
    ['no-answer', 'Support has not answered yet', ['draft-follow-up']],
    ['standard-text', 'Support sent a standard text', ['draft-support-reply']],
    [
      'refused',
      'Support has refused',
      ['draft-support-reply', 'draft-buyer-note', 'gig-line-1', 'gig-line-2'],
    ],
    ['granted', 'Support has agreed', ['draft-buyer-note', 'gig-line-1', 'gig-line-2']],
  ])('of %s has its title, advice with sources, and its texts to copy', async (outcome, title, ids) => {
    const { status, html, headers } = await next({ outcome });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(html).toMatch(new RegExp(`<h1[^>]*>${title}</h1>`));
    expect(Object.keys(textsOn(html))).toEqual(ids);
    for (const id of ids) expect(html).toContain(`data-copy="${id}"`);
    expect(html.match(/class="sources"/g)!.length).toBeGreaterThan(3);
  });

  it('chooses the lines for the gig by what went wrong', async () => {
    const { html } = await next({ outcome: 'granted' });
    expect(textsOn(html)['gig-line-1']).toBe(
      'Please compare the packages before you order. Each one says what you get.',
    );
  });

  it('names only what the pasted answer leaves open, and shows that answer nowhere but in its box', async () => {
    const supportAnswer =
      'Thank you for this. canary-answer <i>: cancellations affect your success score & more.\nBye';
    const { html } = await next({ outcome: 'standard-text', supportAnswer });
    const { 'draft-support-reply': reply } = textsOn(html);
    expect(reply).toContain('It does not name order FO1234ABCD567.');
    expect(reply).not.toContain('performance metrics');
    expect(html.split('canary-answer')).toHaveLength(2);
    expect(html).toContain('&lt;i&gt;: cancellations');
    expect(html).not.toContain('canary-answer <i>');
  });

  it('leads back to the same result', async () => {
    const { html } = await next({ outcome: 'granted' });
    const back = hiddenIn(html, '/');
    expect(back).toMatchObject({ 'order.number': 'FO1234ABCD567', conversation: ANSWERS.conversation });
    expect(back).not.toHaveProperty('outcome');
    const result = await post('/', back);
    expect(result.status).toBe(200);
    expect(result.html).toMatch(/<h1[^>]*>This looks like an order by mistake/);
  });

  it('works four days later from the answers alone', async () => {
    const { html } = await post('/', ANSWERS);
    const kept = hiddenIn(html, '/follow-up');
    now = new Date('2026-11-26T09:00:00Z');
    const later = await post('/follow-up', { ...kept, outcome: 'no-answer' });
    now = new Date('2026-11-22T02:10:00Z');
    expect(later.status).toBe(200);
    expect(hiddenIn(later.html, '/')['request.formal.hoursAgo.from']).toBe('2026-11-22T02:10:00.000Z 3');
    expect(Object.keys(textsOn(later.html))).toEqual(['draft-follow-up']);
  });

  it('has the same follow-up as the result', async () => {
    const result = textsOn((await post('/', ANSWERS)).html);
    const { html } = await next({ outcome: 'no-answer' });
    expect(textsOn(html)['draft-follow-up']).toBe(result['draft-follow-up']);
  });

  it('never speaks of a mistake to support after a change of mind', async () => {
    const conversation = 'Buyer: hey, I found someone cheaper. please cancel';
    for (const outcome of ['no-answer', 'standard-text', 'refused', 'granted']) {
      const texts = Object.values(textsOn((await next({ conversation, outcome })).html));
      expect(texts.length, outcome).toBeGreaterThan(0);
      for (const text of texts) expect(text).not.toMatch(/mistake|exception/i);
    }
  });

  it('says what to do where nothing was chosen, and keeps what was typed', async () => {
    const { status, html } = await next({ supportAnswer: 'canary-answer' });
    expect(status).toBe(422);
    expect(html).toContain('<title>Error: What did support say?');
    expect(html).toContain('<a href="#outcome">Choose what came back from support.</a>');
    expect(html).toContain('canary-answer');
    expect(hiddenIn(html, '/follow-up')).toMatchObject({ conversation: ANSWERS.conversation });
  });

  it('says what to do about an answer that is too long, and keeps it and the choice', async () => {
    const { status, html } = await next({ outcome: 'refused', supportAnswer: 'x'.repeat(2_001) });
    expect(status).toBe(422);
    expect(html).toContain('<a href="#supportAnswer">');
    expect(html).toContain('x'.repeat(2_001));
    expect(html).toMatch(/value="refused" checked/);
  });

  it('of answers with a fault says which, and the button leads to the form that holds them', async () => {
    const { status, html } = await next({
      outcome: 'refused',
      supportAnswer: 'canary-answer',
      'order.amount.value': 'many',
    });
    expect(status).toBe(422);
    expect(html).toContain('Write only a number');
    expect(html).toContain('canary-answer');
    const form = await post('/', hiddenIn(html, '/'));
    expect(form.status).toBe(422);
    expect(form.html).toContain('value="many"');
  });

  it('takes an empty form for an order of which nothing is known', async () => {
    const { status, html } = await post('/follow-up', { outcome: 'refused' });
    expect(status).toBe(200);
    expect(html).toContain('What to do now');
  });

  it('takes a reload from the address bar back to the form', async () => {
    const response = await fetch(`${site.address}/follow-up`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
  });

  it('leaves no word of it in the log or in an address', async () => {
    const response = await next({ outcome: 'granted', supportAnswer: 'canary-answer' });
    expect(site.logged()).toContain('/follow-up');
    expect(site.logged()).not.toMatch(/canary|FO1234/);
    expect(response.html).not.toMatch(/(href|action|formaction)="[^"]*(canary|FO1234)/);
  });
});
