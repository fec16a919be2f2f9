import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSite, startSite } from '../running-site.ts';
import { open, sayRaw, wait } from './raw.ts';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(async () => {
  expect((await fetch(`${site.address}/healthz`)).status).toBe(200);
  await site.stop();
});

const FORM = 'Content-Type: application/x-www-form-urlencoded\r\n';
const lives = async () => expect((await fetch(`${site.address}/healthz`)).status).toBe(200);

describe('a request that is none', () => {
  it.each([
    'hello\r\n\r\n',
    '\r\n\r\n\r\nGET\r\n\r\n',
    'GET / HTTP/9.9\r\nHost: x\r\n\r\n',
    'GET / HTTP/1.1 HTTP/1.1\r\nHost: x\r\n\r\n',
    'get / http/1.1\r\nhost: x\r\n\r\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03TLS to a plain port',
    '\x00\x00\x00\x00\x00\x00',
    'GET /\x00 HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\nX-A: b\x00c\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\nX A: b\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\n: no name\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
  ])('is refused and hung up on: %j', async (bytes) => {
    const { statuses, isClosed } = await sayRaw(site.address, bytes);
    expect([statuses, isClosed]).toEqual([[400], true]);
  });

  it('may have ever so many or long headers, and is then refused', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) => `X-${at}: y\r\n`).join('');
    expect((await sayRaw(site.address, `GET / HTTP/1.1\r\nHost: x\r\n${many}\r\n`)).statuses).toEqual([431]);
    const long = `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect((await sayRaw(site.address, long)).statuses).toEqual([431]);
  });
});

describe('two ways to say how long a body is', () => {
  const smuggled = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n';

  it.each([
    ['two lengths', `Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello${smuggled}`],
    ['a list of lengths', `Content-Length: 5, 6\r\n\r\nhello${smuggled}`],
    ['a length and chunks', `Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`],
    ['chunks and a length', `Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${smuggled}`],
    ['chunks in another order', `Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${smuggled}`],
    ['chunks by a strange name', `Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`],
    ['chunks behind a blank', `Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${smuggled}`],
    ['a length below zero', `Content-Length: -1\r\n\r\n${smuggled}`],
    ['a length with a sign', `Content-Length: +5\r\n\r\nhello${smuggled}`],
    ['a length in hexadecimal', `Content-Length: 0x5\r\n\r\nhello${smuggled}`],
    ['a length beyond all numbers', `Content-Length: 99999999999999999999\r\n\r\nhello${smuggled}`],
    ['a chunk of no size', `Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n${smuggled}`],
    [
      'a chunk of all sizes',
      `Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nhello\r\n0\r\n\r\n${smuggled}`,
    ],
    ['a header folded over two lines', `X-A: b\r\n Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello`],
  ])('are refused, and what follows is no request: %s', async (_what, rest) => {
    const { statuses, isClosed, text } = await sayRaw(
      site.address,
      `POST / HTTP/1.1\r\nHost: x\r\n${FORM}${rest}`,
    );
    expect([statuses.at(-1), isClosed]).toEqual([400, true]);
    expect(text).not.toContain('"status":"ok"');
  });
});

describe('line ends inside a header', () => {
  const split = '%0d%0aSet-Cookie:%20evil=1%0d%0a%0d%0a<script>';

  it('do not come back in an answer', async () => {
    for (const target of [
      `/mail?x=${split}`,
      `/${split}`,
      `/assets/${split}`,
      `/api/assessments?timeZone=${split}`,
    ])
      for (const method of ['GET', 'POST']) {
        const bytes = `${method} ${target} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`;
        const { text } = await sayRaw(site.address, bytes);
        expect(text).not.toMatch(/^set-cookie:/im);
        expect(text).not.toContain('<script>');
      }
  });

  it('in an order number do not reach the name of a file', async () => {
    for (const number of [
      'a\r\nSet-Cookie: evil=1',
      'a"; filename="evil.exe',
      '../../evil',
      'a%0d%0ab',
      '\u202efdp.exe',
      'CON',
      '𝟙𝟚𝟛',
    ]) {
      const body = new URLSearchParams({ 'order.number': number });
      const response = await fetch(`${site.address}/mail/eml`, { method: 'POST', body });
      expect([200, 422]).toContain(response.status);
      expect(response.headers.getSetCookie()).toEqual([]);
      if (response.status === 200)
        expect(response.headers.get('content-disposition')).toMatch(
          /^attachment; filename="?misorder(-[A-Za-z0-9-]+)?\.eml"?$/,
        );
    }
  });

  it('in a key against sending twice are refused by the parser, and a very long key does no harm', async () => {
    const ask = (key: string) =>
      `POST /api/mail/code HTTP/1.1\r\nHost: x\r\nIdempotency-Key: ${key}\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`;
    expect((await sayRaw(site.address, ask('a\rb'))).statuses).toEqual([400]);
    expect((await sayRaw(site.address, ask('k'.repeat(9_000)))).statuses).toEqual([422]);
  });
});

describe('a connection that is used in an odd way', () => {
  const get = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n';

  it('serves requests that come all at once, in their order', async () => {
    const post = `POST /api/assessments HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`;
    const { statuses, text } = await sayRaw(
      site.address,
      get + post + get.replace('healthz', 'nowhere') + get,
    );
    expect(statuses).toEqual([200, 200, 404, 200]);
    expect(text.indexOf('"verdict"')).toBeGreaterThan(text.indexOf('"status":"ok"'));
  });

  it('gets its answer though it has hung up its own half', async () => {
    const body = 'conversation=I+clicked+the+wrong+gig';
    const bytes = `POST / HTTP/1.1\r\nHost: x\r\n${FORM}Content-Length: ${body.length}\r\n\r\n${body}`;
    const { statuses, isClosed } = await sayRaw(site.address, bytes, { halfClosed: true, patience: 3_000 });
    expect([statuses, isClosed]).toEqual([[200], true]);
  });

  it('that hangs up in the middle of a head or a body leaves nothing behind', async () => {
    for (const bytes of [
      'GET / HT',
      `POST / HTTP/1.1\r\nHost: x\r\n${FORM}Content-Length: 100\r\n\r\nconver`,
    ]) {
      const { statuses, isClosed } = await sayRaw(site.address, bytes, { halfClosed: true, patience: 3_000 });
      expect([statuses.filter((status) => status !== 400), isClosed]).toEqual([[], true]);
    }
    await lives();
  });

  it('that is torn down while it uploads is no fault of ours', async () => {
    const before = site.logged().length;
    for (let at = 0; at < 50; at += 1) {
      const socket = await open(site.address);
      socket.on('error', () => {});
      socket.write(
        `POST /api/assessments HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500000\r\n\r\n`,
      );
      socket.write('{"conversation":"'.padEnd(10_000, 'x'));
      socket.resetAndDestroy();
    }
    await wait(200);
    await lives();
    expect(site.logged().slice(before)).not.toContain('"level":50');
  });

  it('that never reads its answers does not hold up others', async () => {
    const style = (await (await fetch(site.address)).text()).match(/\/assets\/site\.\w+\.css/)![0];
    const deaf = await Promise.all(Array.from({ length: 20 }, () => open(site.address)));
    for (const socket of deaf) {
      socket.on('error', () => {});
      socket.pause();
      socket.write(`GET ${style} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(100));
    }
    await lives();
    for (const socket of deaf) socket.destroy();
  });

  it('that is told to wait before it sends a body is told to go on', async () => {
    const body = '{}';
    const head = `POST /api/assessments HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n`;
    expect((await sayRaw(site.address, [head, body], { pause: 100, patience: 8_000 })).statuses).toEqual([
      100, 200,
    ]);
    expect((await sayRaw(site.address, head.replace('100-continue', 'a-miracle'))).statuses).toEqual([417]);
  });

  it('that asks for another protocol goes on as before', async () => {
    for (const protocol of ['websocket', 'h2c']) {
      const bytes = `GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: ${protocol}\r\n\r\n`;
      const { statuses } = await sayRaw(site.address, bytes);
      expect(statuses.filter((status) => status === 101)).toEqual([]);
    }
    await lives();
  });

  it('may send what comes after the body in chunks', async () => {
    const answer = await new Promise<number>((resolve, reject) => {
      const sent = request(
        `${site.address}/api/assessments`,
        { method: 'POST', headers: { 'Content-Type': 'application/json', Trailer: '__proto__' } },
        (response) => resolve(response.statusCode!),
      );
      sent.on('error', reject);
      for (const piece of '{"conversation":"hi"}') sent.write(piece);
      sent.addTrailers({ __proto__: 'x' });
      sent.end();
    });
    expect(answer).toBe(200);
  });
});
