import { EMPTY_LIST, EMPTY_SHEET, type Sheet, Sheets } from './sheets.ts';

/** One step of a pattern as the matcher walks it, away from the anchor. */
export type Stride = { slot: number; optional: boolean; gap: number };

/**
 * Strides as a row on a sheet, where an object for each would take five times the memory: how many there are, then of each its slot
 * and its way.
 */
export type Strides = { sheet: Sheet; row: number };

/** Rows of strides, to be written on one sheet. Patterns have many of their rows in common: those are written once. */
export class StrideRows {
  readonly #numbers: number[] = [];
  readonly #rows = new Map<string, number>([['', EMPTY_LIST]]);

  /** Gives the row of these strides. */
  add(strides: readonly Stride[]): number {
    const numbers = strides.flatMap((stride) => [stride.slot, wayOf(stride)]);
    const key = numbers.join(' ');
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const row = EMPTY_SHEET.length + this.#numbers.length;
    this.#rows.set(key, row);
    this.#numbers.push(strides.length, ...numbers);
    return row;
  }

  /** Throws an Error for a number that is too large. */
  get sheet(): Sheet {
    return new Sheets(this.#numbers.length).write(this.#numbers).sheet;
  }
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
