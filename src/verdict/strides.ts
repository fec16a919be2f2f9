import { EMPTY_LIST, EMPTY_SHEET, type Sheet, type Sheets } from './sheets.ts';

/** One step of a pattern as the matcher walks it, away from the anchor. */
export type Stride = { slot: number; optional: boolean; gap: number };

/**
 * Strides as a row on a sheet, where an object for each would take five times the memory: how many there are, then of each its slot
 * and its way.
 */
export type Strides = { sheet: Sheet; row: number };

export const NO_STRIDES: Strides = { sheet: EMPTY_SHEET, row: EMPTY_LIST };

/** Writes strides down. Patterns have many of their rows in common: those are written once. */
export function strideWriter(sheets: Sheets): (strides: readonly Stride[]) => Strides {
  const written = new Map<string, Strides>();
  return (strides) => {
    if (strides.length === 0) return NO_STRIDES;
    const numbers = [strides.length, ...strides.flatMap((stride) => [stride.slot, wayOf(stride)])];
    const key = numbers.join(' ');
    const known = written.get(key) ?? write(numbers, sheets);
    written.set(key, known);
    return known;
  };
}

function write(numbers: readonly number[], sheets: Sheets): Strides {
  const { sheet, at } = sheets.write(numbers);
  return { sheet, row: at[0]! };
}

/** The words that may stand between, and a mark for a word that may be missing. */
function wayOf({ gap, optional }: Stride): number {
  return (gap << 1) | (optional ? 1 : 0);
}

/** How many strides stand in a row. */
export function countOf({ sheet, row }: Strides): number {
  return sheet[row]!;
}

export function slotOf({ sheet, row }: Strides, index: number): number {
  return sheet[row + 1 + 2 * index]!;
}

export function gapOf({ sheet, row }: Strides, index: number): number {
  return sheet[row + 2 + 2 * index]! >>> 1;
}

export function isOptional({ sheet, row }: Strides, index: number): boolean {
  return (sheet[row + 2 + 2 * index]! & 1) === 1;
}
