import phrases from './events.json' with { type: 'json' };
import { isPlausibleName, isUsername, looksLikeName } from './names.ts';
import type { Stamp } from './stamp.ts';

/**
 * A line that the marketplace wrote into the chat, not a person. `by` is who acted, as the line names them ("You",
 * "anna_b"), and `reason` what it gives as the reason; both `null` where the line does not say.
 */
export type ChatEvent = {
  kind: 'cancel-request' | 'other';
  by: string | null;
  reason: string | null;
  text: string;
};

/**
 * An event with the side that such an act belongs to: only a buyer places an order, only a seller delivers. `isByDateAlone` when
 * nothing but a date without a name says that it is one; `isWish` where people say the same of somebody ("she wants to cancel"); `speaks` when the words of who acts stand below it, `isAlsoSaid`
 * when people use the same words, and `stamp` is the date at the end of its line.
 */
export type EventLine = {
  event: ChatEvent;
  actor: 'buyer' | 'seller' | null;
  isByDateAlone?: true;
  isWish?: boolean;
  speaks?: boolean;
  isAlsoSaid?: boolean;
  stamp?: Stamp;
};

const LONGEST_EVENT = 160;
const LONGEST_LABEL = 60;

/** Reads a whole line as a notice of the marketplace; `null` for what a person may have written. `line` has no date at its end. */
export function readEvent(line: string): EventLine | null {
  const { said, reason } = cutReason(line);
  if (said.length > LONGEST_EVENT) return null;
  const plain = said.toLowerCase().replace(/[.!]$/, '');
  return withoutSubject(plain, reason, line) ?? withSubject(said, plain, reason, line);
}

/** "Reason: I ordered by mistake", "anna_b's reason: …" or "Reason" alone, as it stands under a notice: the reason, or `null` for any other line. */
export function readReason(line: string): string | null {
  if (line.length < LONGEST_LABEL && reasonLabels.has(line.toLowerCase())) return '';
  const colon = line.slice(0, LONGEST_LABEL).indexOf(':');
  const label = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
  return reasonLabels.has(label.replace(/^\S+['’]s /u, '')) ? line.slice(colon + 1).trim() : null;
}

/** A notice of the given words, whose date and no name say that it is one in a chat that puts names beside dates. */
export function plainEvent(text: string): EventLine {
  return (
    readEvent(text) ?? {
      event: { kind: 'other', by: null, reason: null, text },
      actor: null,
      isByDateAlone: true,
    }
  );
}

function withoutSubject(plain: string, reason: string | null, text: string): EventLine | null {
  const phrase = noSubject.get(firstWords(plain))?.find((known) => plain.startsWith(known));
  if (phrase === undefined || !isTail(plain.slice(phrase.length))) return null;
  const kind = phrases.noSubjectCancel.includes(phrase) ? 'cancel-request' : 'other';
  return { event: { kind, by: null, reason, text }, actor: null, isAlsoSaid: alsoSaid.has(phrase) };
}

function withSubject(said: string, plain: string, reason: string | null, text: string): EventLine | null {
  if (!mayEndNotice(plain)) return null;
  for (const { phrase, kind, actor, speaks, isWish } of actsIn(plain)) {
    const at = plain.indexOf(phrase);
    if (at < 1 || !isTail(plain.slice(at + phrase.length))) continue;
    const by = said
      .slice(0, at)
      .replace(/ (has|have|just)$/i, '')
      .trim();
    if (isSubject(by)) return { event: { kind, by, reason, text }, actor, speaks, isWish };
  }
  return null;
}

/** A notice ends with its act or with what may follow one; most lines do not, which saves looking for the act. */
function mayEndNotice(plain: string): boolean {
  let end = plain.length;
  while (end > 0 && GAPS.includes(plain[end - 1]!)) end -= 1;
  let start = end;
  while (start > 0 && !GAPS.includes(plain[start - 1]!)) start -= 1;
  const last = plain.slice(start, end);
  return isTailWord(last) || lastWordsOfActs.has(last);
}

/** The acts whose first word stands in a text. */
function actsIn(plain: string): Act[] {
  return plain.split(/[\s.,:]+/).flatMap((word) => actsByWord.get(word) ?? []);
}

/** The notice and the reason that some notices end with: "… the order. Reason: I ordered by mistake". */
function cutReason(line: string): { said: string; reason: string | null } {
  const start = line.slice(0, LONGEST_EVENT);
  for (let colon = start.indexOf(':'); colon > 0; colon = start.indexOf(':', colon + 1)) {
    const label =
      start
        .slice(0, colon)
        .split(/[.,;(–-]/u)
        .at(-1) ?? '';
    if (!reasonLabels.has(label.trim().toLowerCase())) continue;
    const said = start.slice(0, colon - label.length).replace(/[ .,;(–-]{1,3}$/u, '');
    return { said, reason: line.slice(colon + 1).trim() || null };
  }
  return { said: line, reason: null };
}

/** After the act only its object ("the order #FO123") or who did it ("by kate_w88") may follow; anything else is a person talking. */
function isTail(tail: string): boolean {
  if (tail !== '' && !/^[\s.,:]/.test(tail)) return false;
  const words = tail.split(/[\s.,:]+/).filter((word) => word !== '');
  return words.length <= 8 && words.every((word, at) => isTailWord(word) || isActor(word, words[at - 1]));
}

function isActor(word: string, before: string | undefined): boolean {
  return (before === 'by' || before === 'from') && isUsername(word);
}

function isTailWord(word: string): boolean {
  return tailWords.has(word) || /^(?:#\S+|fo[0-9a-f]+|[$€£]?\d+)$/.test(word);
}

function isSubject(name: string): boolean {
  return isRole(name) || (isPlausibleName(name) && (looksLikeName(name) || !name.includes(' ')));
}

/** True for a role that notices use in place of a name: "You", "The buyer". */
export function isRole(name: string): boolean {
  return subjects.has(name.toLowerCase());
}

function firstWords(text: string): string {
  return text.slice(0, KEY_LENGTH);
}

const KEY_LENGTH = 6;
/** What stands between the words of a notice; a cleaned text has no other blank. */
const GAPS = ' .,:';
const subjects = new Set(phrases.subjects);
const alsoSaid = new Set(phrases.alsoSaid);
const tailWords = new Set(phrases.tail);
const reasonLabels = new Set(phrases.reasonLabels);
const noSubject = Map.groupBy(
  phrases.noSubject.toSorted((a, b) => b.length - a.length),
  firstWords,
);

/** An act with the blank before it. */
type Act = {
  phrase: string;
  kind: ChatEvent['kind'];
  actor: EventLine['actor'];
  speaks: boolean;
  isWish: boolean;
};

const act = (kind: ChatEvent['kind'], actor: EventLine['actor'], list: string[]) =>
  list.map((phrase) => ({
    phrase: ` ${phrase}`,
    kind,
    actor,
    speaks: phrases.speaks.includes(phrase),
    isWish: phrases.wishes.includes(phrase),
  }));

const acts: Act[] = [
  ...act('cancel-request', null, phrases.cancelRequest),
  ...act('other', 'buyer', phrases.asBuyer),
  ...act('other', 'seller', phrases.asSeller),
  ...act('other', null, phrases.asAnyone),
];
const actsByWord = Map.groupBy(acts, ({ phrase }) => phrase.slice(1).split(/[\s.,:]/, 1)[0]!);
const lastWordsOfActs = new Set(acts.map(({ phrase }) => phrase.split(/[\s.,:]+/).at(-1)!));
