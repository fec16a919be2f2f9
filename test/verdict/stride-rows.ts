import {
  countOf,
  gapOf,
  isOptional,
  type Stride,
  StrideRows,
  type Strides,
  slotOf,
} from '../../src/verdict/strides.ts';

/** Strides on a sheet of their own. */
export function writeStrides(...strides: Stride[]): Strides {
  const rows = new StrideRows();
  const row = rows.add(strides);
  return { sheet: rows.sheet, row };
}

/** The strides of a row, as they were written down. */
export function readStrides(strides: Strides): Stride[] {
  return Array.from({ length: countOf(strides) }, (_, index) => ({
    slot: slotOf(strides, index),
    optional: isOptional(strides, index),
    gap: gapOf(strides, index),
  }));
}
