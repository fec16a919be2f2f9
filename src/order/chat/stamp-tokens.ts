/** One piece of a line in which a date or a time is looked for; `start` and `end` are offsets into that line. */
export type Token = { text: string; start: number; end: number };

const TOKEN = /\d+|\p{L}[\p{L}\p{M}'’]*|\S/gu;
/** Arabic, Urdu, Hindi and Bengali digits. */
const NATIVE = '\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u09e6-\\u09ef';
const NATIVE_DIGIT = new RegExp(`[${NATIVE}]`, 'g');
/** A digit of any script that is read here. */
export const DIGIT = new RegExp(`[\\d${NATIVE}]`, 'u');
const FIRST_INDIAN = 0x966;

/** Cuts a line into numbers, words (in lower case) and single signs. Arabic, Urdu, Hindi and Bengali digits become 0 to 9. */
export function cutTokens(line: string): Token[] {
  return firstTokens(line, Number.POSITIVE_INFINITY, () => true).tokens;
}

type Wanted = (text: string) => boolean;

/** The tokens that a line begins with, up to the first that is not wanted; `isAll` when the line holds no other. */
export function firstTokens(
  line: string,
  most: number,
  isWanted: Wanted,
): { tokens: Token[]; isAll: boolean } {
  const tokens: Token[] = [];
  const first = plainTokenAtStart(line);
  if (first !== null && !isWanted(first)) return { tokens, isAll: false };
  const plain = withReadDigits(withPlainDigits(line));
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(plain); found !== null; found = TOKEN.exec(plain)) {
    const token = tokenOf(found[0], found.index);
    if (tokens.length >= most || !isWanted(token.text)) return { tokens, isAll: false };
    tokens.push(token);
  }
  return { tokens, isAll: true };
}

/** The tokens that a line ends with, back to the last that is not wanted. No token holds a blank, so it is cut at blanks. */
export function lastTokens(line: string, most: number, isWanted: Wanted): Token[] {
  const last: Token[] = [];
  const end = plainTokenAtEnd(line);
  if (end !== null && !isWanted(end)) return last;
  for (let end = line.length; end > 0; ) {
    const start = line.lastIndexOf(' ', end - 1) + 1;
    if (end - start > LONGEST_UNBROKEN) break;
    for (const token of cutTokens(line.slice(start, end)).reverse()) {
      if (last.length >= most || !isWanted(token.text)) return last.reverse();
      last.push({ text: token.text, start: start + token.start, end: start + token.end });
    }
    end = start - 1;
  }
  return last.reverse();
}

/** More than any date writes without a blank; a line of signs alone can be as long as a chat, and would be cut for nothing. */
const LONGEST_UNBROKEN = 60;

/**
 * The first token of a line where that is a word of ASCII letters or an ASCII sign, else `null`. Most lines neither begin nor end with a
 * piece of a date, and this tells it without cutting them.
 */
function plainTokenAtStart(line: string): string | null {
  let end = 0;
  while (isPlainLetter(line.charCodeAt(end))) end += 1;
  if (end === 0) return isPlainSign(line.charCodeAt(0)) ? line.charAt(0) : null;
  return mayGoOn(line.charCodeAt(end)) ? null : line.slice(0, end).toLowerCase();
}

/** The same for the last token. */
function plainTokenAtEnd(line: string): string | null {
  let start = line.length;
  while (isPlainLetter(line.charCodeAt(start - 1))) start -= 1;
  if (start === line.length) return isPlainSign(line.charCodeAt(start - 1)) ? line.charAt(start - 1) : null;
  return mayGoOn(line.charCodeAt(start - 1)) ? null : line.slice(start).toLowerCase();
}

function isPlainLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a && unit < 0x80;
}

/** True for what can belong to a word beside its plain letters: an apostrophe, and all beyond ASCII. */
function mayGoOn(unit: number): boolean {
  return unit === APOSTROPHE || unit >= 0x80;
}

/** True for a sign that is a token by itself wherever it stands. */
function isPlainSign(unit: number): boolean {
  const isDigit = unit >= 0x30 && unit <= 0x39;
  return unit > 0x20 && unit < 0x7f && unit !== APOSTROPHE && !isDigit && !isPlainLetter(unit);
}

const APOSTROPHE = 0x27;

function tokenOf(text: string, start: number): Token {
  return { text: text.toLowerCase(), start, end: start + text.length };
}

/** "Nov l2, 3:O4 PM": a picture of a chat that a phone reads has letters for digits. The length stays. */
function withReadDigits(text: string): string {
  return text.replace(MISREAD_ONE, '1').replace(MISREAD_ZERO, '0');
}

const MISREAD_ONE =
  /(?<![\p{L}\p{N}_])[lI](?=O:)|(?<![\p{L}\p{N}_])[lI](?=\d(?!\p{L}))|(?<=(?<![\p{L}_])\d|\d:\d?)[lI](?![\p{L}_])/gu;
const MISREAD_ZERO =
  /(?<=(?<![\p{L}\p{N}_])[\dlI])O(?![\p{L}\p{N}_])|(?<=(?<![\p{L}\p{N}_])[\dlI]O:)O(?=\d)|(?<=\d:)[Oo](?=\d)|(?<=\d:\d)[Oo](?![\p{L}_])/gu;

/** The same text with the digits of other scripts written 0 to 9; the length stays. */
export function withPlainDigits(text: string): string {
  return text.replace(NATIVE_DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    return String((code < FIRST_INDIAN ? code : code - 6) & 0xf);
  });
}
