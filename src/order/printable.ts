import { findContactDetails } from './contact-details.ts';
import { mentionsMistake } from './mistake-words.ts';

/** Words for a mistake may be printed only where the verdict bears them. */
export type MayPrint = { mayMentionMistake: boolean };

/** A typed text as one line that a draft may print; nothing where it is blank, or leads outside the marketplace. */
export function printableLine(text: string | undefined, { mayMentionMistake }: MayPrint): string | undefined {
  const line = foldText(text ?? '');
  if (!/[\p{L}\p{N}]/u.test(line) || findContactDetails(line).length > 0) return undefined;
  return mayMentionMistake || !mentionsMistake(line) ? line : undefined;
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

/** Controls, lone surrogates made visible, marks that turn the direction of writing, and blanks without width. */
const INVISIBLE =
  /[\p{Cc}\uFFFD\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
