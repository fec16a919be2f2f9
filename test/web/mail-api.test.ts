import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CODE_MINUTES } from '../../src/mail/codes.ts';
import { deskAt, FROM } from '../mail/a-desk.ts';
import { ORDER, programAt } from '../mail/a-seller-program.ts';
import { codeIn, type MailServer, startMailServer } from '../mail/mail-server.ts';
import { type RunningSite, type SiteOptions, startSite } from '../running-site.ts';

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());

let site: RunningSite;
let program: ReturnType<typeof programAt>;
let now: Date;
const open = async (options: SiteOptions = {}, owner?: string) => {
  const { publicUrl } = options;
  site = await startSite({
    clock: () => now,
    openDesk: deskAt(server, { ...(owner && { owner }), ...(publicUrl && { publicUrl }) })!,
    ...options,
  });
  program = programAt(site);
};
beforeEach(async () => {
  now = new Date('2026-11-22T02:10:00Z');
  await open();
});
afterEach(async () => {
  server.heal();
  await site.stop();
});

const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const codeFor = async (address: string) => {
  expect((await program.asksCode(address)).status).toBe(202);
  return codeIn(await server.next());
};
const anna = 'anna@example.com';

describe('a code', () => {
  it('comes to the address in fixed words, and lets the drafts be sent there', async () => {
    expect(await program.asksCode(anna)).toMatchObject({ status: 202, accepted: anna });
    const received = await server.next();
    expect(received).toMatchObject({ to: [anna], from: FROM });
    const code = codeIn(received);
    expect(received.mail.subject).toBe(`${code} is your Misorder code`);
    expect(received.mail.text?.replace(code, '123456')).toMatchInlineSnapshot(`
      "Your code is 123456

      Type it on the page where you asked for it. It holds for 10 minutes, for one use. Only the newest code counts.

      If you did not ask for it, do nothing. Without the code nothing more is sent to you.
      "
    `);
    const answer = await program.asksCopy({ address: anna, code });
    expect(answer).toMatchObject({ status: 200, accepted: anna });
    const { mail, to } = await server.next();
    expect(to).toEqual([anna]);
    expect(mail.messageId).toBe(answer.messageId);
    expect(mail.subject).toContain('FO7A21C0DE44');
  });

  it('may be written with a blank in the middle', async () => {
    const code = await codeFor(anna);
    expect(
      (await program.asksCopy({ address: anna, code: `${code.slice(0, 3)} ${code.slice(3)}` })).status,
    ).toBe(200);
    await server.next();
  });

  it('may be written in the digits of another keyboard, and with marks that nobody sees', async () => {
    const code = await codeFor(anna);
    const arabic = code.replaceAll(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    expect((await program.asksCopy({ address: anna, code: `\u200f${arabic}` })).status).toBe(200);
    await server.next();
  });

  it('holds for as long as is said', async () => {
    const code = await codeFor(anna);
    later(CODE_MINUTES);
    expect((await program.asksCopy({ address: anna, code })).faults?.[0]?.message).toContain(
      `does not hold any more. A code holds for ${CODE_MINUTES} minutes`,
    );
    const second = await codeFor(anna);
    later(CODE_MINUTES - 0.01);
    expect((await program.asksCopy({ address: anna, code: second })).status).toBe(200);
    await server.next();
  });

  it('holds for one use', async () => {
    const code = await codeFor(anna);
    expect((await program.asksCopy({ address: anna, code })).status).toBe(200);
    await server.next();
    const other = { address: anna, code, order: { ...ORDER, reorder: 'agreed' } };
    expect(await program.asksCopy(other)).toMatchObject({ status: 403, faults: [{ path: 'code' }] });
  });

  it('holds for one address', async () => {
    const code = await codeFor(anna);
    await codeFor('ben@example.com');
    expect((await program.asksCopy({ address: 'ben@example.com', code })).status).toBe(403);
    expect((await program.asksCopy({ address: 'carla@example.com', code })).status).toBe(403);
  });

  it('ends after five wrong tries, however they come', async () => {
    const code = await codeFor(anna);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => program.asksCopy({ address: anna, code: wrong })),
    );
    const said = tries.map(({ faults }) => faults?.[0]?.message ?? '');
    expect(said.filter((message) => message.includes('not the code'))).toHaveLength(5);
    expect(await program.asksCopy({ address: anna, code })).toMatchObject({ status: 403 });
  });

  it('does not end while fewer tries are wrong', async () => {
    const code = await codeFor(anna);
    for (let attempt = 0; attempt < 4; attempt += 1) await program.asksCopy({ address: anna, code: 'abc' });
    expect((await program.asksCopy({ address: anna, code })).status).toBe(200);
    await server.next();
  });

  it('is replaced by the next one', async () => {
    const first = await codeFor(anna);
    later(1);
    const second = await codeFor(anna);
    expect(first).not.toBe(second);
    expect((await program.asksCopy({ address: anna, code: first })).status).toBe(403);
    expect((await program.asksCopy({ address: anna, code: second })).status).toBe(200);
    await server.next();
  });

  it('is never taken before one was asked for', async () => {
    for (const code of ['000000', '', '123456'])
      expect(await program.asksCopy({ address: anna, code })).toMatchObject({ status: 403 });
  });
});

describe('a browser that typed a right code', () => {
  const passFor = async (address: string) => {
    const { headers } = await program.asksCopy({ address, code: await codeFor(address) });
    await server.next();
    return headers.get('set-cookie') ?? '';
  };

  it('need not repeat it for a day', async () => {
    const cookie = await passFor(anna);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const Cookie = cookie.split(';')[0]!;
    later(24 * 60 - 1);
    const again = { address: anna, order: { ...ORDER, reorder: 'agreed' } };
    expect((await program.asksCopy(again, { Cookie })).status).toBe(200);
    expect((await server.next()).to).toEqual([anna]);
    later(2);
    expect((await program.asksCopy({ ...again, order: {} }, { Cookie })).status).toBe(403);
  });

  it('may send to no other address by it, nor with a pass that was tampered with', async () => {
    const Cookie = (await passFor(anna)).split(';')[0]!;
    expect((await program.asksCopy({ address: 'ben@example.com' }, { Cookie })).status).toBe(403);
    const other = Cookie.replace(/=[^.]+/, `=${Buffer.from('ben@example.com').toString('base64url')}`);
    expect((await program.asksCopy({ address: 'ben@example.com' }, { Cookie: other })).status).toBe(403);
    const longer = Cookie.replace(/\.\d+\./, '.9999999999999.');
    later(24 * 60 + 1);
    expect((await program.asksCopy({ address: anna }, { Cookie: longer })).status).toBe(403);
    expect((await program.asksCopy({ address: anna }, { Cookie: 'misorder-mail=..' })).status).toBe(403);
  });

  it('keeps its pass for HTTPS where the site is reached by it', async () => {
    await site.stop();
    await open({ publicUrl: 'https://misorder.example.com' });
    expect(await passFor(anna)).toMatch(/; Secure/);
  });
});

describe('the owner of a site', () => {
  beforeEach(async () => {
    await site.stop();
    await open({}, 'owner@example.com');
  });

  it('gets the mail without a code', async () => {
    expect(await program.asksCopy({})).toMatchObject({ status: 200, accepted: 'owner@example.com' });
    expect((await server.next()).to).toEqual(['owner@example.com']);
  });

  it('is the only one who gets any', async () => {
    const before = server.received.length;
    expect(await program.asksCopy({ address: anna })).toMatchObject({
      status: 422,
      faults: [{ path: 'address' }],
    });
    expect((await program.asksCode(anna)).status).toBe(422);
    expect(server.received).toHaveLength(before);
  });
});

describe('a request that comes twice', () => {
  it('sends one mail: pressed twice at once, or again after the answer was lost', async () => {
    const code = await codeFor(anna);
    const before = server.received.length;
    const once = await Promise.all([1, 2, 3].map(() => program.asksCopy({ address: anna, code })));
    const again = await program.asksCopy({ address: anna, code });
    expect([...once, again].map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set([...once, again].map(({ messageId }) => messageId)).size).toBe(1);
    expect(server.received).toHaveLength(before + 1);
    await server.next();
  });

  it('is known by its Idempotency-Key, whatever is in it', async () => {
    await site.stop();
    await open({}, 'owner@example.com');
    const before = server.received.length;
    const headers = { 'Idempotency-Key': 'one' };
    const first = await program.asksCopy({}, headers);
    const second = await program.asksCopy({ order: {} }, headers);
    expect(second.messageId).toBe(first.messageId);
    expect(server.received).toHaveLength(before + 1);
    const third = await program.asksCopy({}, { 'Idempotency-Key': 'two' });
    expect(third.messageId).not.toBe(first.messageId);
    expect(server.received).toHaveLength(before + 2);
    await server.next();
    await server.next();
  });

  it('is tried again when nothing was sent, with the same code and the same Message-ID', async () => {
    const code = await codeFor(anna);
    server.fault.recipient = { code: 550, words: 'no' };
    expect(await program.asksCopy({ address: anna, code })).toMatchObject({ status: 422, maybeSent: false });
    server.heal();
    const { status, messageId } = await program.asksCopy({ address: anna, code });
    expect(status).toBe(200);
    expect((await server.next()).mail.messageId).toBe(messageId);
  });
});

describe('limits', () => {
  it('let three codes a day go to one mailbox, however it is written, and say when to come back', async () => {
    for (const address of [anna, 'anna+1@example.com', 'Anna@example.com']) await codeFor(address);
    const refused = await program.asksCode('anna+2@example.com');
    expect(refused).toMatchObject({ status: 429 });
    expect(refused.faults?.[0]?.message).toMatch(/Come back after 23 November 2026, 02:1\d \(UTC\)\.$/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(86_000);
    await codeFor('ben@example.com');
  });

  it('let five mails a day go to one mailbox', async () => {
    await site.stop();
    await open({}, 'owner@example.com');
    const send = (key: number) => program.asksCopy({}, { 'Idempotency-Key': String(key) });
    for (let key = 1; key <= 5; key += 1) {
      expect((await send(key)).status).toBe(200);
      await server.next();
    }
    expect(await send(6)).toMatchObject({ status: 429 });
    expect((await send(5)).status).toBe(200);
  });

  it('let ten codes an hour be asked for from one network: one IPv4 address, or one /64 of IPv6', async () => {
    await site.stop();
    await open({ trustProxy: 1 });
    const from = (ip: string, address: string) => program.asksCode(address, { 'X-Forwarded-For': ip });
    for (let person = 0; person < 10; person += 1) {
      expect((await from(`2001:db8:1:2::${person + 1}`, `p${person}@example.com`)).status).toBe(202);
      await server.next();
    }
    expect((await from('2001:db8:1:2:ffff::1', 'p10@example.com')).status).toBe(429);
    expect((await from('2001:db8:1:3::1', 'p11@example.com')).status).toBe(202);
    expect((await from('192.0.2.1', 'p12@example.com')).status).toBe(202);
    await server.next();
    await server.next();
  });

  it('do not count what a caller says of itself where no proxy is trusted', async () => {
    for (let person = 0; person < 10; person += 1) await codeFor(`q${person}@example.com`);
    expect((await program.asksCode('q@example.com', { 'X-Forwarded-For': '192.0.2.7' })).status).toBe(429);
  });

  it('do not count a mail of which nothing was sent', async () => {
    server.fault.recipient = { code: 550, words: 'no' };
    for (let attempt = 0; attempt < 4; attempt += 1)
      expect((await program.asksCode('dora@example.com')).status).toBe(422);
    server.heal();
    await codeFor('dora@example.com');
  });
});

describe('who may press the button', () => {
  it.each([
    ['this site', { Origin: 'here', 'Sec-Fetch-Site': 'same-origin' }, 202],
    ['a program', {}, 202],
    ['another site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1' }, 403],
    ['a page without an origin', { Origin: 'null' }, 403],
    ['a site beside', { 'Sec-Fetch-Site': 'same-site' }, 403],
  ] as [string, Record<string, string>, number][])('%s', async (_who, sent, status) => {
    const headers = { ...sent, ...(sent.Origin === 'here' ? { Origin: site.address } : {}) };
    const answer = await program.asksCode('eve@example.com', headers);
    expect(answer.status).toBe(status);
    if (status === 202) await server.next();
    else {
      expect(answer.faults?.[0]?.message).toContain('another site');
      for (const path of ['/mail', '/mail/code'])
        expect((await fetch(site.address + path, { method: 'POST', headers })).status).toBe(403);
      expect((await program.asksCopy({ address: anna }, headers)).status).toBe(403);
    }
  });

  it('is measured by PUBLIC_URL where it is set', async () => {
    await site.stop();
    await open({ publicUrl: 'https://misorder.example.com' });
    expect((await program.asksCode(anna, { Origin: 'https://misorder.example.com' })).status).toBe(202);
    expect((await server.next()).mail.text).toContain('Misorder, https://misorder.example.com');
    expect((await program.asksCode(anna, { Origin: site.address })).status).toBe(403);
  });
});

describe('what cannot be sent', () => {
  it.each([
    ['no address', {}, 'address'],
    ['two addresses', { address: 'a@example.com,b@example.com' }, 'address'],
    ['an unknown key', { address: anna, cc: 'ben@example.com' }, 'cc'],
    ['no order', { address: anna, order: undefined }, 'order'],
    [
      'an order with a fault',
      { address: anna, code: '123456', order: { order: { number: 5 } } },
      'order.order.number',
    ],
  ])('%s is said in one sentence for the field', async (_what, body, path) => {
    const answer = await program.asksCopy(body);
    expect(answer.status).toBe(422);
    expect(answer.faults).toEqual([{ path, message: expect.stringMatching(/^(Give|Send|Write) .*\.$/) }]);
  });

  it('beside the address of a code is named too', async () => {
    const answer = await program.post('/api/mail/code', { address: anna, cc: 'ben@example.com' });
    expect(answer).toMatchObject({
      status: 422,
      faults: [{ path: 'cc', message: 'Send the address alone.' }],
    });
  });

  it('anything, where no mail server is set', async () => {
    await site.stop();
    site = await startSite();
    program = programAt(site);
    expect((await program.asksCode(anna)).status).toBe(404);
    expect((await program.asksCopy({ address: anna, code: '1' })).status).toBe(404);
  });
});

describe('every fault says whether something may have been sent', () => {
  const ask = async (
    path: string,
    method: string,
    body: string | null,
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(site.address + path, {
      method,
      body,
      headers: { 'Content-Type': 'application/json', ...headers },
    });
    const { maybeSent } = (await response.json()) as { maybeSent?: boolean };
    return [response.status, maybeSent];
  };

  it.each<[string, number, string, string | null, Record<string, string>?]>([
    ['an order that cannot be used', 422, '/api/mail', '{"order":5}'],
    ['a key too many', 422, '/api/mail', '{"order":{},"cc":1}'],
    ['a time zone that does not exist', 422, '/api/mail?timeZone=Moon/Base', '{"order":{}}'],
    ['no address', 422, '/api/mail/code', '{}'],
    ['broken JSON', 400, '/api/mail', '{"order":'],
    ['another content type', 415, '/api/mail/code', 'x', { 'Content-Type': 'text/plain' }],
    ['too much text', 413, '/api/mail', JSON.stringify('x'.repeat(1_100_000))],
    ['the page of another site', 403, '/api/mail', '{}', { Origin: 'https://evil.example' }],
    ['an address where nothing is', 404, '/api/mail/codes', '{}'],
  ])('%s: nothing was', async (_what, status, path, body, headers) => {
    expect(await ask(path, 'POST', body, headers)).toEqual([status, false]);
  });

  it('another method: nothing was', async () => {
    expect(await ask('/api/mail', 'GET', null)).toEqual([405, false]);
  });

  it('no mail server: nothing was', async () => {
    await site.stop();
    site = await startSite();
    expect(await ask('/api/mail', 'POST', '{"order":{}}')).toEqual([404, false]);
  });

  it('a fault of ours: something may have been, since nobody knows how far it came', async () => {
    await site.stop();
    site = await startSite({
      clock: () => now,
      openDesk: () => ({
        owner: null,
        sendCode: () => Promise.reject(new Error('broken')),
        sendCopy: () => Promise.reject(new Error('broken')),
        openPass: () => null,
        sealPass: () => '',
      }),
    });
    expect(await ask('/api/mail/code', 'POST', `{"address":"${anna}"}`)).toEqual([500, true]);
  });
});
