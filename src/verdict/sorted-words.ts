/**
 * Words in their order, each with a number, found by halving. All letters lie in one string, at a byte each: a hash table would take
 * three times the memory, which pays only where words are asked for again and again.
 */
export class SortedWords {
  readonly #letters: string;
  /** Where in the string each word ends. */
  readonly #ends: Uint32Array;
  readonly #numbers: Uint16Array;

  /** Takes words with numbers up to 65,535; of a word given twice the first counts. */
  constructor(given: readonly (readonly [word: string, number: number])[]) {
    const known = new Map([...given].reverse());
    const words = [...known.keys()].sort();
    let end = 0;
    this.#letters = words.join('');
    this.#ends = Uint32Array.from(words, ({ length }) => (end += length));
    this.#numbers = Uint16Array.from(words, (word) => known.get(word)!);
  }

  /** The number that came with a word, or -1. */
  numberOf(word: string): number {
    let [from, to] = [0, this.#ends.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      const known = this.#wordAt(middle);
      if (known === word) return this.#numbers[middle]!;
      if (known < word) from = middle + 1;
      else to = middle;
    }
    return -1;
  }

  #wordAt(place: number): string {
    return this.#letters.slice(place === 0 ? 0 : this.#ends[place - 1], this.#ends[place]);
  }
}
