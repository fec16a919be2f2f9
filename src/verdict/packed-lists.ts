import { FREE } from './sheets.ts';

/** Lists of small whole numbers (0 to 65,535), found by their own numbers from 0 on and packed side by side: an array for each would take many times the memory. */
export class PackedLists {
  /** Where each list ends; it begins where the one before ends. */
  readonly #ends: Uint32Array;
  readonly #items: Uint16Array;

  /** Throws an Error for an item that is too large. */
  constructor(lists: ReadonlyMap<number, readonly number[]>) {
    const last = [...lists.keys()].reduce((most, number) => Math.max(most, number), -1);
    this.#ends = new Uint32Array(last + 1);
    let end = 0;
    for (let number = 0; number < this.#ends.length; number += 1) {
      end += lists.get(number)?.length ?? 0;
      this.#ends[number] = end;
    }
    this.#items = new Uint16Array(end);
    for (const [number, list] of lists) this.#write(list, number);
  }

  /** The list of a number; an empty one where nothing was put in, also below 0. */
  get(number: number): readonly number[] {
    if (number < 0 || number >= this.#ends.length) return NONE;
    const [start, end] = [this.#startOf(number), this.#ends[number]!];
    return start === end ? NONE : [...this.#items.subarray(start, end)];
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : this.#ends[number - 1]!;
  }

  #write(list: readonly number[], number: number): void {
    const largest = Math.max(...list);
    if (largest > FREE) throw new Error(`${largest} is too large a number for a packed list.`);
    this.#items.set(list, this.#startOf(number));
  }
}

const NONE: readonly number[] = [];
