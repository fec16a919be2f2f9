import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { type HttpSettings, makeHttpServer } from '../../src/operating/http-server.ts';
import { connectTo } from './a-client.ts';

const started: Server[] = [];
afterAll(async () => {
  for (const server of started.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const echo: RequestListener = async (request, response) => {
  response.end(`You said: ${await text(request).catch(() => 'half of it')}`);
};

async function start(settings: Partial<HttpSettings> = {}, app = echo) {
  let refused = 0;
  const { server, openConnections } = makeHttpServer(
    app,
    { requestTimeout: 1, keepAlive: 1, maxConnections: 100, ...settings },
    () => {
      refused += 1;
    },
  );
  started.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, openConnections, refused: () => refused };
}

describe.concurrent('a slow client', () => {
  it.each([
    ['says nothing at all', ''],
    ['never ends its headers', 'POST / HTTP/1.1\r\nHost: here\r\nX-Slow: '],
    ['never ends its body', 'POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 100\r\n\r\nhalf'],
  ])('that %s is cut off soon after the time allowed', async (_what, words) => {
    const { port } = await start();
    const client = await connectTo(port);
    client.say(words);
    const { heard, after } = await client.untilClosed();
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
    expect(after).toBeLessThan(4_000);
  });

  it('that sends a byte now and then gains no time by it', async () => {
    const { port } = await start();
    const client = await connectTo(port);
    client.say('GET / HTTP/1.1\r\nX-Slow: ');
    const drip = setInterval(() => client.say('x'), 100);
    const { after } = await client.untilClosed();
    clearInterval(drip);
    expect(after).toBeLessThan(4_000);
  });

  it('that is quick enough is served', async () => {
    const { port } = await start();
    const client = await connectTo(port);
    client.say('POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 5\r\n\r\n');
    setTimeout(() => client.say('hello'), 200);
    await client.until(/You said: hello/);
  });
});

describe.concurrent('a connection kept for the next request', () => {
  it('is closed when none comes', async () => {
    const { port } = await start();
    const client = await connectTo(port);
    client.say('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
    const { heard, after } = await client.untilClosed();
    expect(heard).toMatch(/^HTTP\/1\.1 200 /);
    expect(after).toBeLessThan(4_000);
  });
});

describe('too many connections', () => {
  it('are refused in words, with a time to come back, and counted', async () => {
    const { port, openConnections, refused } = await start({ maxConnections: 3, requestTimeout: 60 });
    const idle = await Promise.all([1, 2, 3].map(() => connectTo(port)));
    await expect.poll(openConnections).toBe(3);
    const late = await connectTo(port);
    late.say('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
    const { heard, after } = await late.untilClosed();
    expect(heard).toMatch(/^HTTP\/1\.1 503 .*Retry-After: 60\r\n.*Please wait a minute/s);
    expect(heard).not.toContain('You said');
    expect(after).toBeLessThan(1_500);
    expect([openConnections(), refused()]).toEqual([3, 1]);
    for (const { socket } of idle) socket.destroy();
  });

  it('are served again once one of the others has gone', async () => {
    const { port, openConnections } = await start({ maxConnections: 1, requestTimeout: 60 });
    const first = await connectTo(port);
    expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(503);
    first.socket.destroy();
    await expect.poll(openConnections).toBe(0);
    expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(200);
  });

  it('cannot be used to send a request past the refusal', async () => {
    let asked = 0;
    const { port } = await start({ maxConnections: 1, requestTimeout: 60 }, (_request, response) => {
      asked += 1;
      response.end();
    });
    await connectTo(port);
    const late = await connectTo(port);
    late.say('GET / HTTP/1.1\r\nHost: here\r\n\r\n'.repeat(50));
    await late.untilClosed();
    expect(asked).toBe(0);
  });
});
