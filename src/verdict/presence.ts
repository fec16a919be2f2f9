import type { Party } from '../order/choices.ts';
import type { Form } from './form.ts';
import { NOTHING_ELSE, type Patterns } from './patterns.ts';

/**
 * What the words of one sentence at a time meet of the patterns' needs. One serves all talks of a language: of none is more kept
 * than the number of the sentence that met a need last.
 */
export class Presence {
  /** The last sentence that each need was met in. */
  readonly #met: Uint32Array;
  #sentence = 0;

  constructor({ needs }: Patterns) {
    this.#met = new Uint32Array(needs.count + 1);
  }

  /** Begins a new sentence, the words from `first` up to `end`, for the patterns about one side's words. */
  begin(forms: readonly Form[], { first, end }: { first: number; end: number }, speaker: Party): void {
    const met = this.#met;
    if (this.#sentence === LAST) this.#startAnew();
    this.#sentence += 1;
    const sentence = this.#sentence;
    met[NOTHING_ELSE] = sentence;
    for (let word = first; word < end; word += 1) {
      const { sheet, buyerMeets, sellerMeets } = forms[word]!;
      const list = speaker === 'buyer' ? buyerMeets : sellerMeets;
      const last = list + sheet[list]!;
      for (let at = list + 1; at <= last; at += 1) met[sheet[at]!] = sentence;
    }
  }

  /** Sentences are numbered as far as the table can hold. */
  #startAnew(): void {
    this.#met.fill(0);
    this.#sentence = 0;
  }

  /** True when a word of the sentence meets the need. */
  has(need: number): boolean {
    return this.#met[need] === this.#sentence;
  }
}

const LAST = 0xffff_ffff;
