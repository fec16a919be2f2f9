import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayRaw, wait } from './raw.ts';

const entry = join(import.meta.dirname, '../../src/server.ts');
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

/** The site as it runs, in a process of its own. */
async function startServer(env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'silent', ...env },
  });
  started.push(child);
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  while (!/:(\d+)\n/.test(said)) await once(child.stdout, 'data');
  const address = `http://127.0.0.1:${said.match(/:(\d+)\n/)![1]}`;
  while (!(await fetch(`${address}/`)).ok) await wait(50);
  return address;
}

describe('a slow client', () => {
  let address: string;
  beforeAll(async () => {
    address = await startServer({ REQUEST_TIMEOUT: '2', KEEP_ALIVE: '1' });
  });

  it.each([
    ['that says nothing', []],
    ['that sends a header byte by byte', [...'GET / HTTP/1.1\r\nX-Slow: '.padEnd(300, 'x')]],
    [
      'that sends a body byte by byte',
      [
        'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9999\r\n\r\n',
        ...'x'.repeat(60),
      ],
    ],
  ])(
    '%s is cut off after the time for a request',
    async (_what, pieces) => {
      const begun = performance.now();
      const { statuses, isClosed } = await sayRaw(address, pieces, { pause: 100, patience: 8_000 });
      expect([statuses, isClosed]).toEqual([[408], true]);
      expect(performance.now() - begun).toBeLessThan(20_000);
      expect((await fetch(`${address}/healthz`)).status).toBe(200);
    },
    60_000,
  );

  it('that keeps a connection without asking again is let go', async () => {
    const { statuses, isClosed } = await sayRaw(address, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n', {
      patience: 6_000,
    });
    expect([statuses, isClosed]).toEqual([[200], true]);
  });
});

describe('ten thousand idle connections', () => {
  it('are refused in words beyond the limit, and people are served again as soon as they are gone', async () => {
    const address = await startServer({ MAX_CONNECTIONS: '500', REQUEST_TIMEOUT: '600' });
    const idle = await openIdle(address, 10_000);
    const answer = await sayRaw(address, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n', { patience: 6_000 });
    expect([answer.statuses, answer.isClosed]).toEqual([[503], true]);
    expect(answer.text).toMatch(/Retry-After: \d+\r\n/);
    expect(idle.refused()).toBeGreaterThan(9_000);
    for (const socket of idle.sockets) socket.destroy();
    await expect.poll(() => statusOf(`${address}/healthz`), { timeout: 20_000 }).toBe(200);
  }, 120_000);
});

const BEGUN =
  'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99\r\n\r\n';

/** Connections that begin to ask and then say no more; `refused` counts those that were told so or hung up on. */
async function openIdle(address: string, count: number) {
  const { hostname, port } = new URL(address);
  const sockets: Socket[] = [];
  let refused = 0;
  while (sockets.length < count) {
    const batch = Array.from({ length: 250 }, () => connect({ host: hostname, port: Number(port) }));
    for (const socket of batch) {
      socket.on('error', () => {});
      socket.resume();
      socket.write(BEGUN);
      socket.once('close', () => {
        refused += 1;
      });
    }
    sockets.push(...batch);
    await Promise.all(batch.map((socket) => Promise.race([once(socket, 'connect'), once(socket, 'close')])));
  }
  await wait(1_500);
  return { sockets, refused: () => refused };
}

async function statusOf(address: string): Promise<number> {
  return fetch(address).then(
    ({ status }) => status,
    () => 0,
  );
}
