import { expect, it } from 'vitest';
import { bookOf, cutWords, lengthOfPhrase } from '../../../src/order/contact/spoken-words.ts';

it('cuts a text into its words, each where it stands', () => {
  expect(cutWords("Don't, CAFÉ!")).toEqual([
    { text: "don't", start: 0, end: 5 },
    { text: 'café', start: 7, end: 11 },
  ]);
  expect(cutWords(' ?! ')).toEqual([]);
});

it.each<[string, number, number]>([
  ['pay by cash app', 2, 2],
  ['pay by cash', 2, 1],
  ['Cash App Store', 0, 3],
  ['western', 0, 0],
  ['western union', 0, 2],
  ['western onion', 0, 0],
  ['pay by cash', 0, 0],
])('knows the longest phrase that begins at a word: %s', (text, at, length) => {
  const book = bookOf(['cash', 'cash app store', 'cash app', 'western union']);
  expect(lengthOfPhrase(cutWords(text), at, book)).toBe(length);
});
