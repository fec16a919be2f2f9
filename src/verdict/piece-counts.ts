/**
 * How often each piece of a wording stands in a talk. One table, with a place for every piece there is, serves one talk after the
 * other: a count bears the stamp of its talk, and under another stamp it is none. To clear the table for each talk, or to make one
 * of the talk's size, would take longer than the counting.
 */
export class PieceCounts {
  #table = new Int32Array(FEWEST);
  #stamp = 1;

  /** Forgets all counts. */
  begin(): void {
    this.#stamp += 1;
    if (this.#stamp <= LAST_STAMP) return;
    this.#table.fill(0);
    this.#stamp = 1;
  }

  /** Adds `change` and gives how often the piece, a number from 0 on, stands there now. */
  change(piece: number, change: number): number {
    if (piece >= this.#table.length) this.#grow(piece);
    const table = this.#table;
    const known = table[piece]!;
    const times = (known >>> COUNT_BITS === this.#stamp ? (known & MOST) - ZERO : 0) + change;
    table[piece] = (this.#stamp << COUNT_BITS) | (ZERO + times);
    return times;
  }

  #grow(piece: number): void {
    const old = this.#table;
    this.#table = new Int32Array(2 << (31 - Math.clz32(piece)));
    this.#table.set(old);
  }
}

const FEWEST = 1024;
/** Counts from minus half a million up to it, below zero for a moment when only a part of a phrase is counted out. No talk that is read has more words. */
const COUNT_BITS = 20;
const MOST = (1 << COUNT_BITS) - 1;
const ZERO = 1 << (COUNT_BITS - 1);
const LAST_STAMP = (1 << (31 - COUNT_BITS)) - 1;
