import { withPlainDigits } from '../chat/stamp-tokens.ts';
import type { ContactDetail } from '../contact-details.ts';
import { CURRENCY_SIGN } from '../currency-signs.ts';
import { bookOf, cutWords, lengthOfPhrase } from './spoken-words.ts';
import lists from './words.json' with { type: 'json' };

const [FEWEST_DIGITS, MOST_DIGITS] = [8, 15];
/** How far (in UTF-16 units) before and after a number a word such as "call" or "order" still speaks of it. */
const [BEFORE, AFTER] = [40, 24];

/**
 * Telephone numbers: 8 to 15 digits, with blanks, dots, hyphens and brackets between them, that begin with +, 00 or 0
 * or stand near a word such as "call". Order numbers, prices, dates, times and sizes are left alone.
 */
export function findPhones(text: string): ContactDetail[] {
  const plain = withPlainDigits(text);
  const found: ContactDetail[] = [];
  for (let at = firstSign(plain, 0); at >= 0; at = firstSign(plain, at + 1)) {
    const end = endOfNumber(plain, at);
    if (isPhone(plain, at, end)) found.push({ kind: 'phone', start: at, end });
    at = Math.max(at, end - 1);
  }
  return found;
}

/** The next sign from a place on that a number may begin with, or -1. */
function firstSign(plain: string, from: number): number {
  FIRST_SIGN.lastIndex = from;
  return FIRST_SIGN.exec(plain)?.index ?? -1;
}

const FIRST_SIGN = /[+(\d]/g;

/** Digits with at most two signs between them; a group that a colon follows is a time. */
function endOfNumber(plain: string, start: number): number {
  let [at, end, groupStart] = [start, start, start];
  while (at < plain.length && at - end <= 2 && /[+\d .\-()\u00a0]/.test(plain[at]!)) {
    if (plain[at] === '+' && at > start) break;
    if (/\d/.test(plain[at]!)) {
      if (at > end) groupStart = at;
      end = at + 1;
    }
    at += 1;
  }
  return plain[end] === ':' && groupStart > start ? groupStart : end;
}

function isPhone(plain: string, start: number, end: number): boolean {
  const number = plain.slice(start, end).trim();
  const digits = number.replaceAll(/\D/g, '');
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return false;
  if (isPartOfMore(plain, start, end) || isDateOrFraction(number)) return false;
  if (number.startsWith('+')) return true;
  const before = plain.slice(Math.max(0, start - BEFORE), start);
  if (holds(lastWords(before), otherNumbers) || isPrice(plain, start, end)) return false;
  return /^\(?0/.test(number) || holds(`${before} ${plain.slice(end, end + AFTER)}`, phoneWords);
}

/** Letters or signs that touch the number make it a part of something else: "FO12345678", "#12345678", "12345678px". */
function isPartOfMore(plain: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}#_/=]/u.test(plain[start - 1] ?? ' ') || /[\p{L}_/=%]/u.test(plain[end] ?? ' ');
}

function isDateOrFraction(number: string): boolean {
  return (
    /^(?:\d{1,2}[.\- ]\d{1,2}[.\- ]\d{4}|\d{4}[.\- ]\d{1,2}[.\- ]\d{1,2})(?!\d)/.test(number) ||
    /^\d\.\d+$/.test(number)
  );
}

function isPrice(plain: string, start: number, end: number): boolean {
  return (
    SIGN_BEFORE.test(plain.slice(Math.max(0, start - 2), start)) || SIGN_AFTER.test(plain.slice(end, end + 2))
  );
}

const SIGN_BEFORE = new RegExp(`${CURRENCY_SIGN}\\s?$`, 'u');
const SIGN_AFTER = new RegExp(`^ ?${CURRENCY_SIGN}`, 'u');

/** The last three words before a number: "order number is 12345678". */
function lastWords(before: string): string {
  const words = cutWords(before).slice(-3);
  return words.map(({ text }) => text).join(' ');
}

function holds(text: string, book: ReturnType<typeof bookOf>): boolean {
  const words = cutWords(text);
  return words.some((_, at) => lengthOfPhrase(words, at, book) > 0);
}

const phoneWords = bookOf(lists.phoneWords);
const otherNumbers = bookOf(lists.otherNumbers);
