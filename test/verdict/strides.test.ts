import { expect, it } from 'vitest';
import { FREE } from '../../src/verdict/sheets.ts';
import { countOf, type Stride, StrideRows } from '../../src/verdict/strides.ts';
import { readStrides, writeStrides } from './stride-rows.ts';

const strides: Stride[] = [
  { slot: 7, optional: false, gap: 0 },
  { slot: 0xfffe, optional: true, gap: 50 },
  { slot: 0, optional: false, gap: 5 },
];

it('strides are read as they were written, each row for itself', () => {
  const rows = new StrideRows();
  const written = [strides, strides.slice(0, 2), strides.slice(1), strides.slice(2)].map((some) =>
    rows.add(some),
  );
  const { sheet } = rows;
  expect(written.map((row) => readStrides({ sheet, row }))).toEqual([
    strides,
    strides.slice(0, 2),
    strides.slice(1),
    strides.slice(2),
  ]);
});

it('the same strides are written once', () => {
  const rows = new StrideRows();
  const row = rows.add(strides);
  expect(rows.add(strides.slice(1))).not.toBe(row);
  const { length } = rows.sheet;
  expect(rows.add(structuredClone(strides))).toBe(row);
  expect(rows.sheet).toHaveLength(length);
});

it('strides are not taken for others of the same digits', () => {
  const rows = new StrideRows();
  const alike: Stride[] = [
    { slot: 1, optional: false, gap: 11 },
    { slot: 12, optional: false, gap: 1 },
  ];
  const written = alike.map((stride) => rows.add([stride]));
  expect(written.map((row) => readStrides({ sheet: rows.sheet, row })[0])).toEqual(alike);
});

it('no strides take no place', () => {
  expect(writeStrides().sheet).toEqual(new StrideRows().sheet);
  expect(countOf(writeStrides())).toBe(0);
});

it('a number that no sheet can hold is said', () => {
  expect(() => writeStrides({ slot: FREE + 1, optional: false, gap: 0 })).toThrow(
    '65536 is too large a number for a sheet.',
  );
});
