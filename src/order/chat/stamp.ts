import calendar from './calendar.json' with { type: 'json' };
import type { Token } from './stamp-tokens.ts';

/** A day as a chat shows it. In a numeric one only the reader of the whole chat can say which number is the month. */
export type Day =
  | { isNumeric: false; day: number; month: number; year: number | null }
  | { isNumeric: true; first: number; second: number; year: number | null };

export type Clock = { hour: number; minute: number; second: number };

/** When a message was written, as far as the chat says it. `isRelative` covers "Yesterday", "2 days ago", "Monday". */
export type Stamp = { day: Day | null; clock: Clock | null; isRelative: boolean; isUniversal: boolean };

/** Reads tokens that are a date, a time or both and nothing else; `null` when anything else is among them. */
export function readStamp(tokens: Token[]): Stamp | null {
  const words = tokens.map(({ text }) => text);
  const stamp: Stamp = { day: null, clock: null, isRelative: false, isUniversal: false };
  let at = 0;
  while (at < words.length) {
    const length = readers.reduce((found, reader) => found || reader(words, at, stamp), 0);
    if (length === 0) return null;
    at += length;
  }
  return isComplete(stamp) ? stamp : null;
}

/** A day without a year is too close to "24/7" to stand alone. */
function isComplete({ day, clock, isRelative }: Stamp): boolean {
  if (day?.isNumeric && day.year === null) return clock !== null;
  return day !== null || clock !== null || isRelative;
}

/** Each reads one piece at a position into the stamp and gives how many tokens it took, or 0. */
type Reader = (words: string[], at: number, stamp: Stamp) => number;

const readClock: Reader = (words, at, stamp) => {
  const hour = numberAt(words, at, 2);
  if (hour === null || hour > 24 || stamp.clock !== null) return 0;
  const { minute, second, length } = readMinutes(words, at);
  const half = halfOfDay(words, at + length);
  if (length === 1 && half.length === 0) return 0;
  if (minute > 59 || second > 59 || (half.length > 0 && hour > 12)) return 0;
  stamp.clock = { hour: half.length === 0 ? hour % 24 : (hour % 12) + half.hours, minute, second };
  return length + half.length;
};

/** After the hour: ":02", ":02:11", ":02:11.250" or "h02". */
function readMinutes(words: string[], at: number): { minute: number; second: number; length: number } {
  const sign = words[at + 1];
  const minute = numberAt(words, at + 2, 2);
  if (sign === 'h' && minute === null) return { minute: 0, second: 0, length: 2 };
  if ((sign !== ':' && sign !== 'h') || minute === null) return { minute: 0, second: 0, length: 1 };
  const second = words[at + 3] === ':' ? numberAt(words, at + 4, 2) : null;
  if (second === null) return { minute, second: 0, length: 3 };
  return { minute, second, length: words[at + 5] === '.' && numberAt(words, at + 6, 9) !== null ? 7 : 5 };
}

/** "PM", "p.m." and their kin: how many hours they add, and how many tokens they are. */
function halfOfDay(words: string[], at: number): { hours: number; length: number } {
  const [word = '', ...rest] = words.slice(at, at + 4);
  if (am.has(word)) return { hours: 0, length: 1 };
  if (pm.has(word)) return { hours: 12, length: 1 };
  const hours = word === 'p' ? 12 : 0;
  if ((word === 'a' || word === 'p') && rest[0] === '.' && rest[1] === 'm')
    return { hours, length: rest[2] === '.' ? 4 : 3 };
  if ((word === 'a' || word === 'p') && rest[0] === 'm') return { hours, length: 2 };
  return { hours: 0, length: 0 };
}

const readNumericDay: Reader = (words, at, stamp) => {
  const [first, second] = [numberAt(words, at, 4), numberAt(words, at + 2, 2)];
  const sign = words[at + 1] ?? '';
  if (stamp.day !== null || first === null || second === null || !['/', '.', '-'].includes(sign)) return 0;
  const third = words[at + 3] === sign ? numberAt(words, at + 4, 4) : null;
  if (third === null)
    return sign === '/' ? takeDay(stamp, { isNumeric: true, first, second, year: null }, 3) : 0;
  if (words[at]?.length === 4)
    return takeDay(stamp, { isNumeric: false, year: first, month: second, day: third }, 5);
  if (words[at + 4]?.length === 3) return 0;
  return takeDay(stamp, { isNumeric: true, first, second, year: third < 100 ? 2000 + third : third }, 5);
};

const readWrittenDay: Reader = (words, at, stamp) => {
  if (stamp.day !== null) return 0;
  const start = monthOf(words[at]) === null ? dayThenMonth(words, at) : monthThenDay(words, at);
  if (start === null) return 0;
  const year = yearAt(words, at + start.length);
  return takeDay(
    stamp,
    { isNumeric: false, day: start.day, month: start.month, year: year.value },
    start.length + year.length,
  );
};

function dayThenMonth(words: string[], at: number) {
  const day = numberAt(words, at, 2);
  let length = 1;
  while (length < 4 && isFiller(words[at + length])) length += 1;
  const month = monthOf(words[at + length]);
  return day === null || month === null ? null : { day, month, length: length + 1 };
}

/** "mar 20 nov" is a Tuesday (martes), not March. */
function monthThenDay(words: string[], at: number) {
  const month = monthOf(words[at]);
  const dot = words[at + 1] === '.' ? 1 : 0;
  const day = numberAt(words, at + 1 + dot, 2);
  if (month === null || day === null || words[at + 2 + dot] === ':' || monthOf(words[at + 2 + dot]) !== null)
    return null;
  return { day, month, length: 2 + dot + (ordinals.has(words[at + 2 + dot] ?? '') ? 1 : 0) };
}

function yearAt(words: string[], at: number): { value: number | null; length: number } {
  let skipped = 0;
  while (skipped < 2 && [',', '.', 'de', 'del', '-', '/'].includes(words[at + skipped] ?? '')) skipped += 1;
  const year = words[at + skipped]?.length === 4 ? numberAt(words, at + skipped, 4) : null;
  return year === null ? { value: null, length: 0 } : { value: year, length: skipped + 1 };
}

const readRelative: Reader = (words, at, stamp) => {
  if (relativeDays.has(words[at] ?? '')) return takeRelative(stamp, 1);
  let length = 0;
  while (length < 6 && isAgoPart(words[at + length])) length += 1;
  const phrase = words.slice(at, at + length);
  const isYA = phrase[0] === 'il' && phrase[1] === 'y';
  const saysAgo = phrase.some((word) => agoWords.has(word)) || isYA;
  if (saysAgo && phrase.some((word) => units.has(word))) return takeRelative(stamp, length);
  return words[at] === 'just' && relativeDays.has(words[at + 1] ?? '') ? takeRelative(stamp, 2) : 0;
};

/** A short weekday alone ("so", "do") is more often a word. */
const readWeekday: Reader = (words, at, stamp) => {
  const word = words[at] ?? '';
  if (!weekdays.has(word) || (words.length === 1 && word.length < 5)) return 0;
  const isFeira = words[at + 1] === '-' && words[at + 2] === 'feira';
  return takeRelative(stamp, isFeira ? 3 : 1);
};

const readUniversal: Reader = (words, at, stamp) => {
  if (!universal.has(words[at] ?? '') || stamp.clock === null) return 0;
  stamp.isUniversal = true;
  return 1;
};

const readConnector: Reader = (words, at) => (connectors.has(words[at] ?? '') ? 1 : 0);

const readers = [
  readRelative,
  readClock,
  readWrittenDay,
  readNumericDay,
  readWeekday,
  readUniversal,
  readConnector,
];

function takeDay(stamp: Stamp, day: Day, length: number): number {
  const numbers = day.isNumeric ? [day.first, day.second] : [day.day, day.month];
  const isPossible = numbers.every((number) => number >= 1 && number <= 31) && Math.min(...numbers) <= 12;
  if (!isPossible) return 0;
  stamp.day = day;
  return length;
}

function takeRelative(stamp: Stamp, length: number): number {
  stamp.isRelative = true;
  return length;
}

function numberAt(words: string[], at: number, digits: number): number | null {
  const word = words[at] ?? '';
  return word !== '' && word.length <= digits && /^\d+$/.test(word) ? Number(word) : null;
}

function monthOf(word: string | undefined): number | null {
  return months.get(word ?? '') ?? null;
}

function isFiller(word = ''): boolean {
  return ordinals.has(word) || ['.', 'de', 'of', '-', '/'].includes(word);
}

function isAgoPart(word = ''): boolean {
  return agoWords.has(word) || agoFillers.has(word) || units.has(word) || /^\d{1,3}$/.test(word);
}

const months = new Map(Object.entries(calendar.months));
const weekdays = new Set(calendar.weekdays);
const relativeDays = new Set(calendar.relativeDays);
const agoWords = new Set(calendar.agoWords);
const agoFillers = new Set(calendar.agoFillers);
const units = new Set(calendar.units);
const am = new Set(calendar.am);
const pm = new Set(calendar.pm);
const connectors = new Set(calendar.connectors);
const ordinals = new Set(calendar.ordinals);
const universal = new Set(calendar.universal);
