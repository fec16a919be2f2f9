import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SortedWords } from '../../src/verdict/sorted-words.ts';

describe('sorted words', () => {
  it('give each word the number that came with it, and none to any other', () => {
    const words = new SortedWords([
      ['cow', 65_535],
      ['cat', 0],
      ['owl', 7],
    ]);
    expect(['cat', 'cow', 'owl'].map((word) => words.numberOf(word))).toEqual([0, 65_535, 7]);
    for (const other of ['', 'a', 'catc', 'ca', 'catcow', 'zebra']) expect(words.numberOf(other)).toBe(-1);
  });

  it('take the first of a word that is given twice', () => {
    const words = new SortedWords([
      ['cat', 1],
      ['cat', 2],
    ]);
    expect(words.numberOf('cat')).toBe(1);
  });

  it('may be none', () => {
    expect(new SortedWords([]).numberOf('cat')).toBe(-1);
  });

  it('find any words, in any letters', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1 })),
        fc.string(),
        (given, other) => {
          const words = new SortedWords(given.map((word, at) => [word, at]));
          expect(given.map((word) => words.numberOf(word))).toEqual([...given.keys()]);
          expect(words.numberOf(other)).toBe(given.indexOf(other));
        },
      ),
    );
  });
});
