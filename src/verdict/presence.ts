import type { Party } from '../order/choices.ts';
import { anchoredOf, type Form } from './lexicon.ts';
import { NOTHING_ELSE, type Patterns } from './patterns.ts';

/** What the words of one sentence at a time meet of the patterns' needs. Made once for a talk. */
export class Presence {
  /** The last sentence that each need was met in. */
  readonly #met: Uint32Array;
  #sentence = 0;

  constructor({ needs }: Patterns) {
    this.#met = new Uint32Array(needs.size + 1);
  }

  /** Begins a new sentence, the words from `first` up to `end`, for the patterns about one side's words. */
  begin(forms: readonly Form[], { first, end }: { first: number; end: number }, speaker: Party): void {
    this.#sentence += 1;
    this.#met[NOTHING_ELSE] = this.#sentence;
    for (let at = first; at < end; at += 1) {
      const { meets } = anchoredOf(forms[at]!, speaker);
      for (let index = 0; index < meets.length; index += 1) this.#met[meets[index]!] = this.#sentence;
    }
  }

  /** True when a word of the sentence meets the need. */
  has(need: number): boolean {
    return this.#met[need] === this.#sentence;
  }
}
