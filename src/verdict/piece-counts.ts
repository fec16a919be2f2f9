/**
 * How often each piece of a wording stands in a talk. A hash table as large as the talk needs: one place for every piece there
 * is would be 400 kB to clear for each talk.
 */
export class PieceCounts {
  /** At even places a piece, plus one, so that 0 is a free place; beside it how often it stands there. */
  #table: Int32Array;
  #held = 0;

  /** `expected` is about how many different pieces will come. */
  constructor(expected: number) {
    this.#table = new Int32Array(4 << (32 - Math.clz32(expected)));
  }

  /** Adds `change` and gives how often the piece stands there now. */
  change(piece: number, change: number): number {
    const at = this.#find(piece);
    this.#table[at + 1]! += change;
    return this.#table[at + 1]!;
  }

  /** Where the piece has its place; it gets one when it has none. */
  #find(piece: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    let at = (piece << 1) & mask;
    while (table[at] !== piece + 1) {
      if (table[at] === 0) return this.#add(piece, at);
      at = (at + 2) & mask;
    }
    return at;
  }

  #add(piece: number, at: number): number {
    if (4 * this.#held >= this.#table.length) {
      this.#grow();
      return this.#find(piece);
    }
    this.#held += 1;
    this.#table[at] = piece + 1;
    return at;
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Int32Array(2 * old.length);
    this.#held = 0;
    for (let at = 0; at < old.length; at += 2)
      if (old[at] !== 0) this.#table[this.#find(old[at]! - 1) + 1] = old[at + 1]!;
  }
}
