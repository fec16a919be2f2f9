import type { Term } from './normalise.ts';

/** A set of slot numbers: a small hash table, at most half full, so that the words of a talk stay near at hand in memory. */
export type SlotSet = Uint16Array;

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

const FREE = 0xffff;

/** True when the slot is in the set. */
export function hasSlot(set: SlotSet, slot: number): boolean {
  const mask = set.length - 1;
  for (let at = spotOf(slot) & mask; ; at = (at + 1) & mask) {
    const found = set[at]!;
    if (found === slot) return true;
    if (found === FREE) return false;
  }
}

/** Throws an Error for a slot number that is too large to be kept. */
export function setOfSlots(slots: readonly number[]): SlotSet {
  const set = new Uint16Array(1 << (33 - Math.clz32(slots.length))).fill(FREE);
  const mask = set.length - 1;
  for (const slot of slots) {
    if (slot >= FREE) throw new Error(`There are more than ${FREE} different elements in the patterns.`);
    let at = spotOf(slot) & mask;
    while (set[at] !== FREE && set[at] !== slot) at = (at + 1) & mask;
    set[at] = slot;
  }
  return set;
}

/** Slots that are asked for together have numbers in a row: they are scattered. */
function spotOf(slot: number): number {
  return Math.imul(slot, 0x9e3779b1) >>> 16;
}
