import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { giveBackMemory } from '../../src/operating/give-back.ts';

it('does nothing where Node does not let it', () => {
  expect(globalThis.gc).toBeUndefined();
  expect(() => giveBackMemory()).not.toThrow();
});

it('leaves the heap with few pages more than are in use', () => {
  const code = `
    import { getHeapStatistics } from 'node:v8';
    import { giveBackMemory } from './src/operating/give-back.ts';
    let rows = Array.from({ length: 500_000 }, (_, at) => ({ at }));
    const before = getHeapStatistics().total_heap_size;
    rows = null;
    giveBackMemory();
    console.log(JSON.stringify({ before, after: getHeapStatistics().total_heap_size }));`;
  const said = execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
  const { before, after } = JSON.parse(said) as { before: number; after: number };
  expect(after).toBeLessThan(before / 2);
});
