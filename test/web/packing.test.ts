import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSite, startSite } from '../running-site.ts';

let site: RunningSite;
let style: string;
let icon: string;
beforeAll(async () => {
  site = await startSite();
  const page = String((await ask({ path: '/' })).body);
  style = /\/assets\/site\.\w+\.css/.exec(page)![0];
  icon = /\/assets\/icon\.\w+\.svg/.exec(page)![0];
});
afterAll(() => site.stop());

type Asked = { method?: string; path: string; headers?: Record<string, string>; body?: string };
type Told = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Asks without unpacking: `fetch` would hide what came over the wire. */
async function ask({ method = 'GET', path, headers = {}, body }: Asked): Promise<Told> {
  const asking = request(site.address + path, { method, headers });
  asking.end(body);
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  return { status: response.statusCode!, headers: response.headers, body: await buffer(response) };
}

/** The keys against sending twice are new on each page. */
const withoutKeys = (page: Buffer) =>
  String(page).replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'key');

const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const chat = new URLSearchParams({ conversation: 'Buyer: I ordered by mistake, sorry 🙏' }).toString();
const json = JSON.stringify({ order: { requirements: 'not-submitted' } });

/** Made for one answer, and kept for all. */
const answers: (Asked & { name: string; type: string })[] = [
  { name: 'a result', method: 'POST', path: '/', headers: form, body: chat, type: 'text/html' },
  {
    name: 'an assessment',
    method: 'POST',
    path: '/api/assessments',
    headers: { 'Content-Type': 'application/json' },
    body: json,
    type: 'application/json',
  },
  { name: 'the page of an address that is none', path: '/nowhere', type: 'text/html' },
  { name: 'the form', path: '/', type: 'text/html' },
  { name: 'the list of cases', path: '/cases', type: 'text/html' },
  { name: 'a large page', path: '/how-it-decides', type: 'text/html' },
];

describe.each(answers)('$name', ({ name: _name, type, ...asked }) => {
  const askBy = (coding: string) =>
    ask({ ...asked, headers: { ...asked.headers, 'Accept-Encoding': coding } });

  it.each(['br', 'gzip'] as const)(
    'comes by %s to who takes that, the same when unpacked',
    async (coding) => {
      const plain = await ask(asked);
      const packed = await askBy(coding);
      expect(packed.headers['content-encoding']).toBe(coding);
      expect(packed.headers['content-type']).toBe(`${type}; charset=utf-8`);
      expect(packed.headers['content-length']).toBe(String(packed.body.length));
      expect(packed.body.length).toBeLessThan(plain.body.length / 1.5);
      expect(withoutKeys(unpack[coding](packed.body))).toBe(withoutKeys(plain.body));
      expect(packed.status).toBe(plain.status);
    },
  );

  it('tells caches that others get it packed otherwise', async () => {
    for (const coding of ['br', 'identity'])
      expect((await askBy(coding)).headers.vary).toContain('Accept-Encoding');
  });
});

describe('what a browser takes', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['*', 'br'],
    ['deflate', undefined],
    ['identity', undefined],
    ['br;q=0, gzip;q=0', undefined],
    ['zstd, 🙏', undefined],
    ['', undefined],
  ])('by its header %j is %j', async (accepted, coding) => {
    const headers = { 'Accept-Encoding': accepted.replaceAll(/[^ -~]/g, '?') };
    expect((await ask({ path: '/', headers })).headers['content-encoding']).toBe(coding);
  });

  it('is plain text where it says nothing', async () => {
    const { headers, body } = await ask({ path: style });
    expect(headers['content-encoding']).toBeUndefined();
    expect(String(body)).toContain('{');
  });
});

describe('an answer of a few bytes', () => {
  it.each(['icon', 'health'])('is not packed: the %s', async (what) => {
    const path = what === 'icon' ? icon : '/healthz';
    const { headers } = await ask({ path, headers: { 'Accept-Encoding': 'br' } });
    expect(headers['content-encoding']).toBeUndefined();
  });
});

describe('what is the same for everybody', () => {
  it.each(['br', 'gzip'])(
    'is asked for once: a browser that has it by %s gets no body again',
    async (coding) => {
      for (const path of ['/', '/cases', '/rules', style]) {
        const headers = { 'Accept-Encoding': coding };
        const { etag } = (await ask({ path, headers })).headers;
        expect(etag).toMatch(/^W\//);
        const again = await ask({ path, headers: { ...headers, 'If-None-Match': etag! } });
        expect([path, again.status, again.body.length]).toEqual([path, 304, 0]);
      }
    },
  );

  it('is told about without a body: HEAD', async () => {
    for (const path of ['/', '/rules', style]) {
      const headers = { 'Accept-Encoding': 'br' };
      const [head, whole] = [await ask({ method: 'HEAD', path, headers }), await ask({ path, headers })];
      expect(head.body.length).toBe(0);
      expect(head.headers['content-length']).toBe(String(whole.body.length));
    }
  });

  it('is packed as small as it gets', async () => {
    const by = async (coding: string) =>
      (await ask({ path: style, headers: { 'Accept-Encoding': coding } })).body.length;
    expect(await by('br')).toBeLessThan(0.9 * (await by('gzip')));
  });
});

it('gives a result no mark by which it could be asked for again', async () => {
  const { headers } = await ask({ method: 'POST', path: '/', headers: form, body: chat });
  expect(headers.etag).toBeUndefined();
});
