/**
 * Rows of small whole numbers (0 to 65,535), packed side by side: what the words of a talk are asked lies near at hand in memory, where
 * an object for each would lie far apart. A row that was written stays where it is.
 */
export class Sheets {
  readonly #size: number;
  #sheet = EMPTY_SHEET;
  #used = EMPTY_SHEET.length;

  /** `size` is how many numbers a sheet takes: few for a talk, many for a language. */
  constructor(size: number) {
    this.#size = size;
  }

  /** Writes rows on one sheet, and gives it and where each begins. Throws an Error for a number that is too large. */
  write(...rows: readonly ArrayLike<number>[]): { sheet: Sheet; at: number[] } {
    this.#makeRoom(rows.reduce((sum, { length }) => sum + length, 0));
    return { sheet: this.#sheet, at: rows.map((row) => this.#writeRow(row)) };
  }

  #makeRoom(length: number): void {
    if (this.#used + length <= this.#sheet.length) return;
    this.#sheet = new Uint16Array(Math.max(this.#size, EMPTY_SHEET.length + length));
    this.#sheet.set(EMPTY_SHEET);
    this.#used = EMPTY_SHEET.length;
  }

  #writeRow(row: ArrayLike<number>): number {
    const at = this.#used;
    for (let index = 0; index < row.length; index += 1) {
      if (row[index]! > FREE) throw new Error(`${row[index]} is too large a number for a sheet.`);
      this.#sheet[at + index] = row[index]!;
    }
    this.#used += row.length;
    return at;
  }
}

export type Sheet = Uint16Array;

/** Stands where nothing is; no slot has this number. */
export const FREE = 0xffff;

/** Every sheet begins with a row that lists nothing and a set that holds nothing. */
export const EMPTY_SHEET: Sheet = Uint16Array.of(0, FREE);
export const EMPTY_LIST = 0;
export const EMPTY_SET = 1;
