import { expect, it } from 'vitest';
import { PackedLists } from '../../src/verdict/packed-lists.ts';
import { FREE } from '../../src/verdict/sheets.ts';

it('packed lists are given back as they were put in', () => {
  const lists = new Map([
    ['cat', [3, 0, FREE]],
    ['dog', []],
    ['cow', [7]],
  ]);
  const packed = new PackedLists(lists);
  for (const [key, list] of lists) expect(packed.get(key)).toEqual(list);
  expect(packed.get('hen')).toBeUndefined();
});

it('packed lists take no number that they would give back as another', () => {
  expect(() => new PackedLists(new Map([['cat', [1, FREE + 1]]]))).toThrow(
    '65536 is too large a number for a packed list.',
  );
});
