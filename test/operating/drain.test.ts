import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { drain } from '../../src/operating/drain.ts';
import { makeHttpServer } from '../../src/operating/http-server.ts';
import { makeReadiness } from '../../src/operating/readiness.ts';
import { connectTo } from './a-client.ts';

const GET = 'GET / HTTP/1.1\r\nHost: here\r\n\r\n';
const answerAfter =
  (milliseconds: number): RequestListener =>
  (_request, response) =>
    void setTimeout(() => response.end('done'), milliseconds);

async function start(app: RequestListener) {
  const { server } = makeHttpServer(app, { requestTimeout: 60, keepAlive: 60, maxConnections: 100 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const readiness = makeReadiness({ isConnecting: () => false });
  readiness.nowWarm();
  const log = pino({ level: 'silent' });
  return {
    port: (server.address() as AddressInfo).port,
    readiness,
    server,
    drains: (options: { delay?: number; deadline?: number; finish?: () => Promise<void> } = {}) =>
      drain(server, { readiness, log, delay: 0, deadline: 5, finish: async () => {}, ...options }),
  };
}

describe('draining', () => {
  it('lets a request in flight come to its end, then hangs up although the connection would be kept', async () => {
    const { port, drains } = await start(answerAfter(300));
    const client = await connectTo(port);
    client.say(GET);
    await pause(50);
    const status = drains();
    expect((await client.untilClosed()).heard).toMatch(/^HTTP\/1\.1 200 .*done/s);
    expect(await status).toBe(0);
  });

  it('takes no new connection, and closes idle ones', async () => {
    const { port, drains } = await start(answerAfter(0));
    const idle = await connectTo(port);
    idle.say(GET);
    await idle.until(/done/);
    expect(await drains()).toBe(0);
    await idle.untilClosed();
    await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow();
  });

  it('answers on for the delay, saying that it drains and that each connection ends', async () => {
    const { port, readiness, drains } = await start(answerAfter(0));
    const status = drains({ delay: 0.4 });
    expect(readiness.state()).toBe('draining');
    const response = await fetch(`http://127.0.0.1:${port}`);
    expect([response.status, response.headers.get('connection')]).toEqual([200, 'close']);
    expect(await status).toBe(0);
  });

  it('waits for what requests began, like mails', async () => {
    const { drains } = await start(answerAfter(0));
    let isSent = false;
    const status = await drains({
      async finish() {
        await pause(200);
        isSent = true;
      },
    });
    expect([status, isSent]).toEqual([0, true]);
  });

  it('ends at its deadline, whatever is still in flight, and says so by its status', async () => {
    const { port, server, drains } = await start(answerAfter(60_000));
    const client = await connectTo(port);
    client.say(GET);
    await pause(50);
    const begun = performance.now();
    expect(await drains({ deadline: 0.3 })).toBe(1);
    expect(performance.now() - begun).toBeLessThan(2_000);
    server.closeAllConnections();
    await client.untilClosed();
  });
});
