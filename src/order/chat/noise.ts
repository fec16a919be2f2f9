import { looksLikeName } from './names.ts';
import noise from './noise.json' with { type: 'json' };

const LONGEST_NOISE = 60;
const LONGEST_PLACEHOLDER = 120;
const LONGEST_OF_A_MAIL = 160;
/** "Delivery #1", "👍 1" (who liked it), "(1.2 MB)", "3 replies", "1 new message", "Download All (2)", "0/2500" below the field for an answer. */
const COUNTED =
  /^(?:(?:delivery|revision) #\d{1,3}|\(?\d{1,4}(?:[.,]\d{1,3})? ?[kmg][bo]\)?|\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f? \d{1,2}|\d{1,3} repl(?:y|ies)|download all \(\d{1,3}\)|\d{1,4}\/2500)$/u;
const NEW_MESSAGES =
  /^\d{1,3} (?:(?:new|unread) messages?|mensajes? (?:nuevos?|no leídos?)|nouveaux? messages?|messages? non lus?|(?:neue|ungelesene) nachricht(?:en)?|novas? mensage(?:m|ns)|mensage(?:m|ns) não lidas?|nuov[oi] messagg[io]{1,2}|messagg[io]{1,2} non lett[oi]|(?:nieuwe?|ongelezen) bericht(?:en)?)$/;
/** "Traduit de l'anglais", "Aus dem Englischen übersetzt": one word names the language. */
const TRANSLATED =
  /^(?:traducido (?:del|al|de)|traduit (?:de l['’]|du |en )|übersetzt (?:aus dem|ins)|traduzido (?:do|de|para)|tradotto (?:dall['’]|dal |in )|vertaald (?:uit het|naar het)) ?\p{L}+$|^aus dem \p{L}+ übersetzt$/u;
/** A file that the chat program names, with what it says about it in its own language. */
const ATTACHED =
  /^(?:<attached: [^<>]+>|\S+\.\w{2,5} \(file attached\)|[A-Z]{3}-\d{8}-WA\d{4}\.\w{2,5} \([^()]+\)|\S+\.\w{2,5} • [^•]+)$/iu;

/** True for what a page puts around messages and a copy takes along: "Online", "Seen", "Local time 10:02", picture texts. */
export function isNoise(line: string): boolean {
  if (isAroundMail(line)) return true;
  if (line.length > LONGEST_NOISE) return false;
  return isOneNoise(line) || (BULLET.test(line) && line.split(BULLET).every(isOneNoise));
}

/** "Translated from Spanish · See original". */
const BULLET = / [·•|] /u;

function isOneNoise(line: string): boolean {
  const plain = line.toLowerCase();
  if (isPlaceholder(plain) || COUNTED.test(plain) || NEW_MESSAGES.test(plain) || TRANSLATED.test(plain))
    return true;
  return (
    whole.has(plain) ||
    (starts.get(plain[0]!)?.some((start) => plain.startsWith(start)) ?? false) ||
    isAboutSomebody(line, plain) ||
    bringsMessage(line, plain) ||
    isFromSomebody(line, plain, noise.startsWithName)
  );
}

/** What a mail of the marketplace puts around the words: "You've received a message from anna_b about …". */
function isAroundMail(line: string): boolean {
  if (line.length > LONGEST_OF_A_MAIL || !OPENS_MAIL_NOTE.test(line)) return false;
  const plain = line.toLowerCase();
  return isAnnounced(plain) || noise.mailStarts.some((start) => plain.startsWith(start));
}

/** Most lines begin otherwise, and need not be looked at. */
const OPENS_MAIL_NOTE = /^(?:you|this|©|fiverr)/i;

/** "anna_b is typing…", "Anna Bell's avatar"; but not "I need an avatar". */
function isAboutSomebody(line: string, plain: string): boolean {
  const end = ends.get(plain.at(-1)!)?.find((end) => plain.endsWith(end));
  return end !== undefined && looksLikeName(line.slice(0, -end.length));
}

/** "New message from anna_b", "You've received a message from anna_b": whose the words below are, whoever sent the mail. */
export function isAboutMessage(line: string): boolean {
  return bringsMessage(line, line.toLowerCase());
}

function bringsMessage(line: string, plain: string): boolean {
  return isAnnounced(plain) || isFromSomebody(line, plain, noise.messageFrom);
}

function isAnnounced(plain: string): boolean {
  return plain.startsWith('you') && noise.announces.some((start) => plain.startsWith(start));
}

/** "Seen by Anna Bell". */
function isFromSomebody(line: string, plain: string, starts: string[]): boolean {
  const start = starts.find((start) => plain.startsWith(start));
  return start !== undefined && looksLikeName(line.slice(start.length));
}

/** "to me", "an mich": to whom a mail is. */
export function isToMe(text: string): boolean {
  return text.length <= LONGEST_APP && addresses.has(text.toLowerCase());
}

/** True for the name of an app, as a phone shows it above a notification. */
export function isApp(text: string): boolean {
  return text.length <= LONGEST_APP && apps.has(text.toLowerCase());
}

/** "Fiverr • kate_w88 • now" without the app that a phone names first; any other line as it is. */
export function withoutApp(text: string): string {
  const [all = '', app = ''] = BEFORE_BULLET.exec(text) ?? [];
  return isApp(app) ? text.slice(all.length) : text;
}

const LONGEST_APP = 20;
const BEFORE_BULLET = /^([\p{L} ]{2,20}) [•·∙] ?/u;

/** True for what stands in for a picture or a message that is gone: nobody's words, even beside a name. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST_PLACEHOLDER) return false;
  return placeholders.has(text.toLowerCase().replace(/\.$/, '')) || ATTACHED.test(text);
}

/** "<Без медиафайлов>", "<Medya dahil edilmedi>": where a date stands before the name, the program says so in any language. */
export function isInAngles(text: string): boolean {
  return text.length <= LONGEST_NOISE && /^<[^<>@:]+ [^<>@:]+>$/u.test(text);
}

/** What the chat program says under somebody's name. */
export function isProgramNote(text: string): boolean {
  const plain = text.slice(0, LONGEST_NOISE).toLowerCase();
  return noise.programNotes.some((note) => plain.startsWith(note));
}

/** "ok (edited)" says "ok"; so does "ok <Se editó este mensaje.>". */
export function withoutEditMark(text: string): string {
  if (!text.endsWith(')') && !text.endsWith('>')) return text;
  const start = text.lastIndexOf(text.endsWith(')') ? '(' : '<');
  const isMark = start >= 0 && editMarks.has(text.slice(start).toLowerCase().replace(/\.>$/, '>'));
  return isMark ? text.slice(0, start).trimEnd() : text;
}

/** True for what stands before the time in a receipt such as "Seen 10:03 AM". */
export function isReceipt(name: string): boolean {
  return receipts.has(name.toLowerCase()) || isFromSomebody(name, name.toLowerCase(), noise.startsWithName);
}

/** True for what the page of an order puts around the words under a notice: "anna_b's message", "Decline", "You have until Nov 14 to respond". */
export function isNoiseUnderNotice(text: string): boolean {
  if (text.length > LONGEST_OF_A_MAIL) return false;
  const plain = text.toLowerCase().replace(/:$/, '');
  if (deadlines.some(([start = '', rest = '']) => plain.startsWith(start) && plain.includes(rest)))
    return true;
  return underNotices.has(plain) || /^\S+['’]s (?:message|comment)$/u.test(plain);
}

/** By their first and by their last letter: most lines need no more than that to be told apart. */
const starts = Map.groupBy(noise.starts, (start) => start[0]!);
const ends = Map.groupBy(noise.ends, (end) => end.at(-1)!);
const whole = new Set(noise.whole);
const addresses = new Set(noise.addresses);
const apps = new Set(noise.apps);
const placeholders = new Set(noise.placeholders);
const underNotices = new Set(noise.underNotices);
const deadlines = noise.deadlines;
const editMarks = new Set(noise.editMarks);
const receipts = new Set(noise.stamped);
