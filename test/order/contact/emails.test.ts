import { expect, it } from 'vitest';
import { findEmails, findSpokenEmails } from '../../../src/order/contact/emails.ts';
import { cutWords } from '../../../src/order/contact/spoken-words.ts';

const slices = (text: string, spans: { start: number; end: number }[]) => {
  for (const { end } of spans) expect(end).toBeLessThanOrEqual(text.length);
  return spans.map(({ start, end }) => text.slice(start, end));
};

it.each<[string, string[]]>([
  ['anna@example.xyz', ['anna@example.xyz']],
  ['anna@ example.xyz', []],
  ['anna @example.xyz', []],
  ['anna@ gmail.com', ['anna@ gmail.com']],
  ['anna@mail.shop24.com...', ['anna@mail.shop24.com']],
  ['anna@example.c', []],
  ['anna@example.c0m', []],
  ['anna@-.', []],
  ['@gmail.com', []],
  ['a@gmail.com b@gmail.com', ['a@gmail.com', 'b@gmail.com']],
  ['no address', []],
])('finds the addresses that are written: %s', (text, found) => {
  expect(slices(text, findEmails(text))).toEqual(found);
});

it.each<[string, string[]]>([
  ['anna at blue dot com', ['anna at blue dot com']],
  ['anna at blue green com', []],
  ['anna at gmail com', ['anna at gmail com']],
  ['anna at gmail', ['anna at gmail']],
  ['anna at', []],
  ['at gmail', []],
  ['anna at gmail dot com          thanks', ['anna at gmail dot com']],
  ['anna          at gmail dot com', []],
  ['no address', []],
])('finds the addresses that are said: %s', (text, found) => {
  expect(slices(text, findSpokenEmails(cutWords(text)))).toEqual(found);
});
