import {
  longestStampAtStart,
  readWholeStamp,
  type Split,
  splitBrackets,
  splitStampFirst,
  splitStampLast,
} from './head-splits.ts';
import { type KnownNames, NOBODY } from './known-names.ts';
import { isNameShaped, isPlausibleName, isSelf, isTitle, isWordName, type Label } from './names.ts';
import { isFull, type Stamp } from './stamp.ts';
import { DIGIT } from './stamp-tokens.ts';

/**
 * The head of a message: who writes from here on, when, and the words on the same line.
 * A certain head has a date or brackets that leave no doubt; the others count when their name does (speakers.ts).
 * One that `needsOther` is only a head beside heads of its kind that do not; `inList` is its name there without a number,
 * `beside` gives the labels that are all the other heads of the chat, and `badge` what a badge beside the name says about its owner.
 */
export type Head = {
  name: string;
  stamp: Stamp | null;
  rest: string;
  isCertain: boolean;
  needsOther?: boolean;
  inList?: string;
  badge?: Label | null;
  beside?: Label[];
};

/** No head is longer than this. */
export const LONGEST_HEAD = 120;
/** "Christopher, about an hour ago" and its kin are short; longer lines need a number to be looked at. */
const LONGEST_WITHOUT_DIGITS = 60;

/** A head with a date or time on the line of the name, in any of its dresses; `ending` is the line as its last date splits it. */
export function readStampedHead(line: string, ending: Split | null, known: KnownNames = NOBODY): Head | null {
  const start = line.slice(0, LONGEST_HEAD);
  if (line.length > LONGEST_WITHOUT_DIGITS && !DIGIT.test(start)) return null;
  return (
    bracketFirst(line, known) ??
    labelled(line, colonOf(start), known) ??
    stampFirst(line, start, known) ??
    stampLast(line, ending, known)
  );
}

/** True for what can be a name with little to go by: it looks like one, or means who copies the chat, or the form gave it. */
export function mayBeName(name: string, known: KnownNames): boolean {
  return isPlausibleName(name) || isSelf(name) || known.isExact(name);
}

/** A line that its date sets apart but that names nobody, as notices do: "20/11/2026, 14:02 - Messages are encrypted". */
export function readNotice(line: string): string | null {
  const start = line.slice(0, LONGEST_HEAD);
  const inBrackets = line.startsWith('[') ? bracketStamp(line) : null;
  if (inBrackets !== null) return inBrackets.rest;
  const front = longestStampAtStart(start);
  const rest = front === null ? '' : line.slice(front.end).trim();
  return front?.stamp.day && front.stamp.clock && /^[-–] /u.test(rest) ? rest.slice(2).trim() : null;
}

/** "[20/11/2026, 14:02] Name: text", "[14:02] Name". */
function bracketFirst(line: string, known: KnownNames): Head | null {
  const bracket = /^[[(]/.test(line) ? bracketStamp(line) : null;
  if (bracket === null) return null;
  const colon = colonOf(bracket.rest.slice(0, LONGEST_HEAD));
  const name = (colon === -1 ? bracket.rest : bracket.rest.slice(0, colon)).trim();
  if (!isNameShaped(name) || (colon === -1 && !mayBeName(name, known))) return null;
  return {
    name,
    stamp: bracket.stamp,
    rest: colon === -1 ? '' : behindColon(bracket.rest, colon),
    isCertain: colon !== -1,
  };
}

function bracketStamp(line: string): { stamp: Stamp; rest: string } | null {
  const end = line.slice(0, 60).search(/[\])]/);
  const stamp = end < 0 ? null : readWholeStamp(line.slice(1, end));
  return stamp === null ? null : { stamp, rest: line.slice(end + 1).replace(/^[ \-–]+/u, '') };
}

/** "Name (10:02): text", "Name 10:02 AM: text", "20/11/2026, 14:02 - Name: text". */
function labelled(line: string, colon: number, known: KnownNames): Head | null {
  if (colon < 1) return null;
  const left = line.slice(0, colon).trim();
  const split = splitBrackets(left) ?? shaped(splitStampLast(left)) ?? shaped(splitStampFirst(left));
  if (split === null || !isNameShaped(split.name)) return null;
  const { name, stamp, isBracketed } = split;
  if (!isFull(stamp) && !mayBeName(name, known)) return null;
  return {
    name,
    stamp,
    rest: behindColon(line, colon),
    isCertain: isBracketed || stamp.day !== null,
  };
}

/** "20 Nov 2026, 15:02 anna_b", with the text on the lines below. */
function stampFirst(line: string, start: string, known: KnownNames): Head | null {
  const split = line.length > start.length ? null : splitStampFirst(line);
  if (split === null || !isFull(split.stamp)) return null;
  return mayBeName(split.name, known)
    ? { name: split.name, stamp: split.stamp, rest: '', isCertain: false }
    : null;
}

/** "Name 10:02 AM", "Name · Yesterday", "Name, [20.11.2026 15:02]", with the text on the lines below; but not "sending now". */
function stampLast(line: string, ending: Split | null, known: KnownNames): Head | null {
  const split = line.length > LONGEST_HEAD ? null : (splitBrackets(line) ?? ending);
  if (split === null || !mayStandBeside(split, known)) return null;
  const isOnlyWords = split.stamp.clock === null && split.stamp.day === null && !/\d/.test(line);
  if (isOnlyWords && !/[\p{Lu}\p{Lo}_]/u.test(split.name)) return null;
  return { name: split.name, stamp: split.stamp, rest: '', isCertain: false };
}

function mayStandBeside({ name, stamp }: Split, known: KnownNames): boolean {
  if (mayBeName(name, known) || isWordName(name)) return true;
  return isFull(stamp) && isTitle(name);
}

/** "20-11-2026 14:02 - Jan" ends with what could be a date too, but then leaves no name. */
function shaped(split: Split | null): Split | null {
  return split !== null && isNameShaped(split.name) ? split : null;
}

/** What stands behind the colon of a name; many write "Buyer:- text" and "Buyer:: text". */
export function behindColon(line: string, colon: number): string {
  return line
    .slice(colon + 1)
    .replace(/^(?:[:：]|[-–—]{1,2}(?![\d-]))/u, '')
    .trim();
}

/** The first colon that can end a name: not within a time, an address or a smiley. */
export function colonOf(start: string): number {
  for (let at = 1; at < start.length; at += 1) {
    if (start[at] !== ':' && start[at] !== '：') continue;
    const next = start[at + 1] ?? ' ';
    if (DIGIT.test(next) && DIGIT.test(start[at - 1]!)) continue;
    return /[/\\()|*\]]/.test(next) || SMILEY.test(start.slice(at + 1, at + 4)) ? -1 : at;
  }
  return -1;
}

/** ":-)" and ":-D" from the hyphen on; but not ":- text" and ":-Dave". */
const SMILEY = /^-(?:[^\s\p{L}\p{N}"'-]|[DPpOo](?![\p{L}\p{N}]))/u;
