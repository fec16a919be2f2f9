const LINE_BREAKS = /\r\n|[\n-\r\u0085\u2028\u2029]/gu;
const WIDE_SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

/** Zero-width spaces, bidi marks and control characters; joiners stay, because emoji, Persian and Urdu need them. */
const UNSEEN = /(?!\n)[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A pasted text as people see it: line breaks are "\n", spaces are plain, and what cannot be seen is gone. */
export function cleanText(pasted: string): string {
  return pasted.toWellFormed().replace(LINE_BREAKS, '\n').replace(WIDE_SPACES, ' ').replace(UNSEEN, '');
}
