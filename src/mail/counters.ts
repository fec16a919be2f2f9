import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * A number for each key that is forgotten by itself. This is all that the site ever stores. With Redis the numbers are
 * shared by all instances; while Redis does not answer, each instance counts on in its own memory.
 */
export type Counter = {
  /** Adds one. Gives 0, or in how many milliseconds the next one is allowed when the limit is passed. */
  take(key: string): Promise<number>;
  giveBack(key: string): Promise<void>;
  read(key: string): Promise<number | null>;
  write(key: string, value: number): Promise<void>;
  forget(key: string): Promise<void>;
};
export type CounterOptions = { name: string; points: number; seconds: number };
export type MakeCounter = (options: CounterOptions) => Counter;

/** Makes counters in Redis, or in memory where there is none. */
export function countersIn(redis: Redis | null): MakeCounter {
  return ({ name, points, seconds }) => {
    const options = { keyPrefix: `misorder:${name}`, points, duration: seconds };
    const memory = new RateLimiterMemory(options);
    if (redis === null) return counterIn(memory);
    const inRedis = { ...options, storeClient: redis, rejectIfRedisNotReady: true };
    return sharedCounter({
      insured: new RateLimiterRedis({ ...inRedis, insuranceLimiter: memory }),
      alone: new RateLimiterRedis(inRedis),
      memory,
      missed: new RateLimiterMemory(options),
    });
  };
}

type Limiter = RateLimiterMemory | RateLimiterRedis;

function counterIn(limiter: Limiter): Counter {
  return {
    async take(key) {
      try {
        await limiter.consume(key);
        return 0;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext);
        throw refusal;
      }
    },
    async giveBack(key) {
      await limiter.reward(key);
    },
    async read(key) {
      return (await limiter.get(key))?.consumedPoints ?? null;
    },
    async write(key, value) {
      await limiter.set(key, value, limiter.duration);
    },
    async forget(key) {
      await limiter.delete(key);
    },
  };
}

/** `insured`: Redis, or `memory` while it does not answer. `alone`: Redis only. `missed`: what Redis did not take. */
type Stores = Record<'insured' | 'alone', RateLimiterRedis> & Record<'memory' | 'missed', RateLimiterMemory>;

/**
 * What is written or forgotten is so in memory too, so that a code asked for before Redis went away still holds. A Redis that is full
 * or a replica answers what is read and refuses what is written: what it missed is read here, or no code would ever hold.
 */
function sharedCounter({ insured, alone, memory, missed }: Stores): Counter {
  const counter = counterIn(insured);
  const kept = counterIn(missed);
  return {
    ...counter,
    read: async (key) => (await counter.read(key)) ?? kept.read(key),
    async write(key, value) {
      const inRedis = counterIn(alone)
        .write(key, value)
        .catch(() => kept.write(key, value));
      await Promise.all([inRedis, counterIn(memory).write(key, value)]);
    },
    async forget(key) {
      await Promise.all([insured, memory, missed].map((store) => store.delete(key)));
    },
  };
}
