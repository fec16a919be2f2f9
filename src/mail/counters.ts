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
    if (redis === null) return counterIn(memory, [memory]);
    const shared = new RateLimiterRedis({
      ...options,
      storeClient: redis,
      insuranceLimiter: memory,
      rejectIfRedisNotReady: true,
    });
    return counterIn(shared, [shared, memory]);
  };
}

type Limiter = RateLimiterMemory | RateLimiterRedis;

/** What is written or forgotten is so in memory too, so that a code asked for before Redis went away still holds. */
function counterIn(limiter: Limiter, copies: Limiter[]): Counter {
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
      await Promise.all(copies.map((copy) => copy.set(key, value, copy.duration)));
    },
    async forget(key) {
      await Promise.all(copies.map((copy) => copy.delete(key)));
    },
  };
}
