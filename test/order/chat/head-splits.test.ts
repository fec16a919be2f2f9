import { describe, expect, it } from 'vitest';
import {
  longestStampAtStart,
  readWholeStamp,
  type Split,
  splitBrackets,
  splitStampFirst,
  splitStampLast,
} from '../../../src/order/chat/head-splits.ts';
import { momentOfStamp } from '../../../src/order/chat/moment-of-stamp.ts';
import type { Stamp } from '../../../src/order/chat/stamp.ts';

const DATE = '20/11/2026, 14:02';
const MOMENT = '2026-11-20T14:02:00Z';
const momentOf = (stamp: Stamp | null) => momentOfStamp(stamp, { isDayFirst: true, timeZone: 'UTC' });
/** The name that stands beside the date. */
function nameIn(split: Split | null): string | undefined {
  expect(momentOf(split?.stamp ?? null)).toBe(MOMENT);
  return split?.name;
}

describe('a line that is a date', () => {
  it.each([DATE, `  ${DATE} `, `(${DATE})`, `[${DATE}]`, ` [${DATE}] `])('may be in brackets: %j', (line) =>
    expect(momentOf(readWholeStamp(line))).toBe(MOMENT),
  );

  it.each([`Anna ${DATE}`, `${DATE} Anna`, `x(${DATE})`, `(${DATE})x`, ''])(
    'holds nothing else: %j',
    (line) => expect(readWholeStamp(line)).toBeNull(),
  );

  it('has up to sixty letters', () => {
    const padded = (length: number) => `${DATE}${' '.repeat(length - DATE.length)}`;
    expect(momentOf(readWholeStamp(padded(60)))).toBe(MOMENT);
    expect(readWholeStamp(padded(61))).toBeNull();
  });
});

describe('a name before a date in brackets', () => {
  it.each([
    [`Anna (${DATE})`, 'Anna'],
    [`Anna, [${DATE}]`, 'Anna'],
    [`A(${DATE})`, 'A'],
    [`Anna (Bell) [${DATE}]`, 'Anna (Bell)'],
    [`~ Anna - (${DATE})`, '~ Anna'],
  ])('is told from it: %s', (text, name) => {
    const split = splitBrackets(text);
    expect(nameIn(split)).toBe(name);
    expect(split!.isBracketed).toBe(true);
  });

  it.each([`(${DATE})`, `Anna (${DATE}) B`, `Anna ${DATE}`, 'Anna (Bell)', `Anna ${DATE})`])(
    'is not found in %s',
    (text) => expect(splitBrackets(text)).toBeNull(),
  );
});

describe('a name before a date', () => {
  it.each([
    [`Anna ${DATE}`, 'Anna'],
    [`Anna Bell, ${DATE}`, 'Anna Bell'],
    [`Anna | ${DATE}`, 'Anna'],
    [`Anna @ ${DATE}`, 'Anna'],
    [`· Anna · ${DATE}`, 'Anna'],
    [`– , Anna-Bell – ${DATE}`, 'Anna-Bell'],
  ])('is told from the whole of it: %s', (text, name) => {
    const split = splitStampLast(text);
    expect(nameIn(split)).toBe(name);
    expect(split!.isBracketed).toBe(false);
  });

  it.each([`${DATE} Anna`, 'Anna Bell', '14:02'])('is not found in %j', (text) =>
    expect(splitStampLast(text)).toBeNull(),
  );

  it.each([DATE, `  ${DATE}`])('is left of a date that has none: %j', (text) =>
    expect(splitStampLast(text)!.name).toBe('20/11/2026'),
  );
});

describe('a name after a date', () => {
  it.each([
    [`${DATE} - Anna`, 'Anna'],
    [`${DATE} – Anna Bell`, 'Anna Bell'],
    [`${DATE} ,| Anna`, 'Anna'],
    [`${DATE} Anna (`, 'Anna'],
    [`${DATE} Anna, Bell`, 'Anna, Bell'],
  ])('is told from the whole of it: %s', (text, name) => {
    const split = splitStampFirst(text);
    expect(nameIn(split)).toBe(name);
    expect(split!.isBracketed).toBe(false);
  });

  it.each(['Anna Bell', `Anna ${DATE}`, ''])('is not found in %j', (text) =>
    expect(splitStampFirst(text)).toBeNull(),
  );
});

describe('the date that a text begins with', () => {
  it('is the longest, and ends before what parts it from the rest', () => {
    for (const words of ['As mensagens e ligações', 'El Mostafa', 'A'])
      expect(longestStampAtStart(`${DATE} - ${words}: oi`)).toMatchObject({ end: DATE.length });
    expect(longestStampAtStart(`${DATE} - Anna`)).toMatchObject({ end: DATE.length });
    expect(longestStampAtStart(`${DATE} Anna 10:05`)).toMatchObject({ end: DATE.length });
    expect(momentOf(longestStampAtStart(`${DATE}, Anna`)!.stamp)).toBe(MOMENT);
  });

  it('leaves something to be the rest', () => {
    expect(longestStampAtStart('10:02')?.end ?? 0).toBeLessThan(5);
    expect(longestStampAtStart('')).toBeNull();
  });
});
