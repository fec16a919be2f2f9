import { isPlausibleName, labelOf } from './names.ts';
import phrases from './quotes.json' with { type: 'json' };

const LONGEST_MARKER = 120;

/** "> …": a line of somebody else's words. */
export function isQuoteLine(line: string): boolean {
  return line.startsWith('>') || line.startsWith('»') || line.startsWith('│') || line.startsWith('┃');
}

/**
 * A chat copied from a mail has ">" before every line, and some apps put it before the names ("> Anna:"); then it quotes nobody, and one
 * ">" goes.
 */
export function unquoteAll(text: string): string {
  const lines = text.split('\n');
  const said = lines.filter((line) => line.trim() !== '');
  const quoted = said.filter((line) => /^ *>/.test(line));
  const isWhole = quoted.length > 0 && quoted.length === said.length;
  if (!isWhole && !areNames(quoted, said[0])) return text;
  return lines.map((line) => line.replace(/^ *> ?/, '')).join('\n');
}

function areNames(quoted: string[], first: string | undefined): boolean {
  return quoted.length > 1 && quoted[0] === first && quoted.every((line) => isNameWithColon(line.trim()));
}

function isNameWithColon(line: string): boolean {
  return line.length <= LONGEST_MARKER && line.endsWith(':') && isPlausibleName(line.slice(1, -1).trim());
}

/** "Replying to anna_b", "anna_b replied to you", "On Friday anna wrote:": the lines below begin with somebody else's words. */
export function isQuoteMarker(line: string): boolean {
  if (line.length > LONGEST_MARKER) return false;
  const plain = line.toLowerCase().replace(/:$/, '').trim();
  return saysWhoWrote(line, plain) || saysReplyingTo(plain) || saysWhoReplied(plain);
}

/** "anna_b wrote:", "On Nov 20, 2026, at 15:02, Anna <a@b.c> wrote:"; but not "my boss said:". */
function saysWhoWrote(line: string, plain: string): boolean {
  const end = phrases.ends.find((end) => plain.endsWith(end));
  if (end === undefined) return false;
  return (
    isPerson(plain.slice(0, -end.length)) || (/\d/.test(line) && /[,<]/.test(line) && line.endsWith(':'))
  );
}

function saysReplyingTo(plain: string): boolean {
  const start = phrases.starts.find((start) => plain.startsWith(start));
  if (start === undefined) return false;
  const whom = plain.slice(start.length).trim();
  return whom === '' || whom === 'this message' || isPerson(whom);
}

function saysWhoReplied(plain: string): boolean {
  const middle = phrases.middles.find((middle) => plain.includes(middle));
  if (middle === undefined) return false;
  const [who = '', whom = ''] = plain.split(middle);
  return isPerson(who) && (isPerson(whom) || isPerson(whom.replace(/ (?:geantwortet|message)$/, '')));
}

/** Somebody whom a marker can name, "yourself" and "themselves" among them, or what stands for the reader. */
function isPerson(name: string): boolean {
  return labelOf(name) !== null || (isPlausibleName(name) && !isTold(name)) || name === 'your message';
}

/** "Mon patron a écrit", "mijn baas schreef": what the writer tells of somebody is no mark of a quote. */
function isTold(name: string): boolean {
  const space = name.indexOf(' ');
  return space > 0 && possessives.has(name.slice(0, space).toLowerCase());
}

const possessives = new Set(phrases.possessives);

/** A marker that holds the quoted words itself: "Replying to anna_b: did you order by mistake?" */
export function isQuoteWithMarker(line: string): boolean {
  const colon = line.slice(0, LONGEST_MARKER).indexOf(':');
  return colon > 0 && colon < line.length - 1 && isQuoteMarker(line.slice(0, colon));
}

/**
 * How many of the lines under a marker are quoted: all up to the first empty line; without one, the first line,
 * and those after it that stand further up in the chat. A line alone is quoted only if it stands further up.
 */
export function countQuoted(body: string[], isKnown: (line: string) => boolean): number {
  const start = body.findIndex((line) => line !== '');
  if (start < 0) return 0;
  const gap = body.indexOf('', start);
  if (gap !== -1 && body.slice(gap).some((line) => line !== '')) return gap;
  const lines = gap === -1 ? body.length : gap;
  if (lines - start === 1) return isKnown(body[start]!) ? lines : 0;
  let end = start + 1;
  while (end < lines - 1 && isKnown(body[end]!)) end += 1;
  return end;
}
