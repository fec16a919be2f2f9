import { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** All in milliseconds. A Redis that hangs must not make a person wait: then the insurance counters step in. */
const ANSWER_WITHIN = 500;
/** A connection on which nothing was heard for so long while an answer was awaited is given up. */
const SILENT_FOR = 4 * ANSWER_WITHIN;
const CONNECT_WITHIN = 2_000;
/** Between two tries to come back: a little longer each time, up to the longest. */
const [PAUSE_STEP, LONGEST_PAUSE] = [100, 2_000];
/** How long after one line about a Redis that takes nothing comes the next. */
const TELL_PAUSE = 600_000;

/**
 * Opens Redis for the counters. It may be away at start or go away later: the client comes back by itself, and nothing
 * waits for it meanwhile.
 */
export function openRedis(url: string, log: Logger): Redis {
  const redis = new Redis(url, {
    connectTimeout: CONNECT_WITHIN,
    commandTimeout: ANSWER_WITHIN,
    socketTimeout: SILENT_FOR,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (times) => Math.min(times * PAUSE_STEP, LONGEST_PAUSE),
    reconnectOnError: tellRefusals(log),
  });
  tellOnce(redis, log);
  return redis;
}

/** How Redis does. `isUp`: whether it takes a number at this moment. `isTried`: whether the first try to reach it has come to its end, one way or the other. */
export type RedisWatch = { isUp(): Promise<boolean>; isTried(): boolean };

/** Longer than the client tries to connect; whoever hangs after that is away. */
const FIRST_TRY = CONNECT_WITHIN + 1_000;

/** Watches how Redis does, from its opening on. */
export function watchRedis(redis: Redis): RedisWatch {
  let isTried = false;
  const tried = () => {
    isTried = true;
  };
  redis.once('ready', tried);
  redis.once('error', tried);
  setTimeout(tried, FIRST_TRY).unref();
  return { isUp: () => takes(redis), isTried: () => isTried };
}

/** A Redis that is full, cannot save or is a replica answers all the same; only one that takes a number shares the limits. */
async function takes(redis: Redis): Promise<boolean> {
  try {
    return (await redis.set('misorder:up', 1, 'EX', 1)) === 'OK';
  } catch {
    return false;
  }
}

/** One line when it goes and one when it comes; the client reports every try to reach it. */
function tellOnce(redis: Redis, log: Logger): void {
  let isAway = false;
  redis.on('error', ({ message, code = replyOf(message) }: NodeJS.ErrnoException) => {
    if (!isAway) log.warn({ code }, 'Redis does not answer: limits are counted in memory');
    isAway = true;
  });
  redis.on('ready', () => {
    if (isAway) log.info('Redis is back: limits are shared again');
    isAway = false;
  });
}

/** One line in ten minutes while Redis answers but takes nothing: it is full, cannot save, or is a replica. It stays connected. */
function tellRefusals(log: Logger): (error: Error) => false {
  let tellAgain = 0;
  return ({ message }) => {
    const code = replyOf(message);
    if (['OOM', 'MISCONF', 'READONLY'].includes(code ?? '') && Date.now() >= tellAgain) {
      tellAgain = Date.now() + TELL_PAUSE;
      log.warn({ code }, 'Redis takes nothing: limits are counted in memory');
    }
    return false;
  };
}

/** The word that a refusal of Redis begins with, like WRONGPASS. The rest of it may quote what was sent. */
function replyOf(message: string): string | undefined {
  return /^[A-Z]+(?= )/.exec(message)?.[0];
}
