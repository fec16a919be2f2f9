import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'src', 'training', 'check-cues.ts');

it('a name that no cue and no other language has is said to be none', { timeout: 30_000 }, () => {
  const names = ['wrong-gigs', 'en', 'wrong-gig'];
  const { status, stdout } = spawnSync(process.execPath, [program, ...names], { encoding: 'utf8' });
  expect(stdout.match(/(?<=^FAULT )\S+(?=: there is no such cue)/gm)).toEqual(['wrong-gigs', 'en']);
  expect(stdout).not.toContain('All examples hold');
  expect(status).toBe(1);
});
