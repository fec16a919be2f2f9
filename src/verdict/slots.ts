import type { Term } from './normalise.ts';
import { PackedLists } from './packed-lists.ts';
import { FREE, type Sheet } from './sheets.ts';

/** Numbers every distinct set of atoms that patterns ask for. Only what tells which of them a word satisfies need be kept. */
export class Slots {
  readonly #byWord = new Map<string, number[]>();
  readonly #byLemma = new Map<string, number[]>();
  /** The beginnings that words may have, by their first letters. */
  readonly #beginnings = new Map<string, Beginning[]>();
  readonly #numbers = new Map<string, number>();
  /** The same lists of atoms come again and again. */
  readonly #lists = new Map<readonly string[], number>();

  /** Tells which of the slots that have a number by now a word satisfies. */
  get satisfied(): SatisfiedSlots {
    return new SatisfiedSlots(this.#byWord, this.#byLemma, this.#beginnings);
  }

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
    const number = scatter(this.#numbers.size);
    this.#numbers.set(key, number);
    for (const atom of atoms) this.#register(atom, number);
    return number;
  }

  /** From now on this atom satisfies that slot too. */
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

/** Tells which slots a word satisfies. */
export class SatisfiedSlots {
  readonly #byWord: PackedLists<string>;
  readonly #byLemma: PackedLists<string>;
  readonly #beginnings: ReadonlyMap<string, readonly Beginning[]>;

  constructor(
    byWord: ReadonlyMap<string, readonly number[]>,
    byLemma: ReadonlyMap<string, readonly number[]>,
    beginnings: ReadonlyMap<string, readonly Beginning[]>,
  ) {
    this.#byWord = new PackedLists(byWord);
    this.#byLemma = new PackedLists(byLemma);
    this.#beginnings = beginnings;
  }

  /** The slots that this word satisfies. */
  by({ exact, lemma }: Term): readonly number[] {
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

/** A set of slots on a sheet: a small hash table from `slots` on, at most half full; its size, less one, is `mask`. */
export type SlotSet = { sheet: Sheet; slots: number; mask: number };

/** True when the slot is in the set. */
export function hasSlot({ sheet, slots, mask }: SlotSet, slot: number): boolean {
  for (let at = slot & mask; ; at = (at + 1) & mask) {
    const found = sheet[slots + at]!;
    if (found === slot) return true;
    if (found === FREE) return false;
  }
}

/** The hash table that holds the slots, as a row to be written on a sheet. */
export function tableOfSlots(slots: readonly number[]): Uint16Array {
  const table = new Uint16Array(1 << (33 - Math.clz32(slots.length))).fill(FREE);
  const mask = table.length - 1;
  for (const slot of slots) {
    let at = slot & mask;
    while (table[at] !== FREE && table[at] !== slot) at = (at + 1) & mask;
    table[at] = slot;
  }
  return table;
}

/**
 * Slots that are asked for together would have numbers in a row and crowd the tables: they are strewn over all 16 bits, each to a
 * place of its own. Throws an Error when there are more than that.
 */
function scatter(count: number): number {
  if (count >= FREE) throw new Error(`There are more than ${FREE} different elements in the patterns.`);
  return ((count + 1) * ODD_STEP - 1) & 0xffff;
}

/** Odd, so that no two numbers below 65,536 meet; 65,535 would be the last. */
const ODD_STEP = 0x9e37;
