import { expect, it } from 'vitest';
import { readCases } from '../../src/training/cases.ts';
import { findChanges, sayChanges } from '../../src/training/changes.ts';
import { model } from '../verdict/reading-aloud.ts';

const [some] = readCases();
const aCase = (text: string) => ({
  ...some!,
  order: { ...some!.order, order: {}, request: {}, buyer: {} },
  messages: [{ from: 'buyer' as const, at: null, text }],
  reason: 'mistaken-order' as const,
});

it('tells which verdicts a cue changes, and whether they get right', () => {
  const changes = findChanges('by-mistake', {
    model,
    cases: [aCase('I ordered this by mistake, please cancel'), aCase('the weather is nice')],
  });
  expect(changes).toMatchObject({ mended: 1, broken: 0 });
  expect([...changes.moves]).toEqual([['unclear -> mistaken-order', 1]]);
  expect(sayChanges(changes)).toBe(
    'by-mistake changes: unclear -> mistaken-order 1; 1 become right, 0 wrong',
  );
});

it('says so when a cue changes nothing', () => {
  const changes = findChanges('chargeback', { model, cases: [aCase('the weather is nice')] });
  expect(sayChanges(changes)).toBe('chargeback changes: nothing');
});
