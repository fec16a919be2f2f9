/** One piece of a line in which a date or a time is looked for; `start` and `end` are offsets into that line. */
export type Token = { text: string; start: number; end: number };

const TOKEN = /\d+|\p{L}[\p{L}\p{M}'’]*|\S/gu;
const NATIVE_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Cuts a line into numbers, words (in lower case) and single signs. Arabic and Urdu digits become 0 to 9. */
export function cutTokens(line: string): Token[] {
  return [...withPlainDigits(line).matchAll(TOKEN)].map(({ 0: text, index }) => ({
    text: text.toLowerCase(),
    start: index,
    end: index + text.length,
  }));
}

/** The same text with digits of Arabic and Urdu written 0 to 9; the length stays. */
export function withPlainDigits(text: string): string {
  return text.replace(NATIVE_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf));
}
