import type { Term } from './normalise.ts';
import { PackedLists } from './packed-lists.ts';
import { FREE, type Sheet } from './sheets.ts';
import { WordTable } from './word-table.ts';

/** Numbers every distinct set of atoms that patterns ask for, from 0 on. Only what tells which of them a word satisfies need be kept. */
export class Slots {
  readonly #table: WordTable;
  readonly #lists: ListsOfWords = { byWord: new Map(), byLemma: new Map(), byBeginning: new Map() };
  readonly #numbers = new Map<string, number>();
  /** The same lists of atoms come again and again. */
  readonly #known = new Map<readonly string[], number>();

  /** The words of the atoms are put into `table`. */
  constructor(table = new WordTable()) {
    this.#table = table;
  }

  /** Tells which of the slots that have a number by now a word satisfies. */
  satisfied(): SatisfiedSlots {
    return new SatisfiedSlots(this.#table, this.#lists);
  }

  /** The number of the slot that takes any of these atoms. Throws an Error when there are too many for a sheet. */
  numberOf(atoms: readonly string[]): number {
    let number = this.#known.get(atoms);
    if (number !== undefined) return number;
    number = this.#numberOfKey(atoms);
    this.#known.set(atoms, number);
    return number;
  }

  #numberOfKey(atoms: readonly string[]): number {
    const key = atoms.join(' ');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    if (number >= FREE) throw new Error(`There are more than ${FREE} different elements in the patterns.`);
    this.#numbers.set(key, number);
    for (const atom of atoms) this.#register(atom, number);
    return number;
  }

  /** From now on this atom satisfies that slot too. */
  #register(atom: string, slot: number): void {
    const { byWord, byLemma, byBeginning } = this.#lists;
    const word = atom.slice(1);
    if (atom.startsWith('=')) pushTo(byWord, this.#table.add(word), slot);
    else if (atom.startsWith('~')) pushTo(byLemma, this.#table.add(word), slot);
    else if (atom.startsWith('^')) pushTo(byBeginning, this.#table.add(word), slot);
  }
}

/** The slots that a word satisfies as it is, by its dictionary form, and as the beginning of another; by its number in the table. */
type ListsOfWords = Record<'byWord' | 'byLemma' | 'byBeginning', Map<number, number[]>>;

/** Tells which slots a word satisfies. */
export class SatisfiedSlots {
  readonly #table: WordTable;
  readonly #byWord: PackedLists;
  readonly #byLemma: PackedLists;
  readonly #byBeginning: PackedLists;

  constructor(table: WordTable, { byWord, byLemma, byBeginning }: Readonly<ListsOfWords>) {
    this.#table = table;
    this.#byWord = new PackedLists(byWord);
    this.#byLemma = new PackedLists(byLemma);
    this.#byBeginning = new PackedLists(byBeginning);
  }

  /** The slots that this word satisfies, each once. */
  by({ exact, lemma }: Term): readonly number[] {
    const table = this.#table;
    const found = [...this.#byWord.get(table.numberOf(exact)), ...this.#byLemma.get(table.numberOf(lemma))];
    for (const beginning of table.beginningsOf(exact, SHORTEST_PREFIX))
      found.push(...this.#byBeginning.get(beginning));
    return found.length < 2 ? found : [...new Set(found)];
  }
}

function pushTo(lists: Map<number, number[]>, word: number, slot: number): void {
  const list = lists.get(word);
  if (list === undefined) lists.set(word, [slot]);
  else list.push(slot);
}

/** A beginning has at least this many letters. */
export const SHORTEST_PREFIX = 3;

/** A set of slots on a sheet: a small hash table from `slots` on, at most half full; its size, less one, is `mask`. */
export type SlotSet = { sheet: Sheet; slots: number; mask: number };

/** True when the slot is in the set. */
export function hasSlot({ sheet, slots, mask }: SlotSet, slot: number): boolean {
  for (let at = placeOf(slot) & mask; ; at = (at + 1) & mask) {
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
    let at = placeOf(slot) & mask;
    while (table[at] !== FREE && table[at] !== slot) at = (at + 1) & mask;
    table[at] = slot;
  }
  return table;
}

/** Slots that are asked for together have numbers in a row and would crowd a table: they are strewn over it. */
function placeOf(slot: number): number {
  return slot * ODD_STEP;
}

/** Odd, so that slots share a place only as often as their own numbers would. */
const ODD_STEP = 0x9e37;
