import { describe, expect, it } from 'vitest';
import { EMPTY_LIST, EMPTY_SET, FREE, type Sheet, Sheets } from '../../src/verdict/sheets.ts';
import { hasSlot } from '../../src/verdict/slots.ts';

const SIZE = 10;
const read = (sheet: Sheet, at: number, length: number) => [...sheet.slice(at, at + length)];

describe('the rows on sheets', () => {
  it('lie side by side, and stay where they are', () => {
    const sheets = new Sheets(SIZE);
    const one = sheets.write([1, 2], [3]);
    const two = sheets.write([4, 5, 6]);
    expect(two.sheet).toBe(one.sheet);
    expect([...one.at, ...two.at]).toEqual([2, 4, 5]);
    expect(read(one.sheet, 2, 6)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('fill a sheet to its end before the next is begun', () => {
    const sheets = new Sheets(SIZE);
    const first = sheets.write([1, 2, 3, 4, 5]);
    const last = sheets.write([6, 7, 8]);
    const next = sheets.write([9]);
    expect(last.sheet).toBe(first.sheet);
    expect(next.sheet).not.toBe(first.sheet);
    expect(next.at).toEqual([2]);
    expect(read(first.sheet, 2, 8)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(next.sheet).toHaveLength(SIZE);
  });

  it('get a sheet of their own when they need more than one holds', () => {
    const long = Array.from({ length: 3 * SIZE }, (_, at) => at);
    const { sheet, at } = new Sheets(SIZE).write(long, [FREE]);
    expect(read(sheet, at[0]!, long.length)).toEqual(long);
    expect(read(sheet, at[1]!, 1)).toEqual([FREE]);
  });

  it('take numbers up to 65,535, and none that is larger', () => {
    const sheets = new Sheets(SIZE);
    expect(() => sheets.write([FREE])).not.toThrow();
    expect(() => sheets.write([FREE + 1])).toThrow('65536 is too large a number for a sheet.');
  });
});

it('begins every sheet with a list of nothing and a set of nothing', () => {
  const sheets = new Sheets(SIZE);
  for (const { sheet } of [sheets.write([1]), sheets.write(Array(SIZE).fill(1))]) {
    expect(sheet[EMPTY_LIST]).toBe(0);
    expect(hasSlot({ sheet, slots: EMPTY_SET, mask: 0 }, 5)).toBe(false);
  }
});
