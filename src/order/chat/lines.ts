import { type EventLine, plainEvent, readEvent } from './events.ts';
import { readWholeStamp, type Split, splitStampLast } from './head-splits.ts';
import { type Head, readNotice, readStampedHead } from './heads.ts';
import { type KnownNames, NOBODY } from './known-names.ts';
import { readLabel } from './labels.ts';
import { findMails, type MailMark, uncoverAnswered } from './mails.ts';
import { isPlausibleName, isSelf, looksLikeName, withoutAddress } from './names.ts';
import { isAboutMessage, isApp, isNoise, isReceipt, withoutApp } from './noise.ts';
import { isQuoteLine } from './quotes.ts';
import { readAge, type Stamp } from './stamp.ts';

/** One line of a paste with everything it could be, seen by itself; its neighbours decide what it is. */
export type Line = {
  text: string;
  isFormName: boolean;
  isNoise: boolean;
  isQuote: boolean;
  isMail: boolean;
  /** Here the answer to a mail begins, whose writer is not named. */
  isAnswer: boolean;
  /** It stands in no paste but was put in above the quoted words of a mail: nobody's words, even where it is not taken for a head. */
  isPutIn: boolean;
  stamp: Stamp | null;
  event: EventLine | null;
  stampedHead: Head | null;
  label: Head | null;
};

/** Reads each line of a cleaned text by itself. */
export function readLines(text: string, known: KnownNames = NOBODY): Line[] {
  const { lines, heads, answers } = uncoverAnswered(text.split('\n').map((line) => line.trim()));
  const mails = findMails(lines);
  const read = lines.map((line, at) => {
    const mark = mails.get(at);
    const seen = mark === undefined ? readLine(line, known) : markOfMail(line, mark);
    seen.isAnswer = answers.has(at);
    seen.isPutIn = heads.has(at);
    return seen;
  });
  const handle = handleOfPage(read);
  return read.map((line, at) => {
    if (at === handle) return { ...line, isNoise: true };
    return isUnderApp(read, at) ? withoutWriter(line) : line;
  });
}

/** "Maria Jose", below it "@maria_j", and "Maria Jose" again above her messages: on top the page says whose chat it is. */
function handleOfPage(lines: Line[]): number {
  const written = lines.keys().filter((at) => !isIdle(lines[at]!));
  const top = written.take(TOP_LINES).toArray();
  const step = top.findIndex((at) => /^@[\w.-]+$/u.test(lines[at]!.text));
  const name = step < 1 ? undefined : lines[top[step - 1]!];
  if (name === undefined || !isNameLine(name)) return -1;
  const at = top[step]!;
  const below = lines.slice(at + 1).map(({ text }) => text);
  return below.includes(name.text) && !below.includes(lines[at]!.text) ? at : -1;
}

/** Above a name there may be a title and a letter that stands in for a picture. */
const TOP_LINES = 4;

/**
 * "FIVERR", below it "now", below it the name: the app that a phone names above its notification is nobody who writes. Nor is it in its
 * mails of any date that say whose message they bring.
 */
function isUnderApp(lines: Line[], at: number): boolean {
  const { text, stampedHead } = lines[at]!;
  const isBeside = stampedHead !== null && isApp(stampedHead.name);
  if (!isBeside && !isApp(withoutAddress(text))) return false;
  const below = lines.slice(at + 1, at + 6).filter(({ text }) => text !== '');
  const [stamp, name] = isBeside ? [stampedHead.stamp, below[0]] : [below[0]?.stamp, below[1]];
  if (stamp && below.slice(0, 3).some((line) => line.isNoise && isAboutMessage(line.text))) return true;
  return stamp?.day === null && name !== undefined && isNameOrLabel(name);
}

function isNameOrLabel(line: Line): boolean {
  return line.label !== null || (isNameLine(line) && looksLikeName(line.text));
}

function withoutWriter(line: Line): Line {
  const stamp = line.stampedHead?.stamp ?? null;
  return { ...line, stampedHead: null, label: null, stamp, isNoise: stamp === null };
}

/** What stands above an earlier mail is no head, date or notice of this chat. */
function markOfMail(text: string, mark: MailMark): Line {
  return { ...readLine('', NOBODY), text, isQuote: mark === 'marker', isMail: mark === 'begins' };
}

function readLine(text: string, known: KnownNames): Line {
  const line: Line = {
    text,
    isFormName: false,
    isNoise: false,
    isQuote: false,
    isMail: false,
    isAnswer: false,
    isPutIn: false,
    stamp: null,
    event: null,
    stampedHead: null,
    label: null,
  };
  if (text === '') return line;
  if (isQuoteLine(text)) return { ...line, isQuote: true };
  if (known.isExact(text)) return { ...line, isFormName: true };
  if (isNoise(text)) return { ...line, isNoise: true };
  const said = withoutApp(text);
  const stamp = readAge(said) ?? readWholeStamp(said);
  if (stamp !== null) return { ...line, stamp };
  const ending = splitStampLast(said);
  if (isReceipt(ending?.name ?? '')) return { ...line, isNoise: true };
  line.stampedHead = readStampedHead(said, ending, known);
  line.event = eventIn({ text, ending, head: line.stampedHead });
  line.label = readLabel(text, known);
  return line;
}

/** A line as it stands, as the date at its end splits it, and the head it could be. */
type Said = { text: string; ending: Split | null; head: Head | null };

/** Notices carry their date at the end of the line ("Order started Nov 20, 3:02 PM") or, in some chats, at its start. */
function eventIn(said: Said): EventLine | null {
  const { text, head } = said;
  const event = readEvent(text) ?? beforeItsDate(said);
  if (event !== null || head !== null) return event;
  const notice = readNotice(text);
  return notice === null || notice === '' ? null : plainEvent(notice);
}

function beforeItsDate({ ending, head }: Said): EventLine | null {
  const { name, stamp } = (head?.rest === '' ? head : ending) ?? { name: '', stamp: null };
  const event = readEvent(name);
  return event === null || stamp === null ? event : { ...event, stamp };
}

/** True for a line that holds nothing of the talk itself. */
export function isIdle({ text, isNoise }: Line): boolean {
  return text === '' || isNoise;
}

/** True for a line that could be a name on a line of its own; a name of the form is one whatever else it could be. */
export function isNameLine({ text, isFormName, isNoise, isQuote, isMail, stamp, event }: Line): boolean {
  if (isFormName) return true;
  return (
    !isNoise &&
    !isQuote &&
    !isMail &&
    stamp === null &&
    event === null &&
    (isPlausibleName(withoutAddress(text)) || isSelf(text))
  );
}
