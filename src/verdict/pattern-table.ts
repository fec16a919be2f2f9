import type { CueMeaning } from './cue.ts';
import type { Sheet } from './sheets.ts';
import type { Strides } from './strides.ts';

/** A pattern split at its anchor, its rarest word; `before` runs leftwards from there, `after` rightwards. */
export type Pattern = {
  number: number;
  cue: CueMeaning;
  weak: boolean;
  /** It counts only in a sentence that tells nothing else. */
  bare: boolean;
  /** The same for all patterns that say one cue with one strength, bare or not. */
  key: number;
  anchor: number;
  /** The number of what else must stand in the sentence, its second rarest word; NOTHING_ELSE where there is none. */
  need: number;
  /** The word ahead of the anchor turns more away than the one behind it. */
  isAheadRarer: boolean;
  before: Strides;
  after: Strides;
  /** The pattern can take a negation of its own; where it has, one before it changes nothing. */
  negated: boolean;
};

/** A pattern as it is put down: its cue by its place among the cues of the language, its strides by their rows. */
export type PatternRow = Omit<Pattern, 'number' | 'cue' | 'key' | 'before' | 'after'> & {
  cue: number;
  before: number;
  after: number;
};

/** The patterns of a language, by their numbers from 0 on: six numbers each, where objects would take four times the memory. */
export class PatternTable {
  readonly #cues: readonly CueMeaning[];
  readonly #rows: Uint32Array;
  readonly #strides: Sheet;

  constructor(cues: readonly CueMeaning[], rows: readonly PatternRow[], strides: Sheet) {
    this.#cues = cues;
    this.#rows = Uint32Array.from(
      rows.flatMap(({ cue, weak, bare, anchor, need, isAheadRarer, negated, before, after }) => {
        const marks =
          (weak ? WEAK : 0) | (bare ? BARE : 0) | (isAheadRarer ? AHEAD_RARER : 0) | (negated ? NEGATED : 0);
        return [cue, marks, anchor, need, before, after];
      }),
    );
    this.#strides = strides;
  }

  *[Symbol.iterator](): Generator<Pattern> {
    for (let number = 0; ROW * number < this.#rows.length; number += 1) yield this.at(number);
  }

  at(number: number): Pattern {
    const rows = this.#rows;
    const row = number * ROW;
    const [cue, marks] = [rows[row]!, rows[row + 1]!];
    const sheet = this.#strides;
    return {
      number,
      cue: this.#cues[cue]!,
      weak: (marks & WEAK) !== 0,
      bare: (marks & BARE) !== 0,
      key: 4 * cue + (marks & (WEAK | BARE)),
      anchor: rows[row + 2]!,
      need: rows[row + 3]!,
      isAheadRarer: (marks & AHEAD_RARER) !== 0,
      negated: (marks & NEGATED) !== 0,
      before: { sheet, row: rows[row + 4]! },
      after: { sheet, row: rows[row + 5]! },
    };
  }
}

const ROW = 6;
const WEAK = 1;
const BARE = 2;
const AHEAD_RARER = 4;
const NEGATED = 8;
