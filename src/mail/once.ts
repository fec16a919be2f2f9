import { setTimeout as pause } from 'node:timers/promises';
import type { MakeCounter } from './counters.ts';

/** Longer than any sending takes: after that, the instance that began it must be gone. */
const UNDER_WAY_SECONDS = 15;
const REMEMBERED_SECONDS = 24 * 3_600;
/** How long a second request waits for the first one, and how often it looks, in milliseconds. */
const [WAIT, LOOK_AGAIN] = [9_000, 200];

export type Once<Result> = (
  key: string,
  attempt: () => Promise<{ isDone: boolean; result: Result }>,
) => Promise<{ is: 'done-before' } | { is: 'under-way' } | { is: 'tried'; result: Result }>;

/**
 * Does something once for each key. While the first request with a key is at it, on any instance, the others wait. If the attempt does
 * not succeed (`isDone`), the next request may try again.
 */
export function makeOnce<Result>(makeCounter: MakeCounter): Once<Result> {
  const done = makeCounter({ name: 'sent', points: 1, seconds: REMEMBERED_SECONDS });
  const underWay = makeCounter({ name: 'under-way', points: 1, seconds: UNDER_WAY_SECONDS });

  return async (key, attempt) => {
    for (const end = Date.now() + WAIT; Date.now() < end; await pause(LOOK_AGAIN)) {
      if ((await done.read(key)) !== null) return { is: 'done-before' };
      if ((await underWay.take(key)) > 0) continue;
      try {
        if ((await done.read(key)) !== null) return { is: 'done-before' };
        const { isDone, result } = await attempt();
        if (isDone) await done.write(key, 1);
        return { is: 'tried', result };
      } finally {
        await underWay.forget(key);
      }
    }
    return { is: 'under-way' };
  };
}
