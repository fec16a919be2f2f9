import { plainUnits } from './fold.ts';

/** The hash of no letters; `hashOn` takes it on by one plain letter. */
export const EMPTY_HASH = 0x811c9dc5 | 0;

export function hashOn(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

/** Folded words, each with a number from 0 on, found by their letters as they stand in a text, without cutting them out of it. */
export class WordTable {
  readonly #words: string[] = [];
  readonly #hashes: number[] = [];
  /** At each place the number of a word, plus one; 0 is free. At most half full. */
  #places = new Int32Array(FEWEST);

  get words(): readonly string[] {
    return this.#words;
  }

  /** Gives the number of a folded word, which it gets now if it is new. */
  add(word: string): number {
    const hash = hashOf(word);
    const known = this.find(word, 0, word.length, hash);
    if (known >= 0) return known;
    if (2 * this.#words.length >= this.#places.length) this.#grow();
    this.#put(this.#words.length, hash);
    this.#hashes.push(hash);
    return this.#words.push(word) - 1;
  }

  /** The number of a folded word, or -1. */
  numberOf(word: string): number {
    return this.find(word, 0, word.length, hashOf(word));
  }

  /** The numbers of the words of so many letters or more that a folded word begins with, itself among them. */
  beginningsOf(word: string, fewest: number): number[] {
    const found: number[] = [];
    let hash = EMPTY_HASH;
    for (let end = 1; end <= word.length; end += 1) {
      hash = hashOn(hash, letterAt(word, end - 1));
      const number = end < fewest ? -1 : this.find(word, 0, end, hash);
      if (number >= 0) found.push(number);
    }
    return found;
  }

  /** The number of the word that stands from `start` up to `end` with that hash of its plain letters, or -1. */
  find(text: string, start: number, end: number, hash: number): number {
    const mask = this.#places.length - 1;
    for (let at = spread(hash) & mask; ; at = (at + 1) & mask) {
      const number = this.#places[at]! - 1;
      if (number < 0) return -1;
      if (this.#hashes[number] === hash && isSame(this.#words[number]!, text, start, end)) return number;
    }
  }

  #put(number: number, hash: number): void {
    const mask = this.#places.length - 1;
    let at = spread(hash) & mask;
    while (this.#places[at] !== 0) at = (at + 1) & mask;
    this.#places[at] = number + 1;
  }

  #grow(): void {
    this.#places = new Int32Array(2 * this.#places.length);
    for (let number = 0; number < this.#words.length; number += 1) this.#put(number, this.#hashes[number]!);
  }
}

const FEWEST = 1024;

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function hashOf(word: string): number {
  let hash = EMPTY_HASH;
  for (let at = 0; at < word.length; at += 1) hash = hashOn(hash, letterAt(word, at));
  return hash;
}

/** Letters that are not plain hash as they are: such words are only met folded. */
function letterAt(word: string, at: number): number {
  const unit = word.charCodeAt(at);
  return plainUnits[unit] || unit;
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) {
    const unit = text.charCodeAt(start + at);
    if (word.charCodeAt(at) !== (plainUnits[unit] || unit)) return false;
  }
  return true;
}
