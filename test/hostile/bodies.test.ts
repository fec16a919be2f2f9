import {
  brotliCompressSync,
  constants,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fieldNames } from '../../src/order/form.ts';
import { type RunningSite, startSite } from '../running-site.ts';
import { fieldsOf, pageFaults } from './page-faults.ts';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const formRoutes = [
  '/',
  '/result',
  '/follow-up',
  '/texts',
  '/texts/check',
  '/texts/buyer-note.txt',
  '/dates.ics',
  '/mail',
  '/mail/code',
  '/mail/eml',
  '/mail/have-code',
];
/** What is said without the field that the route is about: what support answered, an address to mail to, a text to check. */
const withoutItsField: Record<string, number> = {
  '/follow-up': 422,
  '/mail': 422,
  '/mail/code': 422,
  '/texts/check': 400,
};
const jsonRoutes = ['/api/assessments', '/api/mail', '/api/mail/code'];

const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
  fetch(site.address + path, { method: 'POST', body, headers });
const postForm = (body: string, path = '/') => post(path, body, { 'Content-Type': FORM });
const postJson = (body: string, path = '/api/assessments') => post(path, body, { 'Content-Type': JSON_TYPE });
const faultsIn = async (response: Response) =>
  ((await response.json()) as { faults: { path: string; message: string }[] }).faults;

describe('keys that reach for the prototype', () => {
  afterEach(() => {
    expect({}).not.toHaveProperty('polluted');
    expect(Object.prototype).not.toHaveProperty('work');
    expect([]).not.toHaveProperty('polluted');
  });

  it.each([
    '__proto__=x',
    '__proto__[polluted]=x',
    '__proto__.polluted=x',
    'constructor[prototype][polluted]=x',
    'constructor.prototype.polluted=x',
    'order.__proto__.polluted=x',
    'order[__proto__][polluted]=x',
    'order.__proto__.work=delivered',
    'hasOwnProperty=x&toString=x&valueOf=x&then=x&length=9',
  ])('do nothing in a form: %s', async (body) => {
    for (const path of formRoutes) {
      const response = await postForm(`${body}&conversation=wrong+gig`, path);
      expect([path, response.status]).toEqual([path, withoutItsField[path] ?? 200]);
    }
  });

  it.each([
    ['{"__proto__":{"polluted":1}}', '__proto__'],
    ['{"constructor":{"prototype":{"polluted":1}}}', 'constructor'],
    ['{"order":{"__proto__":{"work":"delivered"}}}', 'order.__proto__'],
    ['{"order":{"constructor":{"prototype":{"polluted":1}}}}', 'order.constructor'],
    ['{"request":{"formal":{"__proto__":{"polluted":1}}}}', 'request.formal.__proto__'],
    ['{"hasOwnProperty":1}', 'hasOwnProperty'],
    ['{"toString":"x"}', 'toString'],
  ])('are refused by name in JSON: %s', async (body, path) => {
    const response = await postJson(body);
    expect(response.status).toBe(422);
    expect((await faultsIn(response)).map((fault) => fault.path)).toContain(path);
  });

  it('are no marketplace, no time zone and no reading', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect((await postJson(JSON.stringify({ marketplace: name }))).status).toBe(422);
      expect((await postJson(JSON.stringify({ sellerReading: name }))).status).toBe(422);
      expect((await postJson('{}', `/api/assessments?timeZone=${name}`)).status).toBe(422);
      const typed = new URLSearchParams({
        'order.work': name,
        'request.minutesAfterOrder.unit': name,
        timeZone: name,
      });
      expect((await postForm(`${typed}`)).status).toBe(422);
    }
  });

  it('are words like any other in every field: no page prints what lies behind them', async () => {
    for (const value of ['__proto__', 'constructor', 'toString'])
      for (const field of fieldNames) {
        const beside = {
          'order.requirements': 'submitted',
          'request.minutesAfterOrder': '5',
          conversation: 'Buyer: no',
        };
        for (const path of ['/', '/texts', '/mail/code']) {
          const page = await postForm(`${new URLSearchParams({ ...beside, [field]: value })}`, path);
          expect(page.status).toBeLessThan(500);
          const html = await page.text();
          expect([field, path, /\[object|\[native|NaN/.exec(html)?.[0]]).toEqual([field, path, undefined]);
        }
      }
  });
});

describe('a field', () => {
  it('that comes several times counts as it was sent last', async () => {
    const page = await (await postForm('order.number=FO1&order.number=FO2&order.number=FO3')).text();
    expect(fieldsOf(page).get('order.number')).toBe('FO3');
  });

  it.each(['order[number]=FO9', 'order[number][]=FO9', 'order.number[]=FO9', 'order%5Bnumber%5D=FO9'])(
    'that is nested says nothing: %s',
    async (body) => {
      const response = await postForm(body);
      expect([response.status, fieldsOf(await response.text()).get('order.number')]).toEqual([200, '']);
    },
  );

  it.each(formRoutes)('is refused beside a thousand others on %s', async (path) => {
    const fields = Array.from({ length: 1_001 }, (_, at) => `field${at}=x`).join('&');
    expect((await postForm(fields, path)).status).toBe(413);
  });

  it('named again 1,001 times is refused as well', async () => {
    expect((await postForm('conversation=x&'.repeat(1_001))).status).toBe(413);
  });

  it('of JSON that is unknown gives one sentence, a thousand of them no more than a hundred', async () => {
    const keys = Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`field${at}`, 'x']));
    const response = await postJson(JSON.stringify(keys));
    expect([response.status, (await faultsIn(response)).length]).toEqual([422, 100]);
  });

  it('of JSON may be nested ever so deep without harm', async () => {
    for (const [open, close] of [
      ['{"order":', '}'],
      ['[', ']'],
      ['{"conversation":[', ']}'],
    ] as const) {
      const response = await postJson(open.repeat(50_000) + 1 + close.repeat(50_000));
      expect(response.status).toBe(422);
    }
  });
});

describe('a body of another kind', () => {
  it.each(formRoutes)('is not read as an empty form on %s', async (path) => {
    for (const type of [
      'text/plain',
      'multipart/form-data; boundary=x',
      JSON_TYPE,
      'text/html',
      'x',
      'a/b/c',
    ]) {
      const response = await post(path, 'conversation=wrong+gig', { 'Content-Type': type });
      expect([type, response.status]).toEqual([type, 415]);
      expect(await response.text()).toContain('This could not be read');
    }
  });

  it.each(jsonRoutes)('is refused by %s with a sentence', async (path) => {
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', FORM, 'application/jsonx', 'x']) {
      const response = await post(path, '{}', { 'Content-Type': type });
      expect([type, response.status]).toEqual([type, 415]);
      expect((await faultsIn(response))[0]!.message).toMatch(/^Send .*\.$/);
    }
  });

  it.each([
    'null',
    'true',
    '5',
    '"text"',
    '[]',
    '',
    ' ',
    '{',
    '{"a":1}{"b":2}',
    '\u0000',
    'NaN',
    "{'a':1}",
    '[[[[',
  ])('as JSON is refused or empty, never a fault of ours: %j', async (body) => {
    for (const path of jsonRoutes)
      expect([400, 404, 415, 422, 200]).toContain((await postJson(body, path)).status);
  });
});

describe('a charset', () => {
  it.each(['utf-16', 'utf-7', 'shift_jis', 'x-evil', 'utf-8, utf-16'])(
    '%s is refused for a form',
    async (charset) => {
      const response = await post('/', 'conversation=x', { 'Content-Type': `${FORM}; charset=${charset}` });
      expect([400, 415]).toContain(response.status);
    },
  );

  it.each(['shift_jis', 'x-evil', 'iso-8859-1'])('%s is refused for JSON', async (charset) => {
    const response = await post('/api/assessments', '{}', {
      'Content-Type': `${JSON_TYPE}; charset=${charset}`,
    });
    expect(response.status).toBe(415);
    expect(await faultsIn(response)).toHaveLength(1);
  });

  it('that does not fit the bytes makes other letters, not an error', async () => {
    const bytes = new Uint8Array([...Buffer.from('conversation='), 0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80]);
    const response = await post('/', bytes, { 'Content-Type': `${FORM}; charset=utf-8` });
    expect([response.status, pageFaults(await response.text())]).toEqual([200, []]);
  });

  it.each(['%', '%zz', '%E0%A4%A', '%00', '%ff%fe', '%ED%A0%80', '+%+%'])(
    'percent signs may be broken: %s',
    async (text) => {
      const response = await postForm(`conversation=${text}&${text}=x`);
      expect([response.status, pageFaults(await response.text())]).toEqual([200, []]);
    },
  );
});

const packQuickly = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });

describe('a body that grows', () => {
  const packers = { gzip: gzipSync, deflate: deflateSync, br: packQuickly, zstd: zstdCompressSync };
  const large = {
    [FORM]: `conversation=${'x'.repeat(40_000_000)}`,
    [JSON_TYPE]: `{"conversation":"${'x'.repeat(40_000_000)}"}`,
  };

  it.each(Object.entries(packers))('by %s is stopped at the limit', async (encoding, pack) => {
    for (const [path, type] of [
      ['/', FORM],
      ['/api/assessments', JSON_TYPE],
      ['/api/mail', JSON_TYPE],
    ] as const) {
      const packed = new Uint8Array(pack(large[type]!));
      expect(packed.length).toBeLessThan(50_000);
      const before = process.memoryUsage().rss;
      const response = await post(path, packed, { 'Content-Type': type, 'Content-Encoding': encoding });
      expect(response.status).toBe(413);
      expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
    }
  });

  it.each(Object.entries(packers))('by %s within the limit is read', async (encoding, pack) => {
    const packed = new Uint8Array(pack('{"conversation":"I clicked the wrong gig"}'));
    const response = await post('/api/assessments', packed, {
      'Content-Type': JSON_TYPE,
      'Content-Encoding': encoding,
    });
    expect(response.status).toBe(200);
  });

  it.each([
    ['compress', Buffer.from('{}')],
    ['gzip, gzip', gzipSync(gzipSync('{}'))],
    ['x', Buffer.from('{}')],
  ])('by %s, which nobody here unpacks, is refused, and how to send it is said', async (encoding, body) => {
    const response = await post('/api/assessments', new Uint8Array(body), {
      'Content-Type': JSON_TYPE,
      'Content-Encoding': encoding,
    });
    expect(response.status).toBe(415);
    expect((await faultsIn(response))[0]?.message).toContain('not packed or packed with gzip');
  });

  it.each([
    ['gzip', Buffer.from('not packed at all')],
    ['gzip', gzipSync('{"conversation":"cut off in the middle"}').subarray(0, 30)],
    ['br', Buffer.from([0xff, 0xff, 0xff, 0xff])],
    ['deflate', deflateRawSync('{}').subarray(1)],
  ])('by %s and broken is refused', async (encoding, body) => {
    const response = await post('/api/assessments', new Uint8Array(body), {
      'Content-Type': JSON_TYPE,
      'Content-Encoding': encoding,
    });
    expect(response.status).toBe(400);
    expect(await faultsIn(response)).toHaveLength(1);
  });
});
