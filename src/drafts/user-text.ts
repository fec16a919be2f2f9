import { findContactDetails } from '../order/contact-details.ts';
import { mentionsMistake } from '../order/mistake-words.ts';

/** Gives a text that somebody typed as a draft may print it, or nothing. `limit` is in code points. */
export type Printer = (text: string | undefined, limit: number) => string | undefined;

/**
 * What may be printed: nothing with contact details or payment outside, and words for a mistake only where
 * the verdict bears them.
 */
export function makePrinter({ mayMentionMistake }: { mayMentionMistake: boolean }): Printer {
  return (text, limit) => {
    const line = foldText(text ?? '');
    if (!/[\p{L}\p{N}]/u.test(line) || findContactDetails(line).length > 0) return undefined;
    return mayMentionMistake || !mentionsMistake(line) ? clipText(line, limit) : undefined;
  };
}

/** One line: white space folded, control and direction characters taken out, and no straight double quotes inside. */
export function foldText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .replaceAll('"', "'")
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Cuts a folded line at the end of a word, and says so with " …"; `limit` in code points, the mark included. */
export function clipText(text: string, limit: number): string {
  if (text.length <= limit || countCodePoints(text) <= limit) return text;
  const room = limit - MARK.length;
  const head = headOf(text, room);
  const lastBlank = head.lastIndexOf(' ');
  const whole = text.startsWith(' ', head.length) || lastBlank < room / 2 ? head : head.slice(0, lastBlank);
  return `${whole.replace(/[,;:]$/, '')}${MARK}`;
}

export function countCodePoints(text: string): number {
  return [...text].length;
}

const MARK = ' …';

/** Controls, lone surrogates made visible, marks that turn the direction of writing, and blanks without width. */
const INVISIBLE =
  /[\p{Cc}\uFFFD\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/** As many whole characters, as people count them, as fit into `room` code points. */
function headOf(text: string, room: number): string {
  let taken = 0;
  let end = 0;
  for (const { segment, index } of characters.segment(text.slice(0, 4 * room))) {
    taken += countCodePoints(segment);
    if (taken > room) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
