import calendar from './calendar.json' with { type: 'json' };
import { type Clock, readClock, readOffset } from './stamp-clock.ts';
import { type Day, readDay } from './stamp-day.ts';
import type { Token } from './stamp-tokens.ts';

/**
 * When a message was written, as far as the chat says it. `isRelative` covers "Yesterday", "2 days ago", "Monday";
 * `offset` is how many minutes the clock is ahead of UTC, where the chat says that.
 */
export type Stamp = { day: Day | null; clock: Clock | null; isRelative: boolean; offset: number | null };

/** Reads tokens that are a date, a time or both and nothing else; `null` when anything else is among them. */
export function readStamp(tokens: Token[]): Stamp | null {
  const words = tokens.map(({ text }) => text);
  const stamp: Stamp = { day: null, clock: null, isRelative: false, offset: null };
  for (let at = 0; at < words.length; ) {
    const length = readPiece(words, at, stamp);
    if (length === 0) return null;
    at += length;
  }
  return isComplete(stamp) ? stamp : null;
}

/** True for a stamp with its day and its time: few words that are no stamp look like both. */
export function isFull({ day, clock }: Stamp): boolean {
  return day !== null && clock !== null;
}

/** True for what dates and times are made of; a token of any other kind ends them. */
export function isStampPiece(text: string): boolean {
  return pieces.has(text) || /^\d+$/.test(text);
}

/** "2h", "5m", "1d" alone on a line: how long ago a message was written, not a time of day. */
export function readAge(line: string): Stamp | null {
  const isAge = /^\d{1,3} ?[smhdw]$/.test(line);
  return isAge ? { day: null, clock: null, isRelative: true, offset: null } : null;
}

/** True for a day of the week, and for what is left of a date that was not read to its end: a zone, "24.11.", "24 Foo 2026". */
export function isLeftOfDate(name: string): boolean {
  const plain = name.toLowerCase();
  return (
    zones.has(plain) ||
    (plain.length >= LONG_WEEKDAY && weekdays.has(plain)) ||
    /^\d{1,2}\.(?:\d{1,2}\.)?$|^\d{1,2}\.? \p{L}+\.?,? \d{4}(?!\d)/u.test(name)
  );
}

/** True for a word that joins the parts of a date: "at", "às". */
export function isConnector(word: string): boolean {
  return connectors.has(word);
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
  const mayHaveDots = stamp.day !== null || (stamp.isRelative && words[at]?.length === 2);
  const found = stamp.clock === null ? readClock(words, at, mayHaveDots) : null;
  if (found !== null) stamp.clock = found.clock;
  return found?.length ?? 0;
};

const readDate: Reader = (words, at, stamp) => {
  const found = stamp.day === null ? readDay(words, at) : null;
  if (found !== null) stamp.day = found.day;
  return found?.length ?? 0;
};

/** "Yesterday", "avant-hier", "agora mesmo", "Just now", "Last Monday". */
const readNamed: Reader = (words, at, stamp) => {
  const phrase = relativePhrases.get(words[at] ?? '')?.find((parts) => standsAt(parts, words, at));
  if (phrase !== undefined) return takeRelative(stamp, phrase.length);
  const [word = '', next = ''] = words.slice(at, at + 2);
  if (relativeDays.has(word)) return takeRelative(stamp, nowTails.has(next) ? 2 : 1);
  const isNamed = (justWords.has(word) && relativeDays.has(next)) || (word === 'last' && weekdays.has(next));
  return isNamed ? takeRelative(stamp, 2) : 0;
};

/** "2 days ago", "il y a 2 heures", "hace un momento", "5 min. geleden". */
const readAgo: Reader = (words, at, stamp) => {
  let length = 0;
  while (length < 6 && (isAgoPart(words[at + length]) || isShortened(words, at + length))) length += 1;
  const phrase = words.slice(at, at + length);
  const isYA = phrase[0] === 'il' && phrase[1] === 'y';
  const saysAgo = phrase.some((word) => agoWords.has(word)) || isYA;
  return saysAgo && phrase.some((word) => units.has(word)) ? takeRelative(stamp, length) : 0;
};

/** A shorter weekday alone ("so", "do") is more often a word. */
const LONG_WEEKDAY = 5;

const readWeekday: Reader = (words, at, stamp) => {
  const word = words[at] ?? '';
  if (!weekdays.has(word) || (words.length === 1 && word.length < LONG_WEEKDAY)) return 0;
  return takeRelative(stamp, 1);
};

/** "UTC", "GMT+5", "+05:30"; other zones ("PKT") are those of the seller's own page. */
const readZone: Reader = (words, at, stamp) => {
  if (stamp.clock === null || stamp.offset !== null) return 0;
  if (zones.has(words[at] ?? '')) return 1;
  const start = universal.has(words[at] ?? '') ? 1 : 0;
  const found = readOffset(words, at + start, start === 1);
  if (start + found.length > 0) stamp.offset = found.minutes;
  return start + found.length;
};

/** What a page adds to a time: "(edited)", "• Seen", "✓✓", "10:02 h". */
const readMark: Reader = (words, at, stamp) => {
  const word = words[at] ?? '';
  if (editMarks.has(word)) return isComplete(stamp) ? 1 : 0;
  return marks.has(word) && stamp.clock !== null ? 1 : 0;
};

const readConnector: Reader = (words, at) => (isConnector(words[at] ?? '') ? 1 : 0);

/** The date comes before the time: behind a weekday "20.11.2026" is no "20.11". */
const readers = [readNamed, readAgo, readDate, readTime, readWeekday, readZone, readMark, readConnector];

function takeRelative(stamp: Stamp, length: number): number {
  stamp.isRelative = true;
  return length;
}

function standsAt(parts: string[], words: string[], at: number): boolean {
  return parts.every((part, step) => words[at + step] === part);
}

/** The dot of "min." belongs to it. */
function isShortened(words: string[], at: number): boolean {
  return words[at] === '.' && units.has(words[at - 1] ?? '');
}

function isAgoPart(word = ''): boolean {
  return agoWords.has(word) || agoFillers.has(word) || units.has(word) || /^\d{1,3}$/.test(word);
}

const weekdays = new Set(calendar.weekdays);
const relativeDays = new Set(calendar.relativeDays);
const relativePhrases = Map.groupBy(
  calendar.relativePhrases.map((phrase) => phrase.split(' ')),
  ([first]) => first!,
);
const agoWords = new Set(calendar.agoWords);
const agoFillers = new Set(calendar.agoFillers);
const units = new Set(calendar.units);
const connectors = new Set(calendar.connectors);
const universal = new Set(calendar.universal);
const justWords = new Set(calendar.justWords);
const nowTails = new Set(calendar.nowTails);
const zones = new Set(calendar.zones);
const editMarks = new Set(calendar.editMarks);
const marks = new Set(calendar.marks);
const pieces = new Set([
  ...Object.keys(calendar.months),
  ...[calendar.am, calendar.pm, calendar.ordinals, calendar.weekdays, calendar.relativeDays].flat(),
  ...[calendar.agoWords, calendar.agoFillers, calendar.units, calendar.connectors, calendar.universal].flat(),
  ...[calendar.justWords, calendar.nowTails, calendar.zones].flat(),
  ...[calendar.marks, calendar.editMarks].flat(),
  ...calendar.relativePhrases.flatMap((phrase) => phrase.split(' ')),
  ...[calendar.years, calendar.monthSigns, calendar.daySigns, calendar.numberedMonths].flat(),
  ...Object.keys(calendar.halvesBefore),
  ...[':', '/', 'p', '+'],
]);
