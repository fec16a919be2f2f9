import type { LetterText } from './letter.ts';

/** Longer links are cut or refused by some mail apps and systems. */
export const MAILTO_LIMIT = 1_900;

/** A link that opens a new mail with this in it, addressed to nobody; null when it would be longer than the limit. */
export function mailtoLink({ subject, text }: LetterText): string | null {
  const body = text.replace(/\r?\n/g, '\r\n');
  const link = `mailto:?subject=${encode(subject)}&body=${encode(body)}`;
  return link.length <= MAILTO_LIMIT ? link : null;
}

/** Half of a pair of surrogates cannot be encoded; it becomes the sign for what cannot be read. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
