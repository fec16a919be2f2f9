import { sayDay, sayElapsed, sayMoment, saySpan } from '../order/moment.ts';
import { foldText } from '../order/printable.ts';
import type { Span } from '../order/span.ts';
import type { Checked } from './check-text.ts';

/** Words in double quotes that stand neither in the chat nor in another answer nor in the draft. */
export function findQuotes(checked: Checked): Span[] {
  const isHeld = heldQuotes(checked);
  return quotesIn(checked.text).filter((span) => !isHeld(span) && hasBlank(checked.text, span));
}

/** The text with line ends in place of quotes that the chat or an answer holds: what somebody else wrote is no claim of the seller. */
export function withoutHeldQuotes(checked: Checked): string {
  const isHeld = heldQuotes(checked);
  return quotesIn(checked.text)
    .filter(isHeld)
    .reduce(
      (text, { start, end }) => text.slice(0, start) + '\n'.repeat(end - start) + text.slice(end),
      checked.text,
    );
}

function quotesIn(text: string): Span[] {
  return matches(text, /"[^"\n]{8,2000}"|“[^”\n]{8,2000}”/g);
}

function heldQuotes(checked: Checked): (quote: Span) => boolean {
  const held = words(heldText(checked));
  return ({ start, end }) =>
    held.includes(words(checked.text.slice(start + 1, end - 1)).replace(/[.!?… ]+$/u, ''));
}

/** One word in quotes is a name more often than a quotation. */
function hasBlank(text: string, { start, end }: Span): boolean {
  return text
    .slice(start + 1, end - 1)
    .trim()
    .includes(' ');
}

/** Numbers of orders and tickets (letters and figures mixed, or six figures and more) that no answer holds. */
export function findNumbers(checked: Checked): Span[] {
  const held = heldText(checked).toUpperCase().replaceAll(/[\s#]/g, '');
  const named = matches(checked.text, /(?<![\p{L}\p{N}])(?=[A-Z]*\d)[A-Z\d]{6,40}(?![\p{L}\p{N}])/gu);
  return named.filter(({ start, end }) => !held.includes(checked.text.slice(start, end).toUpperCase()));
}

/** Dates, times of the day and spans ("7 minutes after") that no answer holds. They are made of letters, figures, colons and blanks alone. */
export function findTimes(checked: Checked): Span[] {
  const held = fold(`${heldText(checked)} ${heldMoments(checked).join(' ')}`);
  return matches(checked.text, TIME).filter(({ start, end }) => {
    const said = fold(checked.text.slice(start, end).replace(/(?<=^\d.*) (?:after|later|before)$/i, ''));
    return !new RegExp(`(?<![\\p{L}\\d])${said}(?![\\p{L}\\d])`, 'u').test(held);
  });
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const TIME = new RegExp(
  [
    `\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}`,
    `${MONTH} \\d{1,2}(?:st|nd|rd|th)?`,
    '\\d{1,2}:\\d{2}',
    '\\d{1,2} ?[ap]m',
    '\\d{1,4} (?:minutes?|hours?|days?|weeks?|months?|years?) (?:after|later|before)',
    '(?:right|immediately|directly|straight|seconds|moments|shortly|(?:a few|some) (?:seconds|minutes)) (?:after|later)',
    '(?<=within (?:the first )?)\\d{1,4} (?:seconds?|minutes?)',
  ]
    .map((source) => `(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`)
    .join('|'),
  'giu',
);

/** Everything typed into the answers, and the draft itself. */
function heldText({ order, messages, draft }: Checked): string {
  const typed = { ...order, conversation: undefined, notices: undefined };
  return [
    draft.subject,
    draft.body,
    ...messages.map(({ text }) => text),
    ...Object.values(typed).flatMap((group) => stringsIn(group)),
  ].join('\n');
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(stringsIn);
  return value === undefined ? [] : [String(value)];
}

/** Each known moment as people may write it, and each span between two of them. */
function heldMoments({ order, messages, timeZone }: Checked): string[] {
  const { placedAt, dueAt } = order.order;
  const { askedAt, formal, minutesAfterOrder } = order.request;
  const told = [placedAt, dueAt, askedAt, formal?.openedAt, ...messages.map(({ at }) => at)];
  const moments = [...new Set(told.filter((at) => at !== undefined && at !== null))];
  const spans = [placedAt, askedAt, formal?.openedAt].flatMap((from) =>
    from === undefined ? [] : moments.map((to) => Math.abs(Date.parse(to) - Date.parse(from)) / 60_000),
  );
  const minutes = [...spans, ...(minutesAfterOrder === undefined ? [] : [minutesAfterOrder])];
  return [
    ...moments.flatMap((at) => waysToSay(at, timeZone)),
    ...minutes.flatMap((span) => [
      sayElapsed(span),
      saySpan(span),
      `${Math.round(span)} minutes`,
      `${Math.round(span / 60)} hours`,
      ...(span <= SOON ? waysToSaySoon : []),
    ]),
  ];
}

/** Minutes after the order that may be called “right after” it. */
const SOON = 15;
const waysToSaySoon = [
  'right',
  'immediately',
  'directly',
  'straight',
  'moments',
  'shortly',
  'a few minutes',
  'some minutes',
].flatMap((soon) => [`${soon} after`, `${soon} later`]);

/** "20 November 2026", "20 Nov", "November 20", "10:02", "2:02", "2 pm". */
function waysToSay(at: string, timeZone: string): string[] {
  const [day, month] = sayDay(at, timeZone).split(' ') as [string, string];
  const [hour, minute] = sayMoment(at, timeZone)
    .match(/\d\d:\d\d/)![0]
    .split(':') as [string, string];
  const twelve = String(Number(hour) % 12 || 12);
  const names = [month, month.slice(0, 3), month.slice(0, 4)];
  return [
    ...names.flatMap((name) => [`${day} ${name}`, `${name} ${day}`]),
    ...[hour, String(Number(hour)), twelve].map((said) => `${said}:${minute}`),
    `${twelve}${Number(hour) < 12 ? 'am' : 'pm'}`,
  ];
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replaceAll(' of ', ' ')
    .replaceAll(/(\d) ([ap]m)\b/g, '$1$2')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<![\d:])0(\d [a-z])/g, '$1');
}

/** The text on one line, in lower case, with one kind of quotes and apostrophes, so that two texts can be compared. */
function words(text: string): string {
  return foldText(text.replaceAll(/[“”]/g, "'").replaceAll(/[‘’]/g, "'")).toLowerCase();
}

function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
