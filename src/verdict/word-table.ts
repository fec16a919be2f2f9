import { fold, plainUnits } from './fold.ts';
import { EMPTY_HASH, hashOn } from './hash.ts';
import { ODD } from './scan.ts';

/**
 * Folded words, each with a number from 0 on, found by their letters as they stand in a text, without cutting them out of it. The
 * letters of all lie in one row: a string for each would take three times the memory.
 */
export class WordTable {
  #letters = new Uint16Array(8 * FEWEST);
  /** Where in the row each word ends. */
  #ends = new Uint32Array(FEWEST);
  #size = 0;
  #longest = 0;
  /**
   * The number of a word, plus one, or 0 where it is free; at most half full. The words' hashes are not kept beside them: that would
   * double the row, and letters are compared as fast.
   */
  #places = new Uint32Array(FEWEST);

  /** How many words there are. */
  get size(): number {
    return this.#size;
  }

  /** The word of a number below `size`. */
  wordOf(number: number): string {
    return String.fromCharCode(...this.#letters.subarray(this.#startOf(number), this.#ends[number]));
  }

  /** Gives the number of a folded word, which it gets now if it is new. */
  add(word: string): number {
    const hash = hashOfPlain(word);
    const known = this.find(word, 0, word.length, hash);
    if (known >= 0) return known;
    const number = this.#write(word);
    if (2 * this.#size > this.#places.length) this.#grow();
    else this.#put(number, hash);
    return number;
  }

  /** Gives the room back that was kept for more words; another word may still be added. */
  trim(): void {
    this.#letters = this.#letters.slice(0, this.#startOf(this.#size));
    this.#ends = this.#ends.slice(0, this.#size);
  }

  /** The number of a folded word, or -1. */
  numberOf(word: string): number {
    return this.find(word, 0, word.length, hashOfPlain(word));
  }

  /** The number of a scanned word (see scan.ts), or -1; only an odd one is cut out of its text and folded. */
  numberIn(text: string, start: number, end: number, hash: number): number {
    return hash === ODD ? this.numberOf(fold(text.slice(start, end))) : this.find(text, start, end, hash);
  }

  /** The numbers of the words of so many letters or more that a folded word begins with, itself among them. */
  beginningsOf(word: string, fewest: number): number[] {
    const found: number[] = [];
    const longest = Math.min(this.#longest, word.length);
    let hash = EMPTY_HASH;
    for (let end = 1; end <= longest; end += 1) {
      hash = hashOn(hash, letterAt(word, end - 1));
      const number = end < fewest ? -1 : this.find(word, 0, end, hash);
      if (number >= 0) found.push(number);
    }
    return found;
  }

  /** The number of the word that stands from `start` up to `end` with that hash of its plain letters, or -1. */
  find(text: string, start: number, end: number, hash: number): number {
    const places = this.#places;
    const mask = places.length - 1;
    for (let at = placeOf(hash) & mask; places[at] !== 0; at = (at + 1) & mask) {
      const number = places[at]! - 1;
      if (this.#isAt(number, text, start, end)) return number;
    }
    return -1;
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : this.#ends[number - 1]!;
  }

  #isAt(number: number, text: string, start: number, end: number): boolean {
    const letters = this.#letters;
    const from = this.#startOf(number);
    if (this.#ends[number]! - from !== end - start) return false;
    for (let at = start; at < end; at += 1)
      if (letters[from + at - start] !== letterAt(text, at)) return false;
    return true;
  }

  #write(word: string): number {
    const number = this.#size;
    const from = this.#startOf(number);
    const end = from + word.length;
    if (end > this.#letters.length) this.#letters = longer(this.#letters, new Uint16Array(2 * end));
    if (number === this.#ends.length) this.#ends = longer(this.#ends, new Uint32Array(2 * number + FEWEST));
    for (let at = from; at < end; at += 1) this.#letters[at] = word.charCodeAt(at - from);
    this.#ends[number] = end;
    this.#size += 1;
    this.#longest = Math.max(this.#longest, word.length);
    return number;
  }

  #grow(): void {
    this.#places = new Uint32Array(2 * this.#places.length);
    for (let number = 0; number < this.#size; number += 1) this.#put(number, this.#hashOf(number));
  }

  #hashOf(number: number): number {
    const end = this.#ends[number]!;
    let hash = EMPTY_HASH;
    for (let at = this.#startOf(number); at < end; at += 1) hash = hashOn(hash, plainOf(this.#letters[at]!));
    return hash;
  }

  #put(number: number, hash: number): void {
    const mask = this.#places.length - 1;
    let at = placeOf(hash) & mask;
    while (this.#places[at] !== 0) at = (at + 1) & mask;
    this.#places[at] = number + 1;
  }
}

function longer<Row extends Uint16Array | Uint32Array>(row: Row, room: Row): Row {
  room.set(row);
  return room;
}

const FEWEST = 1024;

/** Where a hash would like to stand. */
function placeOf(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** The hash of a word's plain letters, as scanning gives it for the word as it stands in a text. */
function hashOfPlain(word: string): number {
  let hash = EMPTY_HASH;
  for (let at = 0; at < word.length; at += 1) hash = hashOn(hash, letterAt(word, at));
  return hash;
}

/** The plain letter; those that have none stand for themselves: such words are only met folded. */
function letterAt(text: string, at: number): number {
  return plainOf(text.charCodeAt(at));
}

function plainOf(unit: number): number {
  return plainUnits[unit] || unit;
}
