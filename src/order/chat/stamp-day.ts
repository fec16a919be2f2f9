import calendar from './calendar.json' with { type: 'json' };
import { numberAt } from './stamp-clock.ts';

/** A day as a chat shows it. In a numeric one only the reader of the whole chat can say which number is the month. */
export type Day =
  | { isNumeric: false; day: number; month: number; year: number | null }
  | { isNumeric: true; first: number; second: number; year: number | null };

type Found = { day: Day; length: number };

/** Reads "20 Nov 2026", "November 20th", "20.11.2026", "2026-11-20", "2026年11月20日" or "20/11"; `length` says how many words it took. */
export function readDay(words: string[], at: number): Found | null {
  const found = readWrittenDay(words, at) ?? readNumericDay(words, at) ?? readSignedDay(words, at);
  return found !== null && isPossible(found.day) ? found : null;
}

function readNumericDay(words: string[], at: number): Found | null {
  const [first, second] = [numberAt(words, at, 4), numberAt(words, at + 2, 2)];
  const sign = words[at + 1] ?? '';
  if (first === null || second === null || !['/', '.', '-'].includes(sign)) return null;
  const third = words[at + 3] === sign && words[at + 5] !== ':' ? numberAt(words, at + 4, 4) : null;
  if (third === null) return withoutYear(words, at, { isNumeric: true, first, second, year: null });
  if (words[at]?.length === 4)
    return { day: { isNumeric: false, year: first, month: second, day: third }, length: 5 };
  if (words[at + 4]?.length === 3) return null;
  return { day: { isNumeric: true, first, second, year: third < 100 ? 2000 + third : third }, length: 5 };
}

/** "20/11", "20.11."; what follows a last dot is a time, not a year: "20.11. 15:02". */
function withoutYear(words: string[], at: number, day: Day): Found | null {
  const [sign, last] = [words[at + 1], words[at + 3]];
  if (sign === '/') return { day, length: 3 };
  return sign === '.' && last === '.' ? { day, length: 4 } : null;
}

/** Chinese, Japanese and Korean put a sign behind each number; the year may be left out. */
function readSignedDay(words: string[], at: number): Found | null {
  const year = years.has(words[at + 1] ?? '') ? numberAt(words, at, 4) : null;
  const start = year === null ? at : at + 2;
  const [month, day] = [numberAt(words, start, 2), numberAt(words, start + 2, 2)];
  if (month === null || day === null || month > 12) return null;
  if (!monthSigns.has(words[start + 1] ?? '') || !daySigns.has(words[start + 3] ?? '')) return null;
  return { day: { isNumeric: false, day, month, year }, length: start + 4 - at };
}

function readWrittenDay(words: string[], at: number): Found | null {
  const start = monthOf(words[at]) === null ? dayThenMonth(words, at) : monthThenDay(words, at);
  if (start === null) return null;
  const year = yearAt(words, at + start.length);
  const day = { isNumeric: false, day: start.day, month: start.month, year: year.value } as const;
  return { day, length: start.length + year.length };
}

function dayThenMonth(words: string[], at: number) {
  const day = numberAt(words, at, 2);
  let length = 1;
  while (length < 4 && isFiller(words[at + length])) length += 1;
  const month = monthOf(words[at + length]);
  if (day === null) return null;
  if (month !== null) return { day, month, length: length + 1 };
  const number = numberedMonths.has(words[at + 1] ?? '') ? numberAt(words, at + 2, 2) : null;
  return number === null || number > 12 ? null : { day, month: number, length: 3 };
}

/** "mar 20 nov" is a Tuesday (martes), not March, and "set 2" says "the second set" unless a year follows. */
function monthThenDay(words: string[], at: number) {
  const month = monthOf(words[at]);
  const dot = words[at + 1] === '.' ? 1 : 0;
  const day = numberAt(words, at + 1 + dot, 2);
  if (month === null || day === null || monthOf(words[at + 2 + dot]) !== null) return null;
  const length = 2 + dot + (ordinals.has(words[at + 2 + dot] ?? '') ? 1 : 0);
  if (alsoVerbs.has(words[at]!) && yearAt(words, at + length).value === null) return null;
  return { day, month, length };
}

function yearAt(words: string[], at: number): { value: number | null; length: number } {
  let skipped = 0;
  while (skipped < 2 && [',', '.', 'de', 'del', '-', '/'].includes(words[at + skipped] ?? '')) skipped += 1;
  const year = words[at + skipped]?.length === 4 ? numberAt(words, at + skipped, 4) : null;
  return year === null ? { value: null, length: 0 } : { value: year, length: skipped + 1 };
}

function isPossible(day: Day): boolean {
  const numbers = day.isNumeric ? [day.first, day.second] : [day.day, day.month];
  return numbers.every((number) => number >= 1 && number <= 31) && Math.min(...numbers) <= 12;
}

function monthOf(word: string | undefined): number | null {
  return months.get(word ?? '') ?? null;
}

/** "June" and "April" are names of people too. */
export function isMonthName(name: string): boolean {
  return months.has(name.toLowerCase());
}

function isFiller(word = ''): boolean {
  return ordinals.has(word) || ['.', 'de', 'of', '-', '/'].includes(word);
}

const months = new Map(Object.entries(calendar.months));
const ordinals = new Set(calendar.ordinals);
const years = new Set(calendar.years);
const monthSigns = new Set(calendar.monthSigns);
const daySigns = new Set(calendar.daySigns);
const numberedMonths = new Set(calendar.numberedMonths);
const alsoVerbs = new Set(calendar.alsoVerbs);
