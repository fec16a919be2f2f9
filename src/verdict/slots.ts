import type { Term } from './normalise.ts';

/** A set of slot numbers, one bit each. */
export type Bits = Uint32Array;

/** Numbers every distinct set of atoms that patterns ask for, and tells which of them a word satisfies. */
export class Slots {
  readonly #numbers = new Map<string, number>();
  readonly #byAtom = new Map<string, number[]>();
  readonly #prefixes = new Map<string, string[]>();

  /** The number of the slot that takes any of these atoms. */
  numberOf(atoms: readonly string[]): number {
    const key = atoms.join(' ');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    for (const atom of atoms) this.#register(atom, number);
    return number;
  }

  get count(): number {
    return this.#numbers.size;
  }

  /** The slots that this word satisfies. */
  satisfiedBy({ exact, lemma }: Term): number[] {
    const found = [...(this.#byAtom.get(`=${exact}`) ?? []), ...(this.#byAtom.get(`~${lemma}`) ?? [])];
    for (const prefix of this.#prefixes.get(exact.slice(0, SHORTEST_PREFIX)) ?? [])
      if (exact.startsWith(prefix)) found.push(...this.#byAtom.get(`^${prefix}`)!);
    return [...new Set(found)];
  }

  #register(atom: string, number: number): void {
    const known = this.#byAtom.get(atom);
    if (known !== undefined) return void known.push(number);
    this.#byAtom.set(atom, [number]);
    if (!atom.startsWith('^')) return;
    const start = atom.slice(1, 1 + SHORTEST_PREFIX);
    this.#prefixes.set(start, [...(this.#prefixes.get(start) ?? []), atom.slice(1)]);
  }
}

/** A beginning has at least this many letters. */
export const SHORTEST_PREFIX = 3;

/** True when the slot is in the set. */
export function hasSlot(bits: Bits, slot: number): boolean {
  return ((bits[slot >>> 5] ?? 0) & (1 << (slot & 31))) !== 0;
}

export function bitsOf(slots: readonly number[], count: number): Bits {
  const bits = new Uint32Array((count >>> 5) + 1);
  for (const slot of slots) bits[slot >>> 5]! |= 1 << (slot & 31);
  return bits;
}
