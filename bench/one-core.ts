import { type ChildProcess, spawnSync } from 'node:child_process';

/**
 * Keeps servers to one core, with all of their threads, and this process, which asks them, to another: what a server does beside its
 * main thread (packing, cleaning memory) is time of its own then. False where there is no `taskset`, or no second core.
 */
export function keepToOneCore(...servers: ChildProcess[]): boolean {
  return keep(process.pid, 1) && servers.every(({ pid }) => keep(pid!, 0));
}

function keep(pid: number, core: number): boolean {
  return spawnSync('taskset', ['-apc', String(core), String(pid)]).status === 0;
}
