import { expect, it } from 'vitest';
import shipped from '../../src/verdict/accuracy.json' with { type: 'json' };
import { readAccuracy } from '../../src/verdict/accuracy.ts';

it('what was measured is read as it was written, and refused in another shape', () => {
  expect(readAccuracy(shipped)).toEqual(shipped);
  expect(() => readAccuracy({ ...shipped, measuredOn: 'yesterday' })).toThrow();
  expect(() => readAccuracy({ groups: [] })).toThrow();
});
