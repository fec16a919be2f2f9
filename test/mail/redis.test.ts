import { createServer } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { openRedis, watchRedis } from '../../src/mail/redis.ts';
import { hasRedis, startRedis } from './redis-server.ts';

const log = pino({ level: 'silent' });

describe('Redis, as the rest of the house sees it', () => {
  it('is tried once nobody answers, and not up', async () => {
    const redis = openRedis('redis://127.0.0.1:1', log);
    const watch = watchRedis(redis);
    expect([watch.isTried(), await watch.isUp()]).toEqual([false, false]);
    await expect.poll(watch.isTried, { timeout: 10_000 }).toBe(true);
    expect(await watch.isUp()).toBe(false);
    redis.disconnect();
  });

  it('counts as tried soon, even when somebody takes the call and says nothing', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as { port: number };
    const redis = openRedis(`redis://127.0.0.1:${port}`, log);
    const watch = watchRedis(redis);
    await expect.poll(watch.isTried, { timeout: 10_000 }).toBe(true);
    expect(await watch.isUp()).toBe(false);
    redis.disconnect();
    silent.close();
  });

  it.skipIf(!hasRedis)('is up while it answers, down when it is killed, and up again by itself', async () => {
    const server = await startRedis();
    const redis = openRedis(server.url, log);
    const watch = watchRedis(redis);
    await expect.poll(watch.isUp, { timeout: 10_000 }).toBe(true);
    expect(watch.isTried()).toBe(true);
    await server.kill();
    await expect.poll(watch.isUp, { timeout: 10_000 }).toBe(false);
    await server.start();
    await expect.poll(watch.isUp, { timeout: 10_000 }).toBe(true);
    redis.disconnect();
    await server.kill();
  });

  it.skipIf(!hasRedis)(
    'is not up while it answers but takes nothing, and up once it takes again',
    async () => {
      const server = await startRedis();
      const redis = openRedis(server.url, log);
      const { isUp } = watchRedis(redis);
      await expect.poll(isUp, { timeout: 10_000 }).toBe(true);
      await redis.config('SET', 'maxmemory', '1');
      expect([redis.status, await isUp()]).toEqual(['ready', false]);
      await redis.config('SET', 'maxmemory', '0');
      expect(await isUp()).toBe(true);
      await redis.replicaof('127.0.0.1', '1');
      expect(await isUp()).toBe(false);
      redis.disconnect();
      await server.kill();
    },
  );

  it.skipIf(!hasRedis)('says in one word why Redis refuses us, and no password', async () => {
    const server = await startRedis();
    const lines: string[] = [];
    const said = pino({ level: 'warn' }, { write: (line) => void lines.push(line) });
    const redis = openRedis(server.url.replace('//', '//somebody:canary@'), said);
    await expect.poll(() => lines.length, { timeout: 10_000 }).toBe(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ code: 'WRONGPASS' });
    expect(lines[0]).not.toContain('canary');
    redis.disconnect();
    await server.kill();
  });
});
