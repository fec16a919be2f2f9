import { countOf, gapOf, isOptional, type Stride, type Strides, slotOf } from '../../src/verdict/strides.ts';

/** The strides of a row, as they were written down. */
export function readStrides(strides: Strides): Stride[] {
  return Array.from({ length: countOf(strides) }, (_, index) => ({
    slot: slotOf(strides, index),
    optional: isOptional(strides, index),
    gap: gapOf(strides, index),
  }));
}
