import { describe, expect, it } from 'vitest';
import { scan } from '../../src/verdict/scan.ts';
import { WordTable } from '../../src/verdict/word-table.ts';

function tableOf(...words: string[]): WordTable {
  const table = new WordTable();
  for (const word of words) table.add(word);
  return table;
}
/** The words of a text that the table finds where they stand. */
function found(table: WordTable, text: string): (string | undefined)[] {
  const { starts, ends, hashes } = scan(text);
  return starts.map((start, at) => {
    const number = table.find(text, start, ends[at]!, hashes[at]!);
    return number < 0 ? undefined : table.wordOf(number);
  });
}

describe('a table of words', () => {
  it('numbers its words as they come, each once', () => {
    const table = new WordTable();
    expect(['cat', 'dog', 'cat', 'cats', 'dog'].map((word) => table.add(word))).toEqual([0, 1, 0, 2, 1]);
    expect([0, 1, 2].map((number) => table.wordOf(number))).toEqual(['cat', 'dog', 'cats']);
    expect(table.size).toBe(3);
    expect(['cat', 'dog', 'cats', 'ca', 'cow', ''].map((word) => table.numberOf(word))).toEqual([
      0, 1, 2, -1, -1, -1,
    ]);
  });

  it('finds a word where it stands in a text, however it is written', () => {
    const table = tableOf('cat', "don't", 'senor', '3d');
    expect(found(table, 'a CAT: don’t, Señor! 3D cats cat')).toEqual([
      undefined,
      'cat',
      "don't",
      'senor',
      '3d',
      undefined,
      'cat',
    ]);
  });

  it('takes a word only for itself, though another had the same hash', () => {
    const table = tableOf('cat', 'kot');
    const hash = scan('cat').hashes[0]!;
    expect(table.find('cat', 0, 3, hash)).toBe(0);
    expect(table.find('car', 0, 3, hash)).toBe(-1);
    expect(table.find('cats', 0, 4, hash)).toBe(-1);
    expect(table.find('at', 0, 2, hash)).toBe(-1);
    expect(table.find('cat', 0, 3, scan('kot').hashes[0]!)).toBe(-1);
  });

  it('keeps letters that have no plain form', () => {
    const table = tableOf('заказ', 'заказы', '订单');
    expect(['заказ', 'заказы', '订单', 'зака', '订'].map((word) => table.numberOf(word))).toEqual([
      0, 1, 2, -1, -1,
    ]);
  });

  it('tells which of its words another begins with, from the shortest on', () => {
    const table = tableOf('ca', 'can', 'cancel', 'cat', 'cancelled', 'зак', 'cancelling');
    expect(table.beginningsOf('cancelled', 3)).toEqual([1, 2, 4]);
    expect(table.beginningsOf('cancelled', 2)).toEqual([0, 1, 2, 4]);
    expect(table.beginningsOf('ca', 3)).toEqual([]);
    expect(table.beginningsOf('', 0)).toEqual([]);
    expect(table.beginningsOf('заказ', 3)).toEqual([5]);
  });

  it('keeps its words, and takes more, when it has given back its room', () => {
    for (const words of [[], ['cat'], Array.from({ length: 3_000 }, (_, at) => `w${at.toString(36)}`)]) {
      const table = tableOf(...words);
      table.trim();
      const all = [...words, 'owl', 'hen'];
      expect(all.map((word) => table.add(word))).toEqual(all.keys().toArray());
      expect(all.map((_, at) => table.wordOf(at))).toEqual(all);
    }
  });

  it('finds each of very many words', () => {
    const words = Array.from({ length: 5_000 }, (_, at) => `w${at.toString(36)}`);
    const table = tableOf(...words);
    expect(words.map((word) => table.numberOf(word))).toEqual(words.map((_, at) => at));
    expect(words.map((_, at) => table.wordOf(at))).toEqual(words);
    const long = 'x'.repeat(100_000);
    expect(table.wordOf(table.add(long))).toBe(long);
    expect(words.map((word) => table.numberOf(`x${word}`)).every((number) => number === -1)).toBe(true);
  });
});
