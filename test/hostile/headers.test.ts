import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskAt } from '../mail/a-desk.ts';
import { codeIn, type MailServer, startMailServer } from '../mail/mail-server.ts';
import { type RunningSite, type SiteOptions, startSite } from '../running-site.ts';
import { brokenRules } from './observatory.ts';

let mails: MailServer;
beforeAll(async () => {
  mails = await startMailServer();
});
afterAll(() => mails.stop());

/** Every kind of answer: a page, a result, a part of one, an asset, JSON, a redirect, and each refusal. */
async function answersOf(site: RunningSite, headers: Record<string, string>) {
  const style = (await (await fetch(site.address)).text()).match(/\/assets\/site\.\w+\.css/)?.[0];
  const form = { method: 'POST', body: new URLSearchParams({ conversation: 'by mistake' }) };
  const json = { method: 'POST', body: '{', headers: { 'Content-Type': 'application/json' } };
  const asked: [string, RequestInit?][] = [
    ['/'],
    ['/', form],
    ['/', { ...form, body: new URLSearchParams({ 'order.placedAt': 'once' }) }],
    ['/result', form],
    ['/mail/eml', form],
    [style!],
    ['/healthz'],
    ['/mail', { redirect: 'manual' }],
    ['/nowhere'],
    ['/api/nowhere'],
    ['/api/assessments', json],
    ['/', { method: 'DELETE' }],
    ['/mail', { ...form, headers: { Origin: 'https://elsewhere.example' } }],
  ];
  return Promise.all(
    asked.map(async ([path, init]) => {
      const response = await fetch(site.address + path, {
        ...init,
        headers: { ...init?.headers, ...headers },
      });
      return { path, status: response.status, headers: response.headers };
    }),
  );
}

const behindTls: Record<string, [SiteOptions, Record<string, string>]> = {
  'behind a believed proxy that says https': [{ trustProxy: 1 }, { 'X-Forwarded-Proto': 'https' }],
  'at an address that people open by https': [{ publicUrl: 'https://misorder.example.com' }, {}],
};
const withoutTls: Record<string, [SiteOptions, Record<string, string>]> = {
  'asked in plain HTTP': [{}, {}],
  'told https by a proxy nobody believes': [{}, { 'X-Forwarded-Proto': 'https' }],
  'behind a believed proxy that says http': [{ trustProxy: 1 }, { 'X-Forwarded-Proto': 'http' }],
};

describe('the rules of the MDN HTTP Observatory', () => {
  it.each(Object.entries({ ...behindTls, ...withoutTls }))(
    'hold for every answer %s',
    async (name, [options, headers]) => {
      const site = await startSite(options);
      const answers = await answersOf(site, headers);
      await site.stop();
      expect(answers.map(({ status }) => status)).toEqual([
        200, 200, 422, 200, 200, 200, 200, 303, 404, 404, 400, 405, 403,
      ]);
      for (const { path, headers } of answers)
        expect([path, brokenRules({ headers, isOverTls: name in behindTls })]).toEqual([path, []]);
    },
  );

  it('are told apart when they are broken', () => {
    const broken = brokenRules({
      headers: new Headers({ 'Content-Security-Policy': "default-src 'self' *" }),
      isOverTls: true,
    });
    expect(broken).toContain('CSP: default-src is none and nothing else');
    expect(broken).toContain('CSP: no unsafe, no data:, no whole scheme, no wildcard');
    expect(broken).toContain('HSTS: half a year or more over TLS, not said elsewhere');
    const loose = new Headers([['Set-Cookie', 'pass=1; SameSite=None']]);
    expect(brokenRules({ headers: loose, isOverTls: true })).toContain(
      'cookies: Secure (over TLS), HttpOnly, SameSite',
    );
  });
});

describe('the cookie of a proved address', () => {
  it.each(Object.entries({ ...behindTls, ...withoutTls }))('is safe %s', async (name, [options, headers]) => {
    const { publicUrl } = options;
    const openDesk = deskAt(mails, publicUrl === undefined ? {} : { publicUrl })!;
    const site = await startSite({ ...options, openDesk });
    const post = (path: string, body: object) =>
      fetch(site.address + path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', ...headers },
      });
    const address = 'anna@example.com';
    expect((await post('/api/mail/code', { address })).status).toBe(202);
    const code = codeIn(await mails.next());
    const sent = await post('/api/mail', { address, code, order: {} });
    await mails.next();
    await site.stop();
    const isOverTls = name in behindTls;
    expect([sent.status, sent.headers.getSetCookie().length]).toEqual([200, 1]);
    expect(brokenRules({ headers: sent.headers, isOverTls })).toEqual([]);
    expect(/; Secure/.test(sent.headers.getSetCookie()[0]!)).toBe(isOverTls);
  });
});

describe('a page of another site', () => {
  const changing = ['/mail', '/mail/code', '/api/mail', '/api/mail/code'];
  const strangers: Record<string, string>[] = [
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'none' },
    { Origin: 'https://misorder.example.com.elsewhere.example' },
    { Origin: 'http://misorder.example.com' },
    { Origin: 'https://misorder.example.com:8443' },
  ];

  it('cannot press a button that sends something', async () => {
    const site = await startSite({ publicUrl: 'https://misorder.example.com' });
    for (const path of changing)
      for (const headers of strangers) {
        const response = await fetch(site.address + path, { method: 'POST', headers });
        expect([path, headers, response.status]).toEqual([path, headers, 403]);
      }
    await site.stop();
  });
});
