import calendar from './calendar.json' with { type: 'json' };
import { type Clock, readClock } from './stamp-clock.ts';
import { type Day, readDay } from './stamp-day.ts';
import type { Token } from './stamp-tokens.ts';

/** When a message was written, as far as the chat says it. `isRelative` covers "Yesterday", "2 days ago", "Monday". */
export type Stamp = { day: Day | null; clock: Clock | null; isRelative: boolean; isUniversal: boolean };

/** Reads tokens that are a date, a time or both and nothing else; `null` when anything else is among them. */
export function readStamp(tokens: Token[]): Stamp | null {
  const words = tokens.map(({ text }) => text);
  const stamp: Stamp = { day: null, clock: null, isRelative: false, isUniversal: false };
  for (let at = 0; at < words.length; ) {
    const length = readPiece(words, at, stamp);
    if (length === 0) return null;
    at += length;
  }
  return isComplete(stamp) ? stamp : null;
}

/** True for what dates and times are made of; a token of any other kind ends them. */
export function isStampPiece(text: string): boolean {
  return pieces.has(text) || /^\d+$/.test(text);
}

/** A day without a year is too close to "24/7" to stand alone. */
function isComplete({ day, clock, isRelative }: Stamp): boolean {
  if (day?.isNumeric && day.year === null) return clock !== null;
  return day !== null || clock !== null || isRelative;
}

function readPiece(words: string[], at: number, stamp: Stamp): number {
  for (const reader of readers) {
    const length = reader(words, at, stamp);
    if (length > 0) return length;
  }
  return 0;
}

/** Each reads one piece at a position into the stamp and gives how many tokens it took, or 0. */
type Reader = (words: string[], at: number, stamp: Stamp) => number;

const readTime: Reader = (words, at, stamp) => {
  const found = stamp.clock === null ? readClock(words, at) : null;
  if (found !== null) stamp.clock = found.clock;
  return found?.length ?? 0;
};

const readDate: Reader = (words, at, stamp) => {
  const found = stamp.day === null ? readDay(words, at) : null;
  if (found !== null) stamp.day = found.day;
  return found?.length ?? 0;
};

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
  return takeRelative(stamp, 1);
};

const readUniversal: Reader = (words, at, stamp) => {
  if (!universal.has(words[at] ?? '') || stamp.clock === null) return 0;
  stamp.isUniversal = true;
  return 1;
};

const readConnector: Reader = (words, at) => (connectors.has(words[at] ?? '') ? 1 : 0);

const readers = [readRelative, readTime, readDate, readWeekday, readUniversal, readConnector];

function takeRelative(stamp: Stamp, length: number): number {
  stamp.isRelative = true;
  return length;
}

function isAgoPart(word = ''): boolean {
  return agoWords.has(word) || agoFillers.has(word) || units.has(word) || /^\d{1,3}$/.test(word);
}

const weekdays = new Set(calendar.weekdays);
const relativeDays = new Set(calendar.relativeDays);
const agoWords = new Set(calendar.agoWords);
const agoFillers = new Set(calendar.agoFillers);
const units = new Set(calendar.units);
const connectors = new Set(calendar.connectors);
const universal = new Set(calendar.universal);
const pieces = new Set([
  ...Object.keys(calendar.months),
  ...[calendar.am, calendar.pm, calendar.ordinals, calendar.weekdays, calendar.relativeDays].flat(),
  ...[calendar.agoWords, calendar.agoFillers, calendar.units, calendar.connectors, calendar.universal].flat(),
  ...[':', '/', 'p'],
]);
