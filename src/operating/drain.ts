import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Readiness } from './readiness.ts';

/** Times in seconds. */
export type DrainSettings = {
  /** How long to answer on after saying "draining", so that a proxy hears of it before nobody listens any more. */
  delay: number;
  /** How long requests in flight, and what they began, may take after that. */
  deadline: number;
};
type Draining = DrainSettings & {
  readiness: Readiness;
  log: Logger;
  /** What else must come to its end, like mails under way. */
  finish: () => Promise<void>;
};

/** How often idle connections are looked for, in milliseconds. */
const LOOK_FOR_IDLE = 50;

/** Takes no new request and waits for those in flight. Gives the exit status: 1 when some had to be cut off. */
export async function drain(server: Server, draining: Draining): Promise<0 | 1> {
  const { readiness, log, delay, deadline } = draining;
  readiness.nowDraining();
  sayGoodbye(server);
  log.info({ delay, deadline }, 'draining');
  await pause(delay * 1_000);
  const lateAt = AbortSignal.timeout(deadline * 1_000);
  const late = once(lateAt, 'abort').then(() => 1 as const);
  const status = await Promise.race([endInPeace(server, draining), late]);
  if (status === 1) log.error('draining took too long: what was in flight is cut off');
  else log.info('drained');
  return status;
}

/** Each answer from now on is the last of its connection, so that proxies and browsers take another one. */
function sayGoodbye(server: Server): void {
  server.prependListener('request', (_request, response) => void response.setHeader('Connection', 'close'));
}

/** A connection whose answer was begun before we said goodbye stays open for a next request: it is closed once idle. */
async function endInPeace(server: Server, { finish }: Draining): Promise<0> {
  const closed = once(server, 'close');
  server.close();
  const looking = setInterval(() => server.closeIdleConnections(), LOOK_FOR_IDLE);
  await closed;
  clearInterval(looking);
  await finish();
  return 0;
}
