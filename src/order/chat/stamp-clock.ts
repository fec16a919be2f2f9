import calendar from './calendar.json' with { type: 'json' };

export type Clock = { hour: number; minute: number; second: number };

/**
 * Reads "10:02", "3:02:11 PM", "下午3:02", "15h02" or "3pm" at a position among words; `length` says how many words it took. A dot
 * between the numbers ("15.02") is read where `mayHaveDots`, as it is behind a day, and before "PM".
 */
export function readClock(words: string[], at: number, mayHaveDots = false): Found | null {
  const hours = halvesBefore.get(words[at] ?? '');
  if (hours !== undefined) return readClockAfterHalf(words, at, hours);
  const plain = readClockOf(words, at, ':');
  if (plain !== null) return plain;
  const dotted = readClockOf(words, at, '.');
  return dotted !== null && (mayHaveDots || dotted.isHalf) ? dotted : null;
}

type Found = { clock: Clock; length: number; isHalf: boolean };

function readClockAfterHalf(words: string[], at: number, hours: number): Found | null {
  const found = readClockOf(words, at + 1, ':');
  if (found === null || found.isHalf || found.clock.hour > 12) return null;
  const clock = { ...found.clock, hour: (found.clock.hour % 12) + hours };
  return { clock, length: found.length + 1, isHalf: true };
}

function readClockOf(words: string[], at: number, sign: ':' | '.'): Found | null {
  const hour = numberAt(words, at, 2);
  if (hour === null || hour > 24) return null;
  const { minute, second, length } = readMinutes(words, at, sign);
  const half = halfOfDay(words, at + length);
  if (length === 1 && half.length === 0) return null;
  if (minute > 59 || second > 59 || (half.length > 0 && hour > 12)) return null;
  const clock = { hour: half.length === 0 ? hour % 24 : (hour % 12) + half.hours, minute, second };
  return { clock, length: length + half.length, isHalf: half.length > 0 };
}

/** Reads "+5", "+05:30" or "-0300" as minutes; without "GMT" before it only in full. */
export function readOffset(
  words: string[],
  at: number,
  isNamed: boolean,
): { minutes: number; length: number } {
  const none = { minutes: 0, length: 0 };
  const sign = ['+', '-', '−'].indexOf(words[at] ?? '');
  const number = numberAt(words, at + 1, 4);
  if (sign < 0 || number === null) return none;
  const isShort = words[at + 1]!.length <= 2;
  const more = isShort && words[at + 2] === ':' ? numberAt(words, at + 3, 2) : null;
  if (!isNamed && more === null) return none;
  const minutes = isShort ? number * 60 + (more ?? 0) : Math.floor(number / 100) * 60 + (number % 100);
  if (minutes > FURTHEST_ZONE) return none;
  return { minutes: sign === 0 ? minutes : -minutes, length: more === null ? 2 : 4 };
}

/** No clock is further from UTC, in minutes. */
const FURTHEST_ZONE = 14 * 60;

/** The number at a position, of so many digits at most; `null` for what is none. */
export function numberAt(words: string[], at: number, digits: number): number | null {
  const word = words[at] ?? '';
  return word.length <= digits && /^\d+$/.test(word) ? Number(word) : null;
}

/** After the hour: ":02", ":02:11", ":02:11.250", ".02.11" or "h02". */
function readMinutes(
  words: string[],
  at: number,
  colon: ':' | '.',
): { minute: number; second: number; length: number } {
  const sign = words[at + 1];
  const minute = numberAt(words, at + 2, 2);
  if (sign === 'h' && minute === null) return { minute: 0, second: 0, length: 2 };
  if ((sign !== colon && sign !== 'h') || minute === null) return { minute: 0, second: 0, length: 1 };
  if (colon === '.' && words[at + 2]!.length < 2) return { minute: 0, second: 0, length: 1 };
  const second = words[at + 3] === colon ? numberAt(words, at + 4, 2) : null;
  if (second === null) return { minute, second: 0, length: 3 };
  return { minute, second, length: words[at + 5] === '.' && numberAt(words, at + 6, 9) !== null ? 7 : 5 };
}

/** "PM", "p.m" and their kin: how many hours they add, and how many tokens they are. A last dot is left to be skipped. */
function halfOfDay(words: string[], at: number): { hours: number; length: number } {
  const [word = '', ...rest] = words.slice(at, at + 3);
  if (am.has(word)) return { hours: 0, length: 1 };
  if (pm.has(word)) return { hours: 12, length: 1 };
  const hours = word === 'p' ? 12 : 0;
  if ((word === 'a' || word === 'p') && rest[0] === '.' && rest[1] === 'm') return { hours, length: 3 };
  if ((word === 'a' || word === 'p') && rest[0] === 'm') return { hours, length: 2 };
  return { hours: 0, length: 0 };
}

const am = new Set(calendar.am);
const pm = new Set(calendar.pm);
const halvesBefore = new Map(Object.entries(calendar.halvesBefore));
