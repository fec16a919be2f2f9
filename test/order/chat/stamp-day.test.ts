import { describe, expect, it } from 'vitest';
import { type Day, readDay } from '../../../src/order/chat/stamp-day.ts';
import { cutTokens } from '../../../src/order/chat/stamp-tokens.ts';

/** The day that some words begin with, as "day.month.year", or "first|second|year" where the month may be either. */
function read(text: string): string | null {
  const words = cutTokens(text).map((token) => token.text);
  const found = readDay(words, 0);
  if (found === null) return null;
  return `${say(found.day)} +${words.length - found.length}`;
}
function say(day: Day): string {
  if (day.isNumeric) return `${day.first}|${day.second}|${day.year ?? '?'}`;
  return `${day.day}.${day.month}.${day.year ?? '?'}`;
}

describe('a day in a chat', () => {
  it.each([
    ['20 nov 2026', '20.11.2026 +0'],
    ['nov 20', '20.11.? +0'],
    ['nov. 20th, 2026 at', '20.11.2026 +1'],
    ['20th of november', '20.11.? +0'],
    ['20. de nov de 2026', '20.11.2026 +0'],
    ['20 nov, , 2026', '20.11.2026 +0'],
    ['20 nov 15', '20.11.? +1'],
    ['nov 20 nov', null],
    ['mar 24 nov', null],
    ['20 de of - . nov', null],
    ['20 nov , , , 2026', '20.11.? +4'],
    ['nov de 20', null],
    ['xx nov', null],
    ['32 nov', null],
    ['0 nov', null],
  ])('may name its month: %s', (text, day) => expect(read(text)).toBe(day));

  it.each([
    ['20/11', '20|11|? +0'],
    ['20/11/26', '20|11|2026 +0'],
    ['20.11.99', '20|11|2099 +0'],
    ['11-20-2026', '11|20|2026 +0'],
    ['2026-11-20', '20.11.2026 +0'],
    ['20/11-2026', '20|11|? +2'],
    ['20.11', null],
    ['20-11', null],
    ['20:11:2026', null],
    ['20/11/126', null],
    ['20/13', null],
    ['32/11', null],
    ['20/0', null],
    ['xx/11', null],
    ['20/xx', null],
    ['/20/11', null],
    ['', null],
  ])('may be written in numbers: %s', (text, day) => expect(read(text)).toBe(day));
});
