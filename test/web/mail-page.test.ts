import PostalMime from 'postal-mime';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CODE_MINUTES } from '../../src/mail/codes.ts';
import type { Mailer } from '../../src/mail/mailer.ts';
import { type Trouble, troubles } from '../../src/mail/trouble.ts';
import { deskAt } from '../mail/a-desk.ts';
import { codeIn, type MailServer, startMailServer } from '../mail/mail-server.ts';
import { type RunningSite, startSite } from '../running-site.ts';

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());

let site: RunningSite;
beforeEach(async () => {
  site = await startSite({ openDesk: deskAt(server)! });
});
afterEach(async () => {
  server.heal();
  await site.stop();
});

const ANSWERS = {
  conversation: 'canary-chat: Sorry, I clicked the wrong gig. Please cancel <b>',
  'order.number': 'FO1234ABCD567',
  'order.requirements': 'submitted',
  'request.askedBy': 'buyer',
  'request.formal.answer': 'open',
  'request.formal.openedBy': 'buyer',
  'request.formal.hoursAgo': '3',
};

/** Presses a button of the form: gives the page, with everything the form would send with the next one. */
async function press(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await fetch(site.address + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
  });
  const html = await response.text();
  const hidden = [...html.matchAll(/<input type="hidden" name="(mail\.[^"]+)" value="([^"]*)"/g)];
  const next = { ...fields, ...Object.fromEntries(hidden.map(([, name, value]) => [name!, value!])) };
  return { status: response.status, headers: response.headers, html, next };
}
const draftsOn = (html: string) =>
  [...html.matchAll(/<textarea class="text" id="draft-([^"]+)"[^>]*>\n([^<]*)<\/textarea>/g)].map(
    ([, id, body]) => [
      `${id}.txt`,
      body!
        .replaceAll('&quot;', '"')
        .replaceAll('&#x27;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&#x3D;', '=')
        .replaceAll('&amp;', '&'),
    ],
  );

describe('the panel', () => {
  it('without a mail server has no e-mail button, but the two ways that always work', async () => {
    await site.stop();
    site = await startSite();
    const { html } = await press('/', { conversation: 'please cancel' });
    expect(html).toContain('Download .eml');
    expect(html).toContain('Open in my mail app');
    expect(html).not.toMatch(/Send it to yourself|Send me a code|name="mail\.address"/);
    expect((await press('/mail', { 'mail.address': 'a@example.com' })).status).toBe(422);
  });

  it('never leads from a fault to a field that is not on the page', async () => {
    await site.stop();
    site = await startSite();
    const { html } = await press('/mail', { conversation: 'please cancel', 'mail.address': 'a@example.com' });
    expect(html).toContain('<p>E-mail is not set up on this site.');
    expect(html).not.toContain('href="#mail.');
  });

  it('leaves the mailto link out where it would be too long, and says so', async () => {
    const changed = {
      ...ANSWERS,
      conversation: 'hey, I found someone cheaper. please cancel',
      'request.formal.answer': '',
    };
    const long = await press('/', { ...changed, alternative: 'ছোট প্যাকেজ '.repeat(25) });
    expect(draftsOn(long.html)[0]?.[1]).toContain('ছোট প্যাকেজ');
    expect(long.html).not.toContain('href="mailto:');
    expect(long.html).toContain('too long for a link');
    const short = await press('/', { ...changed, alternative: 'a smaller package' });
    const [, href = ''] = short.html.match(/href="(mailto:[^"]*)"/) ?? [];
    const link = href.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
    expect(link.length).toBeLessThanOrEqual(1_900);
    expect(decodeURIComponent(link)).toContain('a smaller package');
    expect(short.html).not.toContain('too long for a link');
  });

  it('says which texts a link to a mail app holds, and says it once', async () => {
    const told = (html: string) => html.match(/The mail app gets [^<]*/g);
    const whole = await press('/', { conversation: 'please cancel' });
    expect(told(whole.html)).toEqual(['The mail app gets the texts as they stood when this page was made.']);
    const part = await press('/', { ...ANSWERS, conversation: 'Sorry, I clicked the wrong gig.' });
    expect(told(part.html)).toEqual([
      'The mail app gets only the first text, as it stood when this page was made. A link cannot hold more.',
    ]);
  });

  it('names no attached file in a link that opens a mail app, and does in the file', async () => {
    const page = await press('/', { 'order.requirements': 'not-submitted' });
    const link = decodeURIComponent(/href="(mailto:[^"]+)"/.exec(page.html)![1]!);
    expect(link).toContain('You had Misorder write this for yourself.');
    expect(link).not.toMatch(/attached/);
    const file = await press('/mail/eml', page.next);
    expect(file.html).toMatch(/attached/);
  });

  it('says for how long the code holds, as the desk keeps it', async () => {
    const first = await press('/', ANSWERS);
    const asked = await press('/mail/code', { ...first.next, 'mail.address': 'dora@example.com' });
    await server.next();
    expect(asked.html).toContain(`It holds for ${CODE_MINUTES} minutes.`);
  });

  it('sends by code, and then by the pass of the browser, the bytes of the page', async () => {
    const first = await press('/', ANSWERS);
    const asked = await press('/mail/code', { ...first.next, 'mail.address': 'anna@example.com' });
    expect([asked.status, asked.html.includes('A code was sent to <bdi>anna@example.com</bdi>')]).toEqual([
      200,
      true,
    ]);
    const code = codeIn(await server.next());
    const sent = await press('/mail', {
      ...asked.next,
      'mail.address': 'anna@example.com',
      'mail.code': code,
    });
    expect(sent.html).toContain('Sent to <bdi>anna@example.com</bdi>');
    const received = await server.next();
    expect(received.to).toEqual(['anna@example.com']);
    const files = received.mail.attachments.slice(0, -1);
    expect(
      files.map(({ filename, content }) => [filename, new TextDecoder().decode(content as ArrayBuffer)]),
    ).toEqual(draftsOn(first.html));
    expect(draftsOn(first.html).length).toBeGreaterThan(2);

    const Cookie = sent.headers.get('set-cookie')!.split(';')[0]!;
    const again = await press('/', ANSWERS, { Cookie });
    expect(again.html).toContain('value="anna@example.com"');
    const second = await press('/mail', { ...again.next, 'mail.address': 'anna@example.com' }, { Cookie });
    expect(second.status).toBe(200);
    expect((await server.next()).mail.messageId).not.toBe(received.mail.messageId);
  });

  it('pressed twice sends one code and one mail', async () => {
    const first = await press('/', ANSWERS);
    const fields = { ...first.next, 'mail.address': 'anna@example.com' };
    const before = server.received.length;
    const [asked] = await Promise.all([press('/mail/code', fields), press('/mail/code', fields)]);
    expect(server.received).toHaveLength(before + 1);
    const mail = {
      ...asked.next,
      'mail.address': 'anna@example.com',
      'mail.code': codeIn(await server.next()),
    };
    const both = await Promise.all([press('/mail', mail), press('/mail', mail)]);
    for (const { html } of both) expect(html).toContain('Sent to <bdi>anna@example.com</bdi>');
    expect(server.received).toHaveLength(before + 2);
    await server.next();
  });

  it('keeps the moment of the page: "3 hours ago" means the same in the mail an hour later', async () => {
    await site.stop();
    let now = new Date('2026-11-22T02:10:00Z');
    site = await startSite({ clock: () => now, openDesk: deskAt(server, { owner: 'owner@example.com' })! });
    const page = await press('/', ANSWERS);
    now = new Date('2026-11-22T03:10:00Z');
    await press('/mail', page.next);
    const { mail } = await server.next();
    expect(
      mail.attachments.slice(0, -1).map(({ content }) => new TextDecoder().decode(content as ArrayBuffer)),
    ).toEqual(draftsOn(page.html).map(([, body]) => body));
  });

  it('of an owner has one button, one address, and does not show it to others', async () => {
    await site.stop();
    site = await startSite({ openDesk: deskAt(server, { owner: 'owner@example.com' })! });
    const page = await press('/', ANSWERS);
    expect(page.html).toContain('Send it to o•••@example.com');
    expect(page.html).not.toMatch(/name="mail\.address"|owner@example/);
    const refused = await press('/mail', { ...page.next, 'mail.address': 'ben@example.com' });
    expect(refused.status).toBe(422);
    expect((await press('/mail', page.next)).html).toContain('Sent to <bdi>o•••@example.com</bdi>');
    expect((await server.next()).to).toEqual(['owner@example.com']);
  });

  it.each([
    ['no address', '', 'Write one e-mail address'],
    ['two addresses', 'a@example.com, b@example.com', 'Write one e-mail address'],
    ['a header in the address', 'a@example.com%0d%0aBcc: b@example.com', 'Write one e-mail address'],
  ])('says what to do about %s, and keeps what was typed', async (_what, address, sentence) => {
    const page = await press('/', ANSWERS);
    const refused = await press('/mail/code', { ...page.next, 'mail.address': address });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(sentence);
    expect(refused.html).toContain(`name="mail.address" value="${address}"`);
    expect(refused.html).toContain('canary-chat');
  });

  it('leads back to asking for a code when one holds no more, and stays at the code when it is wrong', async () => {
    const page = await press('/', ANSWERS);
    const early = await press('/mail', {
      ...page.next,
      'mail.address': 'anna@example.com',
      'mail.code': '123456',
    });
    expect([early.status, early.html.includes('Ask for a new one')]).toEqual([403, true]);
    await press('/mail/code', { ...page.next, 'mail.address': 'anna@example.com' });
    const code = codeIn(await server.next());
    const wrong = await press('/mail', {
      ...page.next,
      'mail.address': 'anna@example.com',
      'mail.code': code === '111111' ? '222222' : '111111',
    });
    expect(wrong.html).toContain('This is not the code');
    expect(wrong.html).toContain('id="mail.code"');
    expect(
      (await press('/mail', { ...page.next, 'mail.address': 'anna@example.com', 'mail.code': code })).status,
    ).toBe(200);
    await server.next();
  });

  it('keeps the box for the code when it was left empty, and when no more codes may be sent', async () => {
    const page = await press('/', ANSWERS);
    const anna = { ...page.next, 'mail.address': 'anna@example.com' };
    let code = '';
    for (const codeKey of ['1', '2', '3']) {
      await press('/mail/code', { ...anna, 'mail.codeKey': codeKey });
      code = codeIn(await server.next());
    }
    const empty = await press('/mail', { ...anna, 'mail.code': '' });
    expect(empty.html).toContain('Write the six digits of the code');
    expect(empty.html).toContain('<a href="#mail.code">');
    expect(empty.html).toContain('id="mail.code"');
    const refused = await press('/mail/code', { ...empty.next, 'mail.code': '' });
    expect([refused.status, refused.html.includes('id="mail.code"')]).toEqual([429, true]);
    expect((await press('/mail', { ...refused.next, 'mail.code': code })).status).toBe(200);
    await server.next();
  });

  it('of answers with a fault gives the form back', async () => {
    const refused = await press('/mail', { ...ANSWERS, 'order.amount.value': 'many' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('There is a problem');
  });

  it('takes a reload from the address bar back to the form', async () => {
    for (const path of ['/mail', '/mail/code', '/mail/eml']) {
      const response = await fetch(site.address + path, { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
    }
  });
});

describe('the .eml file', () => {
  it('holds the drafts of the page and is addressed to nobody', async () => {
    const page = await press('/', ANSWERS);
    const response = await fetch(`${site.address}/mail/eml`, {
      method: 'POST',
      body: new URLSearchParams(page.next),
    });
    expect(response.headers.get('content-type')).toMatch(/^message\/rfc822/);
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename=misorder-FO1234ABCD567.eml',
    );
    const mail = await PostalMime.parse(await response.arrayBuffer());
    expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'x-unsent', value: '1' }));
    expect([mail.to, mail.from]).toEqual([undefined, undefined]);
    expect(
      mail.attachments
        .slice(0, -1)
        .map(({ filename, content }) => [filename, new TextDecoder().decode(content as ArrayBuffer)]),
    ).toEqual(draftsOn(page.html));
  });
});

describe('when a mail does not go out', () => {
  const failing = (trouble: Trouble): Mailer => ({
    send: async () => ({ sent: false, trouble, reply: null }),
    close: async () => {},
  });

  it.each(troubles)(
    'by %s: the page keeps every word, tells what happened and offers the other ways',
    async (trouble) => {
      await site.stop();
      site = await startSite({
        openDesk: deskAt(server, { owner: 'owner@example.com', mailer: failing(trouble) })!,
      });
      const page = await press('/', ANSWERS);
      const failed = await press('/mail', page.next);
      expect(failed.status).toBeGreaterThanOrEqual(409);
      const said = failed.html.match(/id="mail-news"[\s\S]*?<\/div>/)?.[0] ?? '';
      expect(said).toMatch(/Nothing was sent\.|It may have been sent\./);
      expect(said).toMatch(/press the button again|Tell the owner|Copy the texts|before you press/);
      expect(draftsOn(failed.html)).toEqual(draftsOn(page.html));
      expect(failed.html).toContain('canary-chat: Sorry, I clicked the wrong gig. Please cancel &lt;b&gt;');
      expect(failed.html).toContain('Download .eml');
      expect(failed.html).toContain('href="mailto:');
      expect(failed.next['mail.key']).toBe(page.next['mail.key']);
    },
  );

  it('the server lives on, and the same button sends it once the mail server is well', async () => {
    await site.stop();
    site = await startSite({ openDesk: deskAt(server, { owner: 'owner@example.com' })! });
    const page = await press('/', ANSWERS);
    server.fault.data = { code: 552, words: 'too big' };
    const failed = await press('/mail', page.next);
    expect(failed.html).toContain('too big for the mail server');
    server.heal();
    expect((await press('/mail', failed.next)).html).toContain('Sent to');
    await server.next();
  });
});

describe('the log', () => {
  it('holds no typed text, no address, no code, no password and no word of the mail server', async () => {
    const canaries = {
      ...ANSWERS,
      'buyer.name': 'canary-buyer',
      'seller.name': 'canary-seller',
      alternative: 'canary-alternative',
    };
    const page = await press('/', canaries);
    const address = 'canary-address@example.com';
    const asked = await press('/mail/code', { ...page.next, 'mail.address': address });
    const code = codeIn(await server.next());
    await press('/mail', { ...asked.next, 'mail.address': address, 'mail.code': code });
    await server.next();
    for (const step of ['recipient', 'data', 'login'] as const) {
      server.fault[step] = { code: 554, words: `canary-reply about ${address}` };
      await press('/mail/code', {
        ...asked.next,
        'mail.codeKey': step,
        'mail.address': 'canary-other@example.com',
      });
      server.heal();
    }
    await press('/mail/code', { 'mail.address': 'canary-wrong', 'canary-field': 'canary-value' });
    await fetch(`${site.address}/api/mail`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': 'canary-key',
        Cookie: 'misorder-mail=canary-pass',
      },
      body: JSON.stringify({ address, code: 'canary-code', order: { conversation: 'canary-json' } }),
    });
    const log = site.logged();
    expect(log).toContain('a mail did not go out');
    expect(log).not.toMatch(/canary|example\.com|127\.0\.0\.1/);
    expect(log).not.toContain(code);
  });
});
