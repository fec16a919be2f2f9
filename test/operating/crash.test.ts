import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** What a process does that watches for uncaught errors, and then meets this fault while it would live on for long. */
function processWith(fault: string) {
  const script = `
    import { pino } from 'pino';
    import { endOnUncaught } from './src/operating/crash.ts';
    endOnUncaught(pino());
    setTimeout(() => {}, 15_000);
    setImmediate(() => { ${fault} });
  `;
  const options = { cwd: root, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], options);
}

describe('an error that nobody caught', () => {
  it.each([
    ['thrown', 'throw new TypeError(`canary`)', 'TypeError', 'uncaughtException'],
    ['promised and unheard', 'Promise.reject(new RangeError(`canary`))', 'RangeError', 'unhandledRejection'],
    ['no error at all', 'throw `canary`', 'string', 'uncaughtException'],
  ])('ends the process with status 1, logged without its message: %s', (_what, fault, type, origin) => {
    const { status, stdout, stderr } = processWith(fault);
    expect([status, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toMatchObject({ level: 60, err: { type }, origin });
    expect(stdout).not.toContain('canary');
  });
});
