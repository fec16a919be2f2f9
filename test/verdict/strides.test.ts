import { expect, it } from 'vitest';
import { Sheets } from '../../src/verdict/sheets.ts';
import { countOf, NO_STRIDES, type Stride, strideWriter } from '../../src/verdict/strides.ts';
import { readStrides } from './read-strides.ts';

const strides: Stride[] = [
  { slot: 7, optional: false, gap: 0 },
  { slot: 0xfffe, optional: true, gap: 50 },
  { slot: 0, optional: false, gap: 5 },
];

it('strides are read as they were written, on one sheet or on the next', () => {
  const write = strideWriter(new Sheets(8));
  expect(readStrides(write(strides))).toEqual(strides);
  expect(readStrides(write(strides.slice(1)))).toEqual(strides.slice(1));
});

it('the same strides are written once', () => {
  const write = strideWriter(new Sheets(64));
  expect(write(strides)).toBe(write(structuredClone(strides)));
  expect(write(strides)).not.toBe(write(strides.slice(1)));
});

it('no strides take no place', () => {
  expect(strideWriter(new Sheets(64))([])).toBe(NO_STRIDES);
  expect(countOf(NO_STRIDES)).toBe(0);
});
