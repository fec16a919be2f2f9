import { isSelf, isUsername } from './names.ts';
import { isConnector, isStampPiece, readAge, readStamp, type Stamp } from './stamp.ts';
import { firstTokens, lastTokens, type Token } from './stamp-tokens.ts';

/** More tokens than any date has. */
const LONGEST_STAMP = 18;

/** The stamp that a whole line is, as in inboxes that give the date a line of its own. */
export function readWholeStamp(line: string): Stamp | null {
  if (line.length > 60) return null;
  const inside = withoutBrackets(line.trim());
  const { tokens, isAll } = firstTokens(inside, LONGEST_STAMP, isStampPiece);
  return isAll ? readStamp(tokens) : null;
}

/** A name and the date beside it, taken apart; in brackets or not. */
export type Split = { name: string; stamp: Stamp; isBracketed: boolean };

/** "Anna (10:02)", "Anna, [20.11.2026 15:02]". */
export function splitBrackets(text: string): Split | null {
  const open = /[)\]]$/.test(text) ? Math.max(text.lastIndexOf('('), text.lastIndexOf('[')) : -1;
  const stamp = open < 1 ? null : readWholeStamp(text.slice(open + 1, -1));
  return stamp === null ? null : { name: tidyName(text.slice(0, open)), stamp, isBracketed: true };
}

/** "Anna 10:02 AM": the longest date at the end. */
export function splitStampLast(text: string): Split | null {
  const glued = splitGlued(text);
  if (glued !== null) return glued;
  const [bulleted = '', age = ''] = AGE_LAST.exec(text.slice(-LONGEST_AGE)) ?? [];
  const ago = readAge(age);
  if (ago !== null)
    return { name: tidyName(text.slice(0, -bulleted.length)), stamp: ago, isBracketed: false };
  const tokens = lastTokens(text, LONGEST_STAMP, isStampPiece);
  for (const [at, token] of tokens.entries()) {
    const before = text.slice(0, token.start);
    const isGap = isSeparator(token) || token.text === ')' || before.trim() === '';
    const stamp = isGap ? null : readStamp(tokens.slice(at));
    if (stamp !== null) return { name: tidyName(before), stamp, isBracketed: false };
  }
  return null;
}

/** "MeNov 20, 2026, 3:02 PM", "DaveYesterday 3:02 PM": some copies lose the blank. */
function splitGlued(text: string): Split | null {
  const [, name = '', date = ''] = (text.length <= LONGEST_GLUED && GLUED.exec(text)) || [];
  const stamp = date === '' ? null : readWholeStamp(date);
  return stamp?.clock && (stamp.day !== null || stamp.isRelative)
    ? { name: tidyName(name), stamp, isBracketed: false }
    : null;
}

const LONGEST_GLUED = 80;
const GLUED = /^([^:]{0,39}[\p{Ll}\d_])(\p{Lu}\p{Ll}{1,9}[.,]? .{4,40})$/u;

/** "anna_b • 5m". */
const AGE_LAST = / [•·∙] (\d{1,3} ?[smhdw])$/u;
const LONGEST_AGE = 8;

/** "20/11/2026, 14:02 - Anna". */
export function splitStampFirst(text: string): Split | null {
  const front = longestStampAtStart(text);
  if (front === null) return null;
  const rest = text.slice(front.end);
  const { clock } = front.stamp;
  const unknown = clock !== null && clock.hour <= 12 ? (UNKNOWN_HALF.exec(rest)?.[0] ?? '') : '';
  const stamp = unknown === '' ? front.stamp : { ...front.stamp, clock: null };
  return { name: tidyName(rest.slice(unknown.length)), stamp, isBracketed: false };
}

/** The longest date that a text begins with, and where it ends. In "14:02 - As mensagens" the words begin with "As". */
export function longestStampAtStart(text: string): { stamp: Stamp; end: number } | null {
  const { tokens, isAll } = firstTokens(text, LONGEST_STAMP, isStampPiece);
  for (let length = tokens.length - (isAll ? 1 : 0); length > 0; length -= 1) {
    const [before, last] = [tokens[length - 2], tokens[length - 1]!];
    const begins = before !== undefined && isSeparator(before) && isConnector(last.text);
    const stamp = isSeparator(last) || begins ? null : readStamp(tokens.slice(0, length));
    if (stamp !== null) return { stamp, end: last.end };
  }
  return null;
}

/** A word between the time and the hyphen is half of a day in a language not known here: then nobody knows the hour. */
const UNKNOWN_HALF = /^ ?\p{L}[\p{L}\p{M}.]{0,14}(?= - )/u;

function tidyName(text: string): string {
  const name = text
    .replace(/^[\s,|•·\-–—]+/u, '')
    .trimEnd()
    .replace(/[,|•·\-–—(@]$/u, '')
    .trim();
  return withoutPicture(name);
}

/** "K kate_w88", "Z Me": the letter that stands in for a picture, copied onto the line of the name. */
function withoutPicture(name: string): string {
  const [all = '', initials = ''] = PICTURE.exec(name) ?? [];
  const rest = name.slice(all.length);
  if (all === '' || isSelf(rest)) return rest;
  return isUsername(rest) && rest.toLowerCase().startsWith(initials[0]!.toLowerCase()) ? rest : name;
}

const PICTURE = /^(\p{Lu}{1,2}) (?=\S)/u;

function isSeparator({ text }: Token): boolean {
  return separators.has(text);
}

const separators = new Set([',', '،', '|', '•', '·', '∙', '-', '–', '—']);

function withoutBrackets(text: string): string {
  return /^[[(].*[\])]$/s.test(text) ? text.slice(1, -1) : text;
}
