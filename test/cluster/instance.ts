import { join } from 'node:path';
import { startProgram } from './processes.ts';

const entry = join(import.meta.dirname, '..', '..', 'src', 'server.ts');

/** Seconds; the proxy must notice within them, also on a machine that does much else. */
export const DRAIN_DELAY = 8;

/** A place in the proxy's list where an instance may run. */
export type Slot = { name: string; port: number; metricsPort: number };

/** Starts an instance as an operator would, by environment variables alone. */
export function startInstance(slot: Slot, env: Record<string, string>) {
  const { child, ended, said } = startProgram(process.execPath, [entry], {
    ...env,
    PORT: String(slot.port),
    METRICS_PORT: String(slot.metricsPort),
    LOG_LEVEL: 'warn',
    TRUST_PROXY: 'loopback',
    DRAIN_DELAY: String(DRAIN_DELAY),
    DRAIN_DEADLINE: '15',
  });
  return { slot, child, ended, said, address: `http://127.0.0.1:${slot.port}` };
}
export type Instance = ReturnType<typeof startInstance>;

/** The sum of a figure over its labels; null while the instance cannot be asked. */
export async function figureOf({ slot }: Instance, name: string): Promise<number | null> {
  const response = await fetch(`http://127.0.0.1:${slot.metricsPort}/metrics`).catch(() => null);
  if (response === null) return null;
  const lines = (await response.text()).matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'gm'));
  return [...lines].reduce((sum, [, value]) => sum + Number(value), 0);
}
