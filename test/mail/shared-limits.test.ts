import { once } from 'node:events';
import type { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countersIn } from '../../src/mail/counters.ts';
import { openRedis } from '../../src/mail/redis.ts';
import { type RunningSite, startSite } from '../running-site.ts';
import { deskAt } from './a-desk.ts';
import { programAt } from './a-seller-program.ts';
import { codeIn, type MailServer, startMailServer } from './mail-server.ts';
import { hasRedis, type RedisServer, startRedis } from './redis-server.ts';

let server: MailServer;
let redis: RedisServer;
const clients: Redis[] = [];
const sites: RunningSite[] = [];
const said: string[] = [];

/** One more instance of the site, on the one Redis and the one mail server. */
async function openInstance() {
  const log = pino({ level: 'info' }, { write: (line: string) => void said.push(line) });
  const client = openRedis(redis.url, log);
  clients.push(client);
  await once(client, 'ready');
  const site = await startSite({ openDesk: deskAt(server, { makeCounter: countersIn(client) })! });
  sites.push(site);
  return { ...programAt(site), site, client };
}

/** Asks again until it holds; Redis comes back within seconds. */
async function eventually(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 8_000; !holds(); await new Promise((resolve) => setTimeout(resolve, 20)))
    if (Date.now() > end) throw new Error('It did not come to hold within eight seconds.');
}

describe.skipIf(!hasRedis)('limits in Redis', () => {
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    redis = await startRedis();
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.disconnect();
    await Promise.all(sites.splice(0).map((site) => site.stop()));
    await redis.kill();
  });

  it('are shared by two instances', async () => {
    const [one, two] = [await openInstance(), await openInstance()];
    const statuses = [];
    for (const instance of [one, two, one, two])
      statuses.push((await instance.asksCode('anna@example.com')).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
    for (let mail = 0; mail < 3; mail += 1) await server.next();
  });

  it('let a code of one instance be used once, on any of them', async () => {
    const [one, two] = [await openInstance(), await openInstance()];
    const address = 'anna@example.com';
    await one.asksCode(address);
    const code = codeIn(await server.next());
    const before = server.received.length;
    const both = await Promise.all([one, two].map((instance) => instance.asksCopy({ address, code })));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(server.received).toHaveLength(before + 1);
    await server.next();
    expect((await two.asksCopy({ address, code, order: {} })).status).toBe(403);
  });

  it('keep nothing but numbers that expire, under names that nobody can read', async () => {
    const { asksCode, asksCopy, client } = await openInstance();
    await asksCode('canary@example.com');
    await asksCopy({ address: 'canary@example.com', code: codeIn(await server.next()) });
    await server.next();
    const keys = await client.keys('*');
    expect(keys.length).toBeGreaterThan(5);
    for (const key of keys) {
      expect(key).toMatch(/^misorder:[a-z-]+:(all|[\w-]{43})$/);
      expect(await client.get(key)).toMatch(/^-?\d+$/);
      expect(await client.ttl(key)).toBeGreaterThan(0);
      expect(await client.ttl(key)).toBeLessThanOrEqual(24 * 3_600);
    }
  });

  it('go on in memory when Redis is killed in the middle, and come back by themselves', async () => {
    const { asksCode, asksCopy, site, client } = await openInstance();
    const address = 'anna@example.com';
    await asksCode(address);
    const code = codeIn(await server.next());
    await redis.kill();
    await eventually(() => client.status !== 'ready');

    const page = await fetch(site.address, {
      method: 'POST',
      body: new URLSearchParams({ conversation: 'please cancel' }),
    });
    expect(page.status).toBe(200);
    expect((await asksCopy({ address, code })).status).toBe(200);
    await server.next();
    const statuses = [];
    for (let attempt = 0; attempt < 4; attempt += 1)
      statuses.push((await asksCode('ben@example.com')).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
    for (let mail = 0; mail < 3; mail += 1) await server.next();

    await redis.start();
    await eventually(() => client.status === 'ready');
    expect((await asksCode('carla@example.com')).status).toBe(202);
    await server.next();
    expect((await client.keys('misorder:codes-of-address:*')).length).toBe(1);
    expect(said.join('')).toMatch(/Redis does not answer.*Redis is back/s);
    expect(said.join('')).not.toMatch(/127\.0\.0\.1|example\.com/);
  });

  it('do not make anybody wait for a Redis that hangs', async () => {
    const { asksCode } = await openInstance();
    redis.freeze();
    const start = performance.now();
    expect((await asksCode('anna@example.com')).status).toBe(202);
    expect(performance.now() - start).toBeLessThan(10_000);
    await server.next();
    redis.thaw();
  });

  it('let a code be used, and count, while Redis answers but takes nothing; the log says why', async () => {
    const { asksCode, asksCopy, client } = await openInstance();
    await client.config('SET', 'maxmemory', '1');
    said.length = 0;
    const address = 'anna@example.com';
    expect((await asksCode(address)).status).toBe(202);
    const code = codeIn(await server.next());
    expect((await asksCopy({ address, code })).status).toBe(200);
    await server.next();
    expect((await asksCopy({ address, code, order: {} })).status).toBe(403);
    const statuses = [];
    for (let attempt = 0; attempt < 3; attempt += 1) statuses.push((await asksCode(address)).status);
    expect(statuses).toEqual([202, 202, 429]);
    for (let mail = 0; mail < 2; mail += 1) await server.next();
    expect(said.filter((line) => line.includes('Redis takes nothing'))).toHaveLength(1);
    expect(said.join('')).toContain('"code":"OOM"');
  });
});
