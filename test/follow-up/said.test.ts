import { describe, expect, it } from 'vitest';
import { readSaid } from '../../src/follow-up/said.ts';

describe('what the seller tells of support', () => {
  it('is an outcome, and an answer if they like', () => {
    expect(readSaid({ outcome: 'refused' })).toMatchObject({
      said: { outcome: 'refused', supportAnswer: '' },
    });
    expect(readSaid({ outcome: ['granted', 'refused'], supportAnswer: ' No.\r\nSorry. ' })).toMatchObject({
      said: { outcome: 'refused', supportAnswer: 'No.\nSorry.' },
    });
  });

  it.each([undefined, null, 1, 'x', {}, { outcome: 'maybe' }, { outcome: { a: 1 } }, { outcome: [] }])(
    'of %j has one sentence on what to do',
    (body) =>
      expect(readSaid(body)).toMatchObject({
        faults: [{ path: 'outcome', message: 'Choose what came back from support.' }],
      }),
  );

  it('may be 2,000 characters long, counted as people count, and no longer', () => {
    expect(readSaid({ outcome: 'refused', supportAnswer: '😀'.repeat(2_000) })).toHaveProperty('said');
    const long = readSaid({ outcome: 'refused', supportAnswer: 'x'.repeat(2_001) });
    expect(long).toMatchObject({ faults: [{ path: 'supportAnswer' }] });
    expect(long.typed.supportAnswer).toHaveLength(2_001);
  });
});
