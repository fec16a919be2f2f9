import type { Head } from './heads.ts';
import type { KnownNames } from './known-names.ts';
import { isIdle, type Line } from './lines.ts';
import { isUsername, isWordName, labelOf, looksLikeName, nameKey } from './names.ts';
import { isFull } from './stamp.ts';
import { isMonthName } from './stamp-day.ts';

/** A head found at a line, with the other lines that it takes. */
export type Placed = { at: number; head: Head; used: number[] };

type Context = { known: KnownNames; lines: Line[]; first: number; style: 'dated' | 'labelled' };

/** A talk has two sides; the marketplace, which may write into it, is none. */
const SEATS = 2;

/** The head of a chat stands this many lines from its top at most: above it only a title, a picture, a status. */
const TOP_LINES = 3;

/**
 * Tells names from words that only stand like names. A name counts when it is known, certain or repeated;
 * one that comes once takes a seat that is still free: a talk has two sides.
 */
export function acceptHeads(placed: Placed[], context: Context): Placed[] {
  const keys = placed.map(({ head }) => nameKey(head.name));
  const counts = Map.groupBy(keys, (key) => key);
  const accepted = new Set<string>();
  for (const [at, { head }] of placed.entries()) {
    const key = keys[at]!;
    if (!accepted.has(key) && isSure(head, counts.get(key)!.length, context)) accepted.add(key);
  }
  for (const key of seatSingles(placed, accepted, context)) accepted.add(key);
  const heads = placed.filter((_, at) => accepted.has(keys[at]!));
  return isLonely(heads, context) ? [] : heads;
}

function isSure({ isCertain, name, stamp }: Head, count: number, { known }: Context): boolean {
  if (isCertain || count > 1 || known.has(name) || labelOf(name) !== null) return true;
  return Boolean(stamp?.day && stamp.clock) && isBareUsername(name);
}

/** "kate_w88" beside its day and time is nothing else, wherever it stands; "FO7A21C0DE44" is the number of an order. */
export function isBareUsername(name: string): boolean {
  return isUsername(name) && /\p{Ll}/u.test(name) && !/[ #.]/.test(name) && !/^fo[0-9a-f]+$/i.test(name);
}

/** Who comes once, and is not one of two months ("June: 4 posts", "July: 5 posts") or of a count ("Vendor 1", "Vendor 2"): the first that look like names, until both sides have somebody. */
function seatSingles(placed: Placed[], accepted: Set<string>, context: Context): string[] {
  const singles = placed.filter(({ head }) => !accepted.has(nameKey(head.name)));
  if (context.style === 'labelled' && accepted.size === 0)
    return singles.length === 2 &&
      isOnTop(singles[0]!, context) &&
      !singles.every(({ head }) => isMonthName(head.name)) &&
      !isCounted(singles.map(({ head }) => head.name))
      ? singles.map(({ head }) => nameKey(head.name))
      : [];
  const named = singles.filter(({ head }) => looksLikeName(head.name) || isWordName(head.name));
  const sure = placed.filter(({ head }) => accepted.has(nameKey(head.name)));
  const strong = withoutTold(named, sure);
  const isStarted = accepted.size > 0 || (strong[0] !== undefined && isOnTop(strong[0], context));
  const free = Math.max(0, SEATS - [...accepted].filter((key) => labelOf(key) !== 'system').length);
  return isStarted ? strong.slice(0, free).map(({ head }) => nameKey(head.name)) : [];
}

/** "Bought yesterday" is told where all others have their day and their time. */
function withoutTold(singles: Placed[], sure: Placed[]): Placed[] {
  const dated = [...sure, ...singles].filter((placed) => !isDatedByWords(placed));
  const areFull = dated.length > 0 && dated.every(isFullyDated);
  return areFull ? singles.filter((single) => !isDatedByWords(single)) : singles;
}

/** True when a head has its day and its time. */
export function isFullyDated({ head: { stamp } }: Placed): boolean {
  return stamp !== null && isFull(stamp);
}

function isDatedByWords({ head: { name, stamp }, used }: Placed): boolean {
  const isOnlyAge = stamp?.isRelative === true && stamp.day === null && stamp.clock === null;
  return isOnlyAge && used.length === 0 && !isUsername(name);
}

/** "Vendor 1" and "Vendor 2" are a list. */
function isCounted([first = '', second = '']: string[]): boolean {
  const [kind, other] = [first, second].map((name) => nameKey(name).replace(/ #?\d{1,3}$/, ''));
  return kind === other && kind !== nameKey(first);
}

/** One label in the midst of a text ("Client: Acme"), one time before a colon ("Found at 7 am: …") or an age ("Bought yesterday") is part of the text. */
function isLonely(heads: Placed[], { style, first, known }: Context): boolean {
  const [only, ...others] = heads;
  if (only === undefined || others.length > 0 || only.head.isCertain) return false;
  if (isDatedByWords(only) && !known.has(only.head.name) && labelOf(only.head.name) === null) return true;
  return style === 'labelled' ? only.at !== first : only.head.rest !== '' && !known.has(only.head.name);
}

function isOnTop({ at }: Placed, { lines, first }: Context): boolean {
  return (
    lines.slice(first, Math.min(at, first + 40)).filter((line) => !isIdle(line)).length < TOP_LINES &&
    at < first + 40
  );
}
