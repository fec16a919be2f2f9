import { BUCKETS, isZero, KINDS_OF_PIECES } from './buckets.ts';

/**
 * How often each piece of a wording stands in a talk. One table, with a place for every piece there is, serves one talk after the
 * other: a count bears the stamp of its talk, and under another stamp it is none. To clear the table for each talk, or to make one
 * of the talk's size, would take longer than the counting.
 */
export class PieceCounts {
  #table: Int32Array;
  #stamp = 1;

  /** With room for so many pieces; there can be more. */
  constructor(room = FEWEST) {
    this.#table = new Int32Array(room);
  }

  /** Forgets all counts. */
  begin(): void {
    this.#stamp += 1;
    if (this.#stamp <= LAST_STAMP) return;
    // A new one, whose memory nobody has touched yet, instead of one filled with nothing.
    this.#table = new Int32Array(this.#table.length);
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

  /**
   * Adds `change` (1 or -1) to the counts of the first `count` of these pieces, all of them within the room. Moves those that stand there
   * for the first time, or no more, to the front and gives how many they are. Without a branch, as `listOwned`.
   */
  changeAll(pieces: Int32Array, count: number, change: number): number {
    const table = this.#table;
    const stamp = this.#stamp << COUNT_BITS;
    const turning = change === 1 ? 1 : 0;
    let turned = 0;
    for (let at = 0; at < count; at += 1) {
      const piece = pieces[at]!;
      const known = table[piece]!;
      const isOfTalk = isZero((known ^ stamp) >>> COUNT_BITS);
      const times = Math.imul((known & MOST) - ZERO, isOfTalk) + change;
      table[piece] = stamp | (ZERO + times);
      pieces[turned] = piece;
      turned += isZero(times - turning);
    }
    return turned;
  }

  #grow(piece: number): void {
    const old = this.#table;
    this.#table = new Int32Array(2 << (31 - Math.clz32(piece)));
    this.#table.set(old);
  }
}

/** The counts of one talk at a time: whoever begins anew takes them from the talk before. */
export class TalkCounts {
  readonly words = new PieceCounts();
  readonly concepts = new PieceCounts();
  readonly pieces = new PieceCounts(KINDS_OF_PIECES * BUCKETS);
  /** The number of the talk that is counted. */
  talk = 0;

  /** Forgets all counts and gives the number of the talk that is counted from now on. */
  begin(): number {
    for (const counts of [this.words, this.concepts, this.pieces]) counts.begin();
    this.talk += 1;
    return this.talk;
  }
}

const FEWEST = 1024;
/** Counts from minus half a million up to it, below zero for a moment when only a part of a phrase is counted out. No talk that is read has more words. */
const COUNT_BITS = 20;
const MOST = (1 << COUNT_BITS) - 1;
const ZERO = 1 << (COUNT_BITS - 1);
const LAST_STAMP = (1 << (31 - COUNT_BITS)) - 1;
