import type { Term } from './normalise.ts';

/** A set of slot numbers: a small hash table, at most half full, so that the words of a talk stay near at hand in memory. */
export type SlotSet = Uint16Array;

/** Numbers every distinct set of atoms that patterns ask for, and tells which of them a word satisfies. */
export class Slots {
  readonly #numbers = new Map<string, number>();
  /** The same lists of atoms come again and again. */
  readonly #lists = new Map<readonly string[], number>();
  readonly #byWord = new Map<string, number[]>();
  readonly #byLemma = new Map<string, number[]>();
  /** The beginnings that words may have, by their first letters. */
  readonly #beginnings = new Map<string, Beginning[]>();

  /** The number of the slot that takes any of these atoms. */
  numberOf(atoms: readonly string[]): number {
    let number = this.#lists.get(atoms);
    if (number !== undefined) return number;
    number = this.#numberOfKey(atoms);
    this.#lists.set(atoms, number);
    return number;
  }

  #numberOfKey(atoms: readonly string[]): number {
    const key = atoms.join(' ');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    for (const atom of atoms) this.#register(atom, number);
    return number;
  }

  /** The slots that this word satisfies. */
  satisfiedBy({ exact, lemma }: Term): readonly number[] {
    const byWord = this.#byWord.get(exact);
    const byLemma = this.#byLemma.get(lemma);
    const beginnings = this.#beginnings.get(exact.slice(0, SHORTEST_PREFIX));
    if (byWord === undefined && byLemma === undefined && beginnings === undefined) return NONE;
    const found = new Set(byWord);
    for (const slot of byLemma ?? NONE) found.add(slot);
    for (const { start, slots } of beginnings ?? [])
      if (exact.startsWith(start)) for (const slot of slots) found.add(slot);
    return [...found];
  }

  #register(atom: string, number: number): void {
    const word = atom.slice(1);
    if (atom.startsWith('=')) pushTo(this.#byWord, word, number);
    else if (atom.startsWith('~')) pushTo(this.#byLemma, word, number);
    else if (atom.startsWith('^')) this.#registerBeginning(word, number);
  }

  #registerBeginning(start: string, number: number): void {
    const letters = start.slice(0, SHORTEST_PREFIX);
    const beside = this.#beginnings.get(letters);
    const known = beside?.find((beginning) => beginning.start === start);
    if (known !== undefined) known.slots.push(number);
    else pushTo(this.#beginnings, letters, { start, slots: [number] });
  }
}

type Beginning = { start: string; slots: number[] };

const NONE: readonly number[] = [];

function pushTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** A beginning has at least this many letters. */
export const SHORTEST_PREFIX = 3;

const FREE = 0xffff;
const NO_SLOTS = Uint16Array.of(FREE);

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
  if (slots.length === 0) return NO_SLOTS;
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
