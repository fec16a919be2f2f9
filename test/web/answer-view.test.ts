import { describe, expect, it } from 'vitest';
import { loadWords } from '../../src/load.ts';
import { viewAnswer } from '../../src/web/answer-view.ts';
import type { Field } from '../../src/web/questions.ts';

const words = loadWords();
const field = {
  name: 'buyer.relationshipMonths',
  kind: 'number',
  short: 'Worked together',
  unit: { name: 'unit', label: 'Months or years', options: { months: 'months', years: 'years' } },
} as unknown as Field;

describe('an answer that counts something', () => {
  it.each([
    ['1', 'months', '1 month'],
    ['1', 'years', '1 year'],
    ['2', 'years', '2 years'],
    ['0', 'months', '0 months'],
    ['1', '', '1 month'],
    ['1.5', 'years', '1.5 years'],
  ])('says %s %s as “%s”', (amount, unit, said) =>
    expect(viewAnswer(field, { 'buyer.relationshipMonths': amount, unit }, words)).toMatchObject([
      { value: said },
    ]),
  );
});
