import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

/** A server in a process of its own; `figures` is where it tells about itself, null where it does not. */
export type Running = { child: ChildProcess; url: string; figures: string | null; stop(): Promise<void> };

/**
 * The real server as `npm run build` leaves it and production runs it (logs written, figures counted), on ports that it chooses itself;
 * it may still be warming up.
 */
export function startColdMisorder(): Promise<Running> {
  return start('../build/server/server.js', {
    PORT: '0',
    METRICS_PORT: '0',
    LOG_LEVEL: 'info',
    NODE_ENV: 'production',
  });
}

/** The same, once it is warm. */
export async function startMisorder(): Promise<Running> {
  const running = await startColdMisorder();
  while (!(await fetch(`${running.url}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 100));
  return running;
}

/** Express with the same parsers and compression, and answers that are made already. */
export function startBare(answersFile: string): Promise<Running> {
  return start('bare-server.ts', { ANSWERS: answersFile, NODE_ENV: 'production' });
}

/** As the image and the systemd unit give them. */
const LITTLE_MEMORY = [
  '--expose-gc',
  '--max-semi-space-size=4',
  '--initial-old-space-size=48',
  '--heap-growing-percent=20',
];
const GIVEN_BACK = { MALLOC_MMAP_THRESHOLD_: '8192', MALLOC_TRIM_THRESHOLD_: '131072' };

async function start(file: string, settings: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, [...LITTLE_MEMORY, join(import.meta.dirname, file)], {
    env: { ...process.env, ...GIVEN_BACK, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const isMisorder = 'METRICS_PORT' in settings;
  let said = '';
  while (!/^\w+ is at .*\n/m.test(said) || (isMisorder && !/^Its figures.*\n/m.test(said)))
    said += String((await once(child.stdout, 'data'))[0]);
  child.stdout.pipe(createWriteStream('/dev/null'));
  const find = (line: RegExp) => said.match(line)?.[1]?.replace('localhost', '127.0.0.1') ?? null;
  return {
    child,
    url: find(/^\w+ is at (.*)$/m)!,
    figures: find(/^Its figures are at (.*)$/m),
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
