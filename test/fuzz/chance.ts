/** Chance that can be had again: the same seed gives the same choices (Mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** The chance for one of many inputs, which can be had alone again. */
  static of(seed: number, index: number): Chance {
    return new Chance(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35));
  }

  /** From 0 (included) to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to `most`. */
  upTo(most: number): number {
    return Math.floor(this.next() * (most + 1));
  }

  /** True so often (0 to 1). */
  is(share: number): boolean {
    return this.next() < share;
  }

  one<Item>(list: readonly Item[]): Item {
    return list[this.upTo(list.length - 1)] as Item;
  }

  /** From none to `most` of what `make` makes. */
  some<Item>(most: number, make: () => Item): Item[] {
    return Array.from({ length: this.upTo(most) }, make);
  }
}
