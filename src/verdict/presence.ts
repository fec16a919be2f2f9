import type { Form } from './lexicon.ts';
import type { Patterns } from './patterns.ts';

/** Which patterns can match in a sentence at all: their rarest words all stand there. Made once for a talk. */
export class Presence {
  /** The last sentence that each slot was met in. */
  readonly #met: Int32Array;
  #sentence = 0;

  constructor(patterns: Patterns) {
    this.#met = new Int32Array(patterns.slots.count);
  }

  /** Begins a new sentence: the words from `first` up to `end`. */
  begin(forms: readonly Form[], { first, end }: { first: number; end: number }): void {
    this.#sentence += 1;
    for (let at = first; at < end; at += 1) {
      const { needed } = forms[at]!;
      for (let index = 0; index < needed.length; index += 1) this.#met[needed[index]!] = this.#sentence;
    }
  }

  /** True when a word of the sentence satisfies the slot; -1 asks for nothing. */
  has(slot: number): boolean {
    return slot < 0 || this.#met[slot] === this.#sentence;
  }
}
