import { expect, it } from 'vitest';
import { PackedLists } from '../../src/verdict/packed-lists.ts';
import { FREE } from '../../src/verdict/sheets.ts';

it('packed lists are given back as they were put in, and empty where nothing was', () => {
  const lists = new Map([
    [4, [3, 0, FREE]],
    [0, [7]],
    [2, []],
    [3, [5, 5]],
  ]);
  const packed = new PackedLists(lists);
  for (const number of [-1, 0, 1, 2, 3, 4, 5]) expect(packed.get(number)).toEqual(lists.get(number) ?? []);
  expect(new PackedLists(new Map()).get(0)).toEqual([]);
});

it('packed lists that hold nothing are one and the same list', () => {
  const packed = new PackedLists(
    new Map([
      [3, [7]],
      [1, []],
    ]),
  );
  for (const number of [-1, 0, 1, 4, 5]) expect(packed.get(number)).toBe(packed.get(2));
});

it('packed lists take no number that they would give back as another', () => {
  expect(() => new PackedLists(new Map([[1, [1, FREE + 1]]]))).toThrow(
    '65536 is too large a number for a packed list.',
  );
});
