import { longestStampAtStart } from './head-splits.ts';
import words from './mails.json' with { type: 'json' };
import { labelOf, looksLikeName } from './names.ts';
import { isFull } from './stamp.ts';

const LONGEST_MARKER = 200;
const LONGEST_HEADER = 300;
/** A mail says from whom it is, when it was sent and what it is about; fewer such lines are somebody's list. */
const FEWEST_HEADERS = 3;
/** Looking for the end of such a block goes no further than this. */
const MOST_HEADERS = 12;

/** What a line has to do with an earlier mail: it stands above its words, or is part of what does. */
export type MailMark = 'begins' | 'marker';

/**
 * Finds where earlier mails begin below somebody's words: "On Nov 24, 2026 at 3:02 PM Dave <…> wrote:", also cut in two
 * by the mail program, "-----Original Message-----", or a block of "From:", "Sent:" and "Subject:". From a line that
 * `begins` one all that follows is quoted; a `marker` alone is left out, as ">" stands before the quoted lines. Where a
 * paste begins with such a head, or forwards a mail, nobody can say whose words are the earlier ones: only its head is left out.
 */
export function findMails(lines: string[]): Map<number, MailMark> {
  const marks = new Map<number, MailMark>();
  const first = lines.findIndex((line) => line !== '' && !line.startsWith('>'));
  if (first < 0) return marks;
  for (let at = first; at < lines.length; at += 1) {
    const length = lengthOfHead(lines, at);
    const isQuoted = length > 0 && nextWords(lines, at + length).startsWith('>');
    if (isForwarded(lines[at]!) || (at === first && length > 0 && !isQuoted)) {
      hideHead(lines, at, marks);
      break;
    }
    for (let step = 0; step < length; step += 1) marks.set(at + step, isQuoted ? 'marker' : 'begins');
    at += Math.max(0, length - 1);
  }
  return marks;
}

/** The lines of a paste; at `heads` stand those that were put in, at `answers` those with which an answer begins whose writer is not named. */
export type Answered = { lines: string[]; heads: Set<number>; answers: Set<number> };

/**
 * A paste may begin with what a mail answers, "On Nov 24, 2026 at 3:02 PM Dave <…> wrote:" above lines with ">", and hold the answers
 * below. Then it says who wrote the lines with ">": they get a head as chats have it. Any other paste stays as it is.
 */
export function uncoverAnswered(lines: string[]): Answered {
  const at = lines.findIndex((line) => line !== '');
  const plain = lines.slice(at, at + 2).map(withoutSign);
  const markers = [1, 2].map((count) => markerIn(plain.slice(0, count).join(' ')));
  const length = 1 + markers.findIndex((marker) => marker !== null);
  const head = headOfMarker(markers[length - 1] ?? null);
  const below = lines.slice(at + length);
  const isAnswered = below.some(isAnswer) && below.find((line) => line !== '')?.startsWith('>');
  return head === null || !isAnswered
    ? { lines, heads: new Set(), answers: new Set() }
    : takeTurns(below, head);
}

function takeTurns(below: string[], head: string): Answered {
  const lines: string[] = [];
  const [heads, answers] = [new Set<number>(), new Set<number>()];
  let isQuoted = false;
  for (const line of below) {
    if (line !== '' && line.startsWith('>') !== isQuoted) {
      isQuoted = !isQuoted;
      (isQuoted ? heads : answers).add(lines.length);
      if (isQuoted) lines.push(head);
    }
    lines.push(withoutSign(line));
  }
  return { lines, heads, answers };
}

function isAnswer(line: string): boolean {
  return line !== '' && !line.startsWith('>');
}

/** "Dave (Nov 24, 2026 at 3:02 PM):", as chats write it. */
function headOfMarker(marker: Marker | null): string | null {
  if (marker === null) return null;
  const name = nameOfWriter(marker.writer);
  return name !== null && looksLikeName(name) ? `${name} (${marker.date}):` : null;
}

/** A quoted line without its ">". */
function withoutSign(line: string): string {
  return line.replace(/^> ?/, '');
}

/** From whom, when and to whom a mail is, is nobody's words; what it is about may be. */
function hideHead(lines: string[], at: number, marks: Map<number, MailMark>): void {
  const start = isForwarded(lines[at]!) ? at + 1 : at;
  const end = start + lengthOfBlock(lines, start);
  for (let line = at; line < end; line += 1)
    if (!subject.has(headerOf(lines[line]!))) marks.set(line, 'marker');
}

/** How many lines the head of an earlier mail takes; 0 where none begins. */
function lengthOfHead(lines: string[], at: number): number {
  const line = lines[at]!;
  if (isMarker(line) || isAddressAndDate(line)) return 1;
  const next = lines[at + 1] ?? '';
  if (next !== '' && isMarker(`${line} ${next}`)) return 2;
  return isOriginal(line) ? 1 : lengthOfBlock(lines, at);
}

/** When an earlier mail was written, and by whom: "Nov 24, 2026 at 3:02 PM", " Dave <…> wrote:". */
type Marker = { date: string; writer: string };

function isMarker(line: string): boolean {
  return markerIn(line) !== null;
}

/** "пт, 20 нояб. 2026 г. в 10:02, Dave <dave@example.com>:" says the same in any language. */
function isAddressAndDate(line: string): boolean {
  return (
    line.length <= LONGEST_MARKER &&
    line.endsWith(':') &&
    ADDRESS.test(line) &&
    YEAR.test(line) &&
    TIME.test(line)
  );
}

const ADDRESS = /^[^>[(].*<[^<>\s@]+@[^<>\s@]+>/u;
const YEAR = /(?<![\d:.])20\d\d(?![\d:])/u;
const TIME = /(?<!\d)\d{1,2}[:.]\d\d(?!\d)/u;

function markerIn(line: string): Marker | null {
  if (line.length > LONGEST_MARKER || !line.endsWith(':')) return null;
  const plain = line.toLowerCase();
  const opener = openers.find((opener) => plain.startsWith(opener));
  if (opener === undefined) return null;
  const said = line.slice(opener.length).trimStart();
  const front = longestStampAtStart(said);
  if (front === null || !isFull(front.stamp)) return null;
  const [date, writer] = [said.slice(0, front.end), said.slice(front.end)];
  return isWriter(writer) ? { date, writer } : null;
}

/** "Dave Low <dave@example.com> wrote:", "schrieb Dave Low:"; but not "you wrote:". */
function isWriter(text: string): boolean {
  const name = nameOfWriter(text);
  if (name === null) return false;
  return text.includes('@') || (labelOf(name) === null && looksLikeName(name));
}

function nameOfWriter(text: string): string | null {
  const said = ` ${text.slice(0, -1).replaceAll(',', ' ').trim()} `;
  const verb = verbs.find((verb) => said.includes(verb));
  if (verb === undefined) return null;
  return said
    .replace(verb, ' ')
    .replace(/\(?<[^<>]*>\)?/gu, '')
    .trim();
}

function isOriginal(line: string): boolean {
  return line.startsWith('---') && originals.has(bare(line));
}

function isForwarded(line: string): boolean {
  return line.startsWith('---') && forwards.has(bare(line));
}

function bare(line: string): string {
  return line
    .slice(0, 80)
    .replaceAll(/^-+|-+$/gu, '')
    .trim()
    .toLowerCase();
}

function lengthOfBlock(lines: string[], at: number): number {
  if (!from.has(headerOf(lines[at]!))) return 0;
  let length = 1;
  while (length < MOST_HEADERS && headers.has(headerOf(lines[at + length] ?? ''))) length += 1;
  const found = lines.slice(at, at + length).map(headerOf);
  return length >= FEWEST_HEADERS && found.some((header) => subject.has(header)) ? length : 0;
}

function headerOf(line: string): string {
  const colon = line.length > LONGEST_HEADER ? -1 : line.slice(0, 20).indexOf(':');
  return line.slice(0, Math.max(0, colon)).replaceAll('*', '').trim().toLowerCase();
}

function nextWords(lines: string[], at: number): string {
  return [lines[at], lines[at + 1]].find((line) => line !== undefined && line !== '') ?? '';
}

const openers = words.openers.map((opener) => `${opener} `);
const verbs = words.verbs.map((verb) => ` ${verb} `);
const originals = new Set(words.originals);
const forwards = new Set(words.forwards);
const from = new Set(words.from);
const subject = new Set(words.subject);
const headers = new Set([...words.from, ...words.subject, ...words.others]);
