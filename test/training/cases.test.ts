import { expect, it } from 'vitest';
import { readCase } from '../../src/training/cases.ts';

const conversation = [{ from: 'buyer', text: 'wrong gig, sorry' }];
const label = {
  id: 'me-1',
  lang: 'en',
  order: { conversation },
  reason: 'mistaken-order',
  cause: 'wrong-gig',
  hard: false,
};
const read = (change: object) => readCase(JSON.stringify({ ...label, ...change }), 'me', 7);

it('a case keeps what its writer wrote and who that was', () => {
  expect(read({})).toMatchObject({
    file: 'me',
    language: 'en',
    reason: 'mistaken-order',
    cause: 'wrong-gig',
  });
  expect(read({}).messages).toMatchObject(conversation);
  expect(read({ order: {} }).messages).toEqual([]);
});

it.each([
  ['a reason that is none', { reason: 'mistake' }, 'reason: choose one of these: mistaken-order,'],
  [
    'a chat in one text, whose words would be lost',
    { order: { conversation: 'Buyer: hi' } },
    'conversation: ',
  ],
  ['an order that cannot be used', { order: { colour: 'red' } }, 'colour: Remove this field'],
  ['no language', { lang: undefined }, 'lang and hard: '],
  ['no word on how hard it is', { hard: 'no' }, 'lang and hard: '],
])('a line with %s is refused with its place', (_what, change, fault) => {
  expect(() => read(change)).toThrow(`me.jsonl, line 7: ${fault}`);
});

it.each(['{"id": ', '5', 'null'])('a line that is no JSON object is refused with its place: %s', (line) => {
  expect(() => readCase(line, 'me', 7)).toThrow('me.jsonl, line 7: this is no JSON object.');
});
