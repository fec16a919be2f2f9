import { type EventLine, plainEvent, readEvent } from './events.ts';
import { readWholeStamp, type Split, splitStampLast } from './head-splits.ts';
import { type Head, readNotice, readStampedHead } from './heads.ts';
import { type KnownNames, NOBODY } from './known-names.ts';
import { readLabel } from './labels.ts';
import { findMails, type MailMark } from './mails.ts';
import { isPlausibleName, isSelf, withoutAddress } from './names.ts';
import { isNoise, isReceipt } from './noise.ts';
import { isQuoteLine } from './quotes.ts';
import { readAge, type Stamp } from './stamp.ts';

/** One line of a paste with everything it could be, seen by itself; its neighbours decide what it is. */
export type Line = {
  text: string;
  isFormName: boolean;
  isNoise: boolean;
  isQuote: boolean;
  isMail: boolean;
  stamp: Stamp | null;
  event: EventLine | null;
  stampedHead: Head | null;
  label: Head | null;
};

/** Reads each line of a cleaned text by itself. */
export function readLines(text: string, known: KnownNames = NOBODY): Line[] {
  const lines = text.split('\n').map((line) => line.trim());
  const mails = findMails(lines);
  return lines.map((line, at) => {
    const mark = mails.get(at);
    return mark === undefined ? readLine(line, known) : markOfMail(line, mark);
  });
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
    stamp: null,
    event: null,
    stampedHead: null,
    label: null,
  };
  if (text === '') return line;
  if (isQuoteLine(text)) return { ...line, isQuote: true };
  if (known.isExact(text)) return { ...line, isFormName: true };
  if (isNoise(text)) return { ...line, isNoise: true };
  const stamp = readAge(text) ?? readWholeStamp(text);
  if (stamp !== null) return { ...line, stamp };
  const ending = splitStampLast(text);
  if (isReceipt(ending?.name ?? '')) return { ...line, isNoise: true };
  const stampedHead = readStampedHead(text, ending, known);
  const event = eventIn({ text, ending, head: stampedHead });
  return { ...line, stampedHead, label: readLabel(text, known), event };
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
