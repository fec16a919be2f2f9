import { spawnSync } from 'node:child_process';

/**
 * Keeps a process, with all of its threads, to one core, so that what it does beside its main thread (packing, cleaning memory) is time
 * of its own too. False where there is no `taskset`, or no such core.
 */
export function keepToCore(pid: number, core: number): boolean {
  return spawnSync('taskset', ['-apc', String(core), String(pid)]).status === 0;
}
