import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSite, startSite } from '../running-site.ts';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const send = (fields: Record<string, string>) =>
  fetch(site.address, { method: 'POST', body: new URLSearchParams(fields) });

describe('the headers', () => {
  it('let a page use only its own style and script', async () => {
    const policy = (await fetch(site.address)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it.each([
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['referrer-policy', 'same-origin'],
    ['x-powered-by', null],
  ])('%s is %s', async (name, value) => {
    expect((await fetch(site.address)).headers.get(name)).toBe(value);
  });

  it('are on error pages too', async () => {
    const response = await fetch(`${site.address}/nowhere`);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('a page', () => {
  it('has no inline script and no inline style', async () => {
    const pages = [
      await (await fetch(site.address)).text(),
      await (await send({ conversation: 'I ordered by mistake, please cancel' })).text(),
    ];
    for (const page of pages) {
      expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
      expect(page.match(/<script[^>]*>/g)).toEqual([expect.stringMatching(/src="\/assets\/page\.\w+\.js"/)]);
    }
  });

  it('escapes what was typed, in every field', async () => {
    const attack = '"><script>alert(1)</script>{{site}}';
    const names = [...(await (await fetch(site.address)).text()).matchAll(/name="([^"]+)"/g)].map(
      ([, name]) => name!,
    );
    const fields = Object.fromEntries(names.map((name) => [name, attack]));
    const refused = await send(fields);
    expect(refused.status).toBe(422);
    expect(await refused.text()).not.toContain('<script>alert');
    for (const name of [
      'order.title',
      'buyer.name',
      'conversation',
      'alternative',
      'screenshots',
      'request.formal.reason',
      'supportTicket',
    ]) {
      const page = await (await send({ [name]: attack })).text();
      expect(page).not.toContain('<script>alert');
      expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;{{site}}');
    }
  });
});

describe('the log', () => {
  it('holds no message, no name, no path as typed and no address of the caller', async () => {
    await send({
      conversation: 'canary-message by mistake',
      'buyer.name': 'canary-buyer',
      'seller.name': 'canary-seller',
      'order.placedAt': 'canary-date',
    });
    await fetch(`${site.address}/canary-path?name=canary-query`);
    await fetch(`${site.address}/api/assessments`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Forwarded-For': 'canary-forwarded',
        'X-Request-Id': 'canary-request',
        Cookie: 'canary-cookie',
      },
      body: '{"canary-json',
    });
    const log = site.logged();
    expect(log).toContain('"status":422');
    expect(log).toContain('"route":"none"');
    expect(log.match(/canary-[a-z]+/g)).toBeNull();
    expect(log).not.toContain('127.0.0.1');
  });
});

describe('a body', () => {
  it('may be a long chat in a script that grows when encoded', async () => {
    const response = await send({ conversation: 'অর্ডার '.repeat(20_000) });
    expect(response.status).toBe(200);
  });

  it('that is too large gets a page in plain words', async () => {
    const response = await send({ conversation: 'x'.repeat(3_200_000) });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('This is too much text');
  });

  it('with too many fields is refused politely', async () => {
    const fields = Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`field${index}`, 'x']));
    const response = await send(fields);
    expect(response.status).toBe(413);
  });

  it('with repeated fields, nested keys and prototype keys does no harm', async () => {
    const body =
      'order.work=started&order.work=not-started&order[work]=x&__proto__=x&constructor.prototype.polluted=x&toString=x';
    const response = await fetch(site.address, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    expect(response.status).toBe(200);
    expect({}).not.toHaveProperty('polluted');
  });

  it('may be missing', async () => {
    expect((await fetch(site.address, { method: 'POST' })).status).toBe(200);
  });
});

describe('addresses that do not exist', () => {
  it.each(['/nowhere', '/assets/..%2f..%2fpackage.json', '/assets/site.css', '/favicon.ico'])(
    '%s is a plain 404',
    async (path) => {
      const response = await fetch(site.address + path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('There is nothing here');
    },
  );

  it('keeps assets for a year by an address that changes with them', async () => {
    const [style] =
      (await (await fetch(site.address)).text()).match(/\/assets\/site\.[0-9a-f]{10}\.css/) ?? [];
    const response = await fetch(site.address + style);
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });
});
