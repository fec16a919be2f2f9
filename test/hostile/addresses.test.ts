import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSite, startSite } from '../running-site.ts';
import { sayRaw } from './raw.ts';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** fetch would tidy an address up before it asks. */
const ask = (target: string, { method = 'GET', headers = '' } = {}) =>
  sayRaw(site.address, `${method} ${target} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n${headers}\r\n`);

describe('an address beside the assets', () => {
  const climbs = ['../package.json', '..%2fpackage.json', '%2e%2e/package.json', '%2e%2e%2fpackage.json'];
  const disguised = [
    '..%252fpackage.json',
    '%252e%252e%252fpackage.json',
    '..%c0%afpackage.json',
    '..%255cpackage.json',
  ];
  const windows = [
    '..\\package.json',
    '..%5cpackage.json',
    '%2e%2e%5c..%5cpackage.json',
    'C:%5cwindows%5cwin.ini',
    '....//package.json',
  ];
  const others = [
    'site.css%00.svg',
    '%00',
    'site.css/',
    '/etc/passwd',
    '%2fetc%2fpasswd',
    '.',
    '..',
    '',
    '__proto__',
    'constructor',
    '%',
    '%zz',
    '%E0%A4%A',
    ';/../package.json',
    '~root',
  ];
  const deep = [
    '../../../../../../../../etc/passwd',
    '..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
    'x/../../package.json',
    './../src/server.ts',
  ];

  it.each([...climbs, ...disguised, ...windows, ...others, ...deep])('reaches no file: %j', async (path) => {
    for (const target of [`/assets/${path}`, `/assets//${path}`, `/assets/./${path}`]) {
      const { statuses, text } = await ask(target);
      expect([target, statuses]).toEqual([target, [404]]);
      expect(text).not.toMatch(/misorder"|root:|"dependencies"|createApp/);
    }
  });
});

describe('a way of asking that an address does not take', () => {
  const takes = {
    '/': 'GET, HEAD, POST, OPTIONS',
    '/result': 'GET, HEAD, POST, OPTIONS',
    '/mail': 'GET, HEAD, POST, OPTIONS',
    '/mail/code': 'GET, HEAD, POST, OPTIONS',
    '/mail/eml': 'GET, HEAD, POST, OPTIONS',
    '/mail/have-code': 'GET, HEAD, POST, OPTIONS',
    '/follow-up': 'GET, HEAD, POST, OPTIONS',
    '/texts': 'GET, HEAD, POST, OPTIONS',
    '/texts/check': 'GET, HEAD, POST, OPTIONS',
    '/texts/buyer-note.txt': 'GET, HEAD, POST, OPTIONS',
    '/dates.ics': 'GET, HEAD, POST, OPTIONS',
    '/rules': 'GET, HEAD, OPTIONS',
    '/cases': 'GET, HEAD, OPTIONS',
    '/how-it-decides': 'GET, HEAD, OPTIONS',
    '/privacy': 'GET, HEAD, OPTIONS',
    '/healthz': 'GET, HEAD, OPTIONS',
    '/readyz': 'GET, HEAD, OPTIONS',
    '/api/assessments': 'POST, OPTIONS',
    '/api/mail': 'POST, OPTIONS',
    '/api/mail/code': 'POST, OPTIONS',
  };
  const methods = [
    'GET',
    'POST',
    'PUT',
    'DELETE',
    'PATCH',
    'TRACE',
    'PROPFIND',
    'PURGE',
    'M-SEARCH',
    'QUERY',
  ];

  it.each(Object.entries(takes))('is answered on %s with those it takes (%s)', async (path, allowed) => {
    for (const method of methods.filter((one) => !allowed.split(', ').includes(one))) {
      const { statuses, text } = await ask(path, { method, headers: 'X-Canary: canary\r\n' });
      expect([method, statuses]).toEqual([method, [405]]);
      expect(text).toContain(`\r\nAllow: ${allowed}\r\n`);
      expect(text).not.toContain('canary');
    }
    const { statuses, text } = await ask(path, { method: 'OPTIONS' });
    expect([statuses, text.includes(`\r\nAllow: ${allowed}\r\n`)]).toEqual([[204], true]);
    expect(text.toLowerCase()).not.toContain('access-control');
  });

  it('is a plain 404 where there is nothing', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'TRACE', 'OPTIONS'])
      expect((await ask('/nowhere', { method })).statuses).toEqual([404]);
    const style = (await (await fetch(site.address)).text()).match(/\/assets\/site\.\w+\.css/)![0];
    for (const method of ['PUT', 'DELETE', 'TRACE'])
      expect((await ask(style, { method })).statuses).toEqual([404]);
  });

  it('gets no connection to elsewhere', async () => {
    const { statuses, isClosed } = await ask('elsewhere.example:443', { method: 'CONNECT' });
    expect([statuses, isClosed]).toEqual([[], true]);
  });
});

describe('an address that is odd', () => {
  it.each([
    'http://evil.example/',
    'https://evil.example',
    '//evil.example/..',
    '//evil.example/%2e%2e',
    '/\\evil.example',
    '*',
    `/?${'a=b&'.repeat(2_000)}`,
    '/#x',
    '/%0d%0aSet-Cookie:%20x=1',
    '/mail?next=//evil.example',
    '/mail#//evil.example',
  ])('leads nowhere else and says nothing of it back: %s', async (target) => {
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const { statuses, text } = await ask(target, { method, headers: 'Content-Length: 0\r\n' });
      expect([200, 204, 303, 403, 404, 405, 422]).toContain(statuses[0]);
      expect(text).not.toMatch(/evil|^Set-Cookie/im);
      expect(text.match(/^Location: (.*)\r$/m)?.[1] ?? '/').toBe('/');
    }
  });

  it('may be very long, and is then refused', async () => {
    expect((await ask(`/${'x'.repeat(100_000)}`)).statuses).toEqual([431]);
  });
});
