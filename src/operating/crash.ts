import type { Logger } from 'pino';
import { traceOfThrown } from './traces.ts';

/**
 * After an error that nobody caught nothing is certain any more: it is logged, and the process ends with status 1 for
 * its keeper to start it anew. Promises that fail unheard come here too, because Node throws what they failed with.
 */
export function endOnUncaught(log: Logger): void {
  process.on('uncaughtException', (thrown, origin) => {
    log.fatal({ err: traceOfThrown(thrown), origin }, 'an error that nobody caught: the process ends');
    process.exit(1);
  });
}
