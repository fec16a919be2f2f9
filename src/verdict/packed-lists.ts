import { FREE } from './sheets.ts';

/** Lists of small whole numbers (0 to 65,535), found by a key and packed side by side: an array for each would take three times as much. */
export class PackedLists<Key> {
  /** Where each list begins: with how many there are. */
  readonly #places = new Map<Key, number>();
  readonly #numbers: Uint16Array;

  /** Throws an Error for a number that is too large. */
  constructor(lists: ReadonlyMap<Key, readonly number[]>) {
    let length = 0;
    for (const [key, list] of lists) {
      this.#places.set(key, length);
      length += 1 + list.length;
    }
    this.#numbers = new Uint16Array(length);
    for (const [key, list] of lists) this.#write([list.length, ...list], this.#places.get(key)!);
  }

  /** The list of a key; undefined for a key that has none. */
  get(key: Key): readonly number[] | undefined {
    const at = this.#places.get(key);
    if (at === undefined) return undefined;
    return [...this.#numbers.subarray(at + 1, at + 1 + this.#numbers[at]!)];
  }

  #write(row: readonly number[], at: number): void {
    const largest = Math.max(...row);
    if (largest > FREE) throw new Error(`${largest} is too large a number for a packed list.`);
    this.#numbers.set(row, at);
  }
}
