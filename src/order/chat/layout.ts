import { liftOverBadges } from './badges.ts';
import { findCards } from './cards.ts';
import type { Head } from './heads.ts';
import type { KnownNames } from './known-names.ts';
import { isIdle, isNameLine, type Line } from './lines.ts';
import {
  isSelf,
  isWordName,
  type Label,
  labelOf,
  looksLikeName,
  nameKey,
  withoutAddress,
  withoutSent,
  withoutVerb,
} from './names.ts';
import { acceptHeads, type Placed } from './speakers.ts';

/** Where messages begin: the head at each such line, and the lines that belong to a head (a date under a name). */
export type Layout = {
  heads: Map<number, Head>;
  used: Set<number>;
  /** Lines with a name that stands above words that are quoted. */
  cards: Set<number>;
  /** Which dates on lines of their own may be those of messages, and not of the talk: all, those with a time, or none. */
  looseDates: 'all' | 'times' | 'none';
};

/**
 * Finds how a chat is laid out: heads with dates, names above dates, dates above names, names and colons, or known
 * names alone. The dress in which most heads are found is the one; an empty layout when there is none.
 */
export function findLayout(lines: Line[], known: KnownNames): Layout {
  const first = lines.findIndex((line) => !isIdle(line));
  const find = (placed: Placed[], style: 'dated' | 'labelled') =>
    acceptHeads(placed, { known, lines, first, style });
  const dated = [
    find(besideStamps(lines), 'dated'),
    find(liftOverBadges([...inLine(lines), ...aboveStamps(lines)].sort(byLine), lines, known), 'dated'),
  ];
  const labelled = find(labels(lines), 'labelled');
  const best = [...dated, labelled].reduce((a, b) => (b.length > a.length ? b : a));
  const alone = best.length === 0 ? aloneFromTheStart(lines, first, known) : [];
  const found = best.length === 0 ? alone : withMore(lines, best, best === labelled);
  const cards = findCards(lines, found);
  const placed = found.filter(({ at }) => !cards.has(at));
  for (const head of placed) takeDateAbove(lines, head);
  return {
    heads: new Map(placed.map(({ at, head }) => [at, head])),
    used: new Set(placed.flatMap(({ used }) => used)),
    cards: new Set([...cards].flatMap(([at, called]) => (called === 'card' ? [at] : []))),
    looseDates: looseDates(placed, best === labelled),
  };
}

/** Where each head has its day and time, or none has, a date on a line of its own is hardly that of a message. */
function looseDates(placed: Placed[], isLabelled: boolean): Layout['looseDates'] {
  if (placed.length === 0) return 'all';
  if (placed.every(({ head: { stamp } }) => stamp?.day && stamp.clock)) return 'times';
  return isLabelled && placed.every(({ head }) => head.stamp === null) ? 'none' : 'all';
}

function inLine(lines: Line[]): Placed[] {
  return lines.flatMap(({ stampedHead, event }, at) =>
    stampedHead === null || event !== null ? [] : [{ at, head: stampedHead, used: [] }],
  );
}

function labels(lines: Line[]): Placed[] {
  const hasOther = lines.some(({ label }) => label?.needsOther === false);
  const others = lines.flatMap(({ label }) => (label === null || label.beside ? [] : [label.name]));
  const sides = new Set(others.map(labelOf));
  return lines.flatMap(({ label, event }, at) => {
    if (label === null || event !== null || (label.needsOther && !hasOther)) return [];
    if (label.beside && !areOnly(label.beside, sides)) return [];
    const name = (hasOther ? label.inList : undefined) ?? label.name;
    return [{ at, head: { ...label, name: withoutVerb(name) }, used: [] }];
  });
}

/** "I said: …" is a head beside "Buyer: …", but within the words of a chat that names both sides it is told. */
function areOnly(wanted: Label[], sides: Set<Label | null>): boolean {
  return sides.size > 0 && [...sides].every((side) => side !== null && wanted.includes(side));
}

/** "anna_b", below it "Nov 20, 2026, 3:02 PM", below it the text. */
function aboveStamps(lines: Line[]): Placed[] {
  const placed: Placed[] = [];
  let candidate = -1;
  for (const [at, line] of lines.entries()) {
    if (isIdle(line)) continue;
    if (line.stamp !== null && candidate >= 0 && (line.stamp.clock !== null || isNameLine(lines[candidate]!)))
      placed.push({ at: candidate, head: bare(lines[candidate]!.text, line.stamp), used: [at] });
    candidate = isNameLine(line) || isWordName(line.text) ? at : -1;
  }
  return placed;
}

/** A date, below it the name, below it the text; or a name and a text with the date below them. */
function besideStamps(lines: Line[]): Placed[] {
  const talk = withoutDivider(lines.map((line, at) => ({ ...line, at })).filter((line) => !isIdle(line)));
  const [isDateOnTop, isDateAtEnd] = [talk[0]?.stamp, talk.at(-1)?.stamp].map(
    (stamp) => (stamp ?? null) !== null,
  );
  if (isDateOnTop === isDateAtEnd) return [];
  const starts = [...talk.keys()]
    .filter((at) => isNameLine(talk[at]!) && (at === 0 || talk[at - 1]!.stamp !== null))
    .map((at) => (isAboveName(talk, at) ? at + 1 : at));
  return starts.map((start, position) => {
    const { at, text } = talk[start]!;
    const range = talk.slice(start, starts[position + 1] ?? talk.length);
    /** There is one: a name stands below a date, or the next name (or the end of the chat) does. */
    const date = (
      isDateOnTop
        ? talk.slice(0, start).findLast(({ stamp }) => stamp !== null)
        : range.find(({ stamp }) => stamp !== null)
    )!;
    const initial = talk.slice(0, start).at(-1);
    const used = initial?.stamp === null ? [date.at, initial.at] : [date.at];
    return { at, head: bare(text, date.stamp), used };
  });
}

/** "A" stands in for a picture where a name and words follow. */
function isAboveName(talk: Line[], at: number): boolean {
  const [line, name, words] = talk.slice(at, at + 3);
  if (name === undefined || words === undefined || !/^\p{Lu}{1,2}$/u.test(line!.text)) return false;
  return words.stamp === null && isNameLine(name) && (isSelf(name.text) || looksLikeName(name.text));
}

/** "Today" above a chat that has its times below the messages is the day of them all. */
function withoutDivider<T extends Line>(talk: T[]): T[] {
  const isDivider = talk[0]?.stamp?.clock === null && talk.at(-1)?.stamp?.clock;
  return isDivider ? talk.slice(1) : talk;
}

/**
 * Names on lines of their own: known ones and labels, and beside them what is repeated and looks like a name.
 * They count when the chat begins with one; at its end they are a signature.
 */
function aloneFromTheStart(lines: Line[], first: number, known: KnownNames): Placed[] {
  const isKnown = (line: Line) => isNameOnly(line) && isSomebody(line.text, known);
  if (!lines.some(isKnown)) return [];
  const counts = Map.groupBy(lines.filter(isNameLine), ({ text }) => nameKey(text));
  const isRepeated = (line: Line) =>
    isNameLine(line) && looksLikeName(line.text) && (counts.get(nameKey(line.text))?.length ?? 0) > 1;
  const isHead = (line: Line) => isKnown(line) || isRepeated(line);
  if (!isHead(lines[first]!)) return [];
  if (isWordOfGreeting(lines[first]!.text) && lines.filter(isHead).length === 1) return [];
  return lines.flatMap((line, at) => (isHead(line) ? [{ at, head: bare(line.text, null), used: [] }] : []));
}

/** "Yo", "Je", "Ich" alone at the top say who writes only where somebody else writes too. */
function isWordOfGreeting(text: string): boolean {
  return isSelf(text) && !/^(?:me|you)\b/i.test(text);
}

/** "Dave, please cancel" begins with a name of the form, but is none, and "Dave," begins a letter. */
function isSomebody(text: string, known: KnownNames): boolean {
  if (text.endsWith(',')) return false;
  const mayBeLabel = !text.includes(':') || text.endsWith(':');
  return (
    known.isExact(text) || (mayBeLabel && labelOf(text) !== null) || (looksLikeName(text) && known.has(text))
  );
}

/** Once the speakers are known, a head in a second dress and a name alone on its line begin their messages too. */
function withMore(lines: Line[], accepted: Placed[], isLabelled: boolean): Placed[] {
  const keys = new Set(accepted.map(({ head }) => nameKey(head.name)));
  const taken = new Set(accepted.flatMap(({ at, used }) => [at, ...used]));
  const more = lines.flatMap((line, at) => {
    if (taken.has(at) || line.event !== null) return [];
    const other = isLabelled ? line.stampedHead : line.label;
    if (other !== null && keys.has(nameKey(other.name))) return [{ at, head: other, used: [] }];
    const isName =
      isNameOnly(line) && (isSpeaker(line.text, keys) || line.text === 'Me') && !isSignature(lines, at);
    return isName ? [{ at, head: bare(line.text, null), used: [] }] : [];
  });
  return [...accepted, ...more];
}

/** "You sent" says who writes also where the other head of that person is not seen. */
function isSpeaker(text: string, keys: Set<string>): boolean {
  const name = withoutSent(text);
  return keys.has(nameKey(name)) || (name !== text && isSelf(text));
}

function byLine(a: Placed, b: Placed): number {
  return a.at - b.at;
}

/** A name under "Thanks," closes a letter. */
function isSignature(lines: Line[], at: number): boolean {
  return lines[at - 1]?.text.endsWith(',') ?? false;
}

/** A date on the line above "anna_b: text" is its date. */
function takeDateAbove(lines: Line[], { at, head, used }: Placed): void {
  const above = lines[at - 1]?.stamp ?? null;
  if (head.stamp !== null || head.rest === '' || above === null || above.clock === null) return;
  head.stamp = above;
  used.push(at - 1);
}

function isNameOnly({ text, isNoise, isQuote, stamp }: Line): boolean {
  return text !== '' && text.length <= 60 && !isNoise && !isQuote && stamp === null;
}

function bare(name: string, stamp: Head['stamp']): Head {
  return { name: withoutVerb(withoutAddress(name)), stamp, rest: '', isCertain: false };
}
