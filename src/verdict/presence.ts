import type { Form } from './lexicon.ts';
import type { Pattern, Patterns } from './patterns.ts';

/** Which patterns can match in a sentence at all: both of their rarest words stand there. Made once for a talk. */
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
      const { seconds } = forms[at]!;
      for (let index = 0; index < seconds.length; index += 1) this.#met[seconds[index]!] = this.#sentence;
    }
  }

  /** True when the sentence has the pattern's second rarest word too. */
  allows({ second }: Pattern): boolean {
    return second < 0 || this.#met[second] === this.#sentence;
  }
}
