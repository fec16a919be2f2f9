import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

const running = new Set<ChildProcess>();

/** Starts a program whose output is kept; whatever still runs at the end is killed with this process. */
export function startProgram(name: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(name, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => void said.push(String(chunk)));
  const ended = (once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>).finally(() =>
    running.delete(child),
  );
  return { child, ended, said: () => said.join('') };
}
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Stops with a sentence where a program is missing. */
export function needPrograms(names: string[]): void {
  const missing = names.filter((name) => spawnSync('which', [name]).status !== 0);
  if (missing.length === 0) return;
  console.error(`Missing: ${missing.join(', ')}. On Debian: apt-get install redis-server haproxy`);
  process.exit(2);
}

/** Ports of this machine that nobody uses at this moment. */
export async function freePorts(count: number): Promise<number[]> {
  const probes = await Promise.all(
    Array.from({ length: count }, async () => {
      const probe = createServer().listen(0, '127.0.0.1');
      await once(probe, 'listening');
      return probe;
    }),
  );
  const ports = probes.map((probe) => (probe.address() as AddressInfo).port);
  await Promise.all(probes.map((probe) => once(probe.close(), 'close')));
  return ports;
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const LONGEST = 240_000;

/** Looks again until it holds. Gives the milliseconds it took; throws after four minutes, for a machine that does much else. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > LONGEST) throw new Error(`Not within four minutes: ${what}.`);
    await pause(50);
  }
  return Math.round(performance.now() - begun);
}
