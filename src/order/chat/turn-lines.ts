import type { Head } from './heads.ts';
import type { Layout } from './layout.ts';
import { isIdle, type Line } from './lines.ts';
import { isSelf, nameKey } from './names.ts';
import { isInAngles, isPlaceholder, isProgramNote, withoutEditMark } from './noise.ts';
import { isQuoteLine } from './quotes.ts';
import type { BodyLine } from './turn-text.ts';

/** The words on the line of a head; none where they only stand in for a picture or are the chat program's. */
export function bodyOfHead({ rest, stamp }: Head): BodyLine[] {
  const text = withoutEditMark(rest);
  if (text === '' || isPlaceholder(text) || isProgramNote(text)) return [];
  if (stamp?.day && stamp.clock && isInAngles(text)) return [];
  return [{ text, kind: isQuoteLine(text) ? 'quote' : 'words' }];
}

/** A date or a status may be all that somebody wrote, but above the first speaker who is seen it is what stands around the chat. */
export function toBodyLine(
  { text, isQuote, isMail, isNoise, stamp }: Line,
  name: string | null,
  seesSpeakers: boolean,
): BodyLine {
  if (isMail) return { text, kind: 'mail' };
  if (isQuote) return { text, kind: 'quote' };
  if (!isNoise && stamp === null) return { text: seesSpeakers ? withoutEditMark(text) : text, kind: 'words' };
  return { text, kind: seesSpeakers && (isNoise || name === null) ? 'nothing' : 'aside' };
}

/**
 * "A" above "anna_b" or above what anna_b did is what stands in for a picture; so is any capital above "Me", unless it may be all that
 * was answered: "Y".
 */
export function isInitial(lines: Line[], layout: Layout, at: number, isAnswered: boolean): boolean {
  const { text } = lines[at]!;
  if (!/^(?:\p{L}|\p{Lu}{2})$/u.test(text)) return false;
  const next = lines.slice(at + 1, at + 5).findIndex((line) => !isIdle(line));
  const below = at + 1 + next;
  const name = next < 0 ? null : (layout.heads.get(below)?.name ?? lines[below]!.event?.event.by ?? null);
  if (name === null) return false;
  return isSelf(name) ? isAnswered && /\p{Lu}/u.test(text) : nameKey(name).startsWith(text[0]!.toLowerCase());
}

/** "I need it by / Friday / please": a date that belongs to the words around it, where dates have their place elsewhere. */
export function isDateInText(lines: Line[], layout: Layout, at: number): boolean {
  const { stamp } = lines[at]!;
  if (stamp === null || layout.looseDates === 'all') return false;
  if (layout.looseDates === 'times' && stamp.clock !== null) return false;
  return isTalk(lines, layout, at - 1) && !layout.heads.has(at + 1) && isTalk(lines, layout, at + 1);
}

function isTalk(lines: Line[], { heads, used }: Layout, at: number): boolean {
  const line = lines[at];
  if (line === undefined || used.has(at)) return false;
  const hasOwnWords = (heads.get(at)?.rest ?? line.text) !== '';
  return hasOwnWords && !isIdle(line) && !line.isQuote && line.stamp === null && line.event === null;
}

/** The line below that holds something of the talk; the number of lines where there is none. */
export function nextOfTalk(lines: Line[], at: number): number {
  let next = at + 1;
  while (next < lines.length && isIdle(lines[next]!)) next += 1;
  return next;
}
