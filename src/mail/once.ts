import { setTimeout as pause } from 'node:timers/promises';
import type { MakeCounter } from './counters.ts';

/** Longer than any sending takes: then whoever began it is gone. */
const UNDER_WAY_SECONDS = 15;
const REMEMBERED_SECONDS = 24 * 3_600;
/** How long a second request waits for the first one, and how often it looks, in milliseconds. */
const [WAIT, LOOK_AGAIN] = [9_000, 200];

export type Once<Result> = (
  key: string,
  attempt: () => Promise<{ isDone: boolean; result: Result }>,
) => Promise<{ is: 'done-before' } | { is: 'under-way' } | { is: 'tried'; result: Result }>;

/**
 * Does for each key once what must not be done twice: requests that come meanwhile wait for the first, on whatever
 * instance it runs. An attempt that was not done may be made again.
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
