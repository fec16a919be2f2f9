import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTokens, firstTokens, lastTokens, type Token } from '../../../src/order/chat/stamp-tokens.ts';

/** Each token with the slice of the line that it is. */
const slices = (tokens: Token[], line: string) =>
  tokens.map(({ text, start, end }) => [text, line.slice(start, end)]);
const texts = (tokens: Token[]) => tokens.map(({ text }) => text);
const notStop = (text: string) => text !== 'stop';

describe('a line in pieces', () => {
  it('is numbers, words in small letters and single signs, each where it stands', () => {
    const line = 'Le 20NOV, 15:02 (d’été)';
    expect(slices(cutTokens(line), line)).toEqual([
      ['le', 'Le'],
      ['20', '20'],
      ['nov', 'NOV'],
      [',', ','],
      ['15', '15'],
      [':', ':'],
      ['02', '02'],
      ['(', '('],
      ['d’été', 'd’été'],
      [')', ')'],
    ]);
  });

  it('has ordinary digits, whichever it is written in', () => {
    expect(texts(cutTokens('٢٠/۱۱'))).toEqual(['20', '/', '11']);
  });

  it('is nothing without a sign', () => {
    expect(cutTokens('  ')).toEqual([]);
  });
});

describe('what a line begins with', () => {
  it.each<[string, number, string[], boolean]>([
    ['a b c', 3, ['a', 'b', 'c'], true],
    ['a b c', 2, ['a', 'b'], false],
    ['a stop c', 3, ['a'], false],
    ['a b stop', 2, ['a', 'b'], false],
    ['stop', 3, [], false],
    ['', 3, [], true],
  ])('ends at the first piece that is not wanted: %j, %i at most', (line, most, found, isAll) => {
    const first = firstTokens(line, most, notStop);
    expect([texts(first.tokens), first.isAll]).toEqual([found, isAll]);
  });
});

describe('what a line ends with', () => {
  it.each<[string, number, string[]]>([
    ['a b:c', 9, ['a', 'b', ':', 'c']],
    ['a b:c', 4, ['a', 'b', ':', 'c']],
    ['a b:c', 3, ['b', ':', 'c']],
    ['a b:c', 2, [':', 'c']],
    ['a stop b c', 9, ['b', 'c']],
    ['a:stop:b c', 9, [':', 'b', 'c']],
    ['a stop', 9, []],
    [' a  b ', 9, ['a', 'b']],
    [`${'a:'.repeat(30)} b`, 99, [...'a:'.repeat(30), 'b']],
    [`${'a:'.repeat(30)}c b`, 99, ['b']],
    ['', 9, []],
  ])(
    'goes back to the last piece that is not wanted, or to more without a blank than a date has: %j, %i at most',
    (line, most, found) => {
      expect(texts(lastTokens(line, most, notStop))).toEqual(found);
    },
  );

  it('stands where it stands in the line', () => {
    const line = 'Anna Bell, 10:02 PM';
    expect(slices(lastTokens(line, 5, notStop), line)).toEqual([
      [',', ','],
      ['10', '10'],
      [':', ':'],
      ['02', '02'],
      ['pm', 'PM'],
    ]);
  });
});

it('ends and begins with the same pieces that the whole line is cut into', () => {
  const piece = fc.constantFrom('a', 'Stop', "'", '’', 'é', '7', '٣', '.', ',', '-', '😀', ' ', ' ', 'n');
  const isWanted = (text: string) => !/^(?:stop.*|[.n'é])$/.test(text);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const line = pieces.join('');
      const all = texts(cutTokens(line));
      const first = firstTokens(line, 99, isWanted);
      const wanted = all.findIndex((text) => !isWanted(text));
      expect(texts(first.tokens)).toEqual(wanted < 0 ? all : all.slice(0, wanted));
      expect(first.isAll).toBe(wanted < 0);
      expect(texts(lastTokens(line, 99, isWanted))).toEqual(
        all.slice(all.findLastIndex((text) => !isWanted(text)) + 1),
      );
    }),
    { numRuns: 2_000 },
  );
});
