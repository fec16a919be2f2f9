import { headOf } from './date-lines.ts';
import type { KnownNames } from './known-names.ts';
import { isNameLine, type Line } from './lines.ts';
import { isSelf, labelOf, looksLikeName, nameKey } from './names.ts';
import { isBareUsername, type Placed } from './speakers.ts';
import { nextOfTalk } from './turn-lines.ts';

/**
 * Names on lines of their own: known ones and labels, and beside them what is repeated and looks like a name.
 * They count when the chat begins with one, if only with what looks like a name; at its end they are a signature.
 */
export function aloneFromTheStart(lines: Line[], first: number, known: KnownNames): Placed[] {
  const isKnown = (line: Line) => isNameOnly(line) && isSomebody(line.text, known);
  if (!lines.some(isKnown)) return twoInTurn(lines, first);
  const counts = Map.groupBy(lines.filter(isNameLine), ({ text }) => nameKey(text));
  const isRepeated = (line: Line) =>
    isNameLine(line) && looksLikeName(line.text) && (counts.get(nameKey(line.text))?.length ?? 0) > 1;
  const isHead = (line: Line, at: number) =>
    isKnown(line) || isRepeated(line) || (at === first && isBesideSelf(lines, at));
  if (!isHead(lines[first]!, first) && !lines.some(isSent)) return [];
  if (isWordOfGreeting(lines[first]!.text) && lines.filter(isHead).length === 1) return [];
  return lines.flatMap((line, at) =>
    isHead(line, at) ? [{ at, head: headOf(line.text, null), used: [] }] : [],
  );
}

/**
 * Where nobody is known: two names that look like some, the first of them on top, each above words and more than once (a username beside
 * such a name once is enough), and no third. A list of colours has no words below its lines.
 */
function twoInTurn(lines: Line[], first: number): Placed[] {
  const named = lines.flatMap((line, at) => (isNameLine(line) && looksLikeName(line.text) ? [at] : []));
  const all = [...Map.groupBy(named, (at) => nameKey(lines[at]!.text)).values()];
  const repeated = all.filter((list) => list.length > 1);
  const once = all.filter((list) => list.length === 1 && isBareUsername(lines[list[0]!]!.text));
  const places = repeated.length === 1 ? [...repeated, ...once] : repeated;
  const heads = new Set(places.flat());
  if (places.length !== 2 || !heads.has(first)) return [];
  if (![...heads].every((at) => isWords(lines, heads, nextOfTalk(lines, at)))) return [];
  return [...heads]
    .toSorted((a, b) => a - b)
    .map((at) => ({ at, head: headOf(lines[at]!.text, null), used: [] }));
}

function isWords(lines: Line[], heads: Set<number>, at: number): boolean {
  const line = lines[at];
  return line !== undefined && !heads.has(at) && line.stamp === null && line.event === null;
}

/** "anna_b" on top is who writes where "Me", "You" or "You sent" stands above words further down. */
function isBesideSelf(lines: Line[], first: number): boolean {
  const line = lines[first]!;
  if (!isNameLine(line) || !looksLikeName(line.text)) return false;
  return lines.some(
    (other, at) => at > first + 1 && at < lines.length - 1 && /^(?:Me|You|You sent)$/.test(other.text),
  );
}

/** "You sent" on a line of its own is no part of a text. */
function isSent({ text }: Line): boolean {
  return text === 'You sent';
}

/** "Yo", "Je", "Ich" or "Support" alone at the top say who writes only where somebody else writes too. */
function isWordOfGreeting(text: string): boolean {
  return labelOf(text) === 'system' || (isSelf(text) && !/^(?:me|you)\b/i.test(text));
}

/** "Dave, please cancel" begins with a name of the form, but is none, and "Dave," begins a letter. */
function isSomebody(text: string, known: KnownNames): boolean {
  if (text.endsWith(',')) return false;
  const mayBeLabel = !text.includes(':') || text.endsWith(':');
  return (
    known.isExact(text) || (mayBeLabel && labelOf(text) !== null) || (looksLikeName(text) && known.has(text))
  );
}

/** True for a short line that could be a name and nothing else. */
export function isNameOnly({ text, isNoise, isQuote, stamp }: Line): boolean {
  return text !== '' && text.length <= 60 && !isNoise && !isQuote && stamp === null;
}
