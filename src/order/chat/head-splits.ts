import { readStamp, type Stamp } from './stamp.ts';
import { cutTokens, type Token } from './stamp-tokens.ts';

/** More tokens than any date has. */
const LONGEST_STAMP = 18;

/** The stamp that a whole line is, as in inboxes that give the date a line of its own. */
export function readWholeStamp(line: string): Stamp | null {
  if (line.length > 60) return null;
  const tokens = cutTokens(line);
  return tokens.length > LONGEST_STAMP ? null : readStamp(withoutBrackets(tokens));
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
  const tokens = cutTokens(text);
  for (let at = Math.max(1, tokens.length - LONGEST_STAMP); at < tokens.length; at += 1) {
    const stamp = isSeparator(tokens[at]!) ? null : readStamp(tokens.slice(at));
    if (stamp !== null)
      return { name: tidyName(text.slice(0, tokens[at]!.start)), stamp, isBracketed: false };
  }
  return null;
}

/** "20/11/2026, 14:02 - Anna". */
export function splitStampFirst(text: string): Split | null {
  const front = longestStampAtStart(text);
  if (front === null) return null;
  return { name: tidyName(text.slice(front.end)), stamp: front.stamp, isBracketed: false };
}

/** The longest date that a text begins with, and where it ends. */
export function longestStampAtStart(text: string): { stamp: Stamp; end: number } | null {
  const tokens = cutTokens(text);
  for (let length = Math.min(LONGEST_STAMP, tokens.length - 1); length > 0; length -= 1) {
    const last = tokens[length - 1]!;
    const stamp = isSeparator(last) ? null : readStamp(tokens.slice(0, length));
    if (stamp !== null) return { stamp, end: last.end };
  }
  return null;
}

function tidyName(text: string): string {
  return text
    .replace(/^[\s,|•·\-–—]+/u, '')
    .trimEnd()
    .replace(/[,|•·\-–—(@]$/u, '')
    .trim();
}

function isSeparator({ text }: Token): boolean {
  return /^[,،|•·∙\-–—]$/u.test(text);
}

function withoutBrackets(tokens: Token[]): Token[] {
  const isWrapped = /^[[(]$/.test(tokens[0]?.text ?? '') && /^[\])]$/.test(tokens.at(-1)?.text ?? '');
  return isWrapped ? tokens.slice(1, -1) : tokens;
}
