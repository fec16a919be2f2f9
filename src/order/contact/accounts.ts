import { withPlainDigits } from '../chat/stamp-tokens.ts';
import type { ContactDetail } from '../contact-details.ts';

/** Numbers of bank cards and bank accounts (IBAN), known by their check digits: other long numbers seldom have them right. */
export function findAccounts(text: string): ContactDetail[] {
  if (!/\d/.test(text)) return [];
  const plain = withPlainDigits(text);
  return [...plain.matchAll(CARD), ...plain.matchAll(IBAN)]
    .filter(({ 0: found }) => (/^\d/.test(found) ? isCard(found) : isIban(found)))
    .map(({ 0: found, index }) => ({ kind: 'account', start: index, end: index + found.length }));
}

/** 16 figures in fours, or 15 as 4, 6 and 5. */
const CARD =
  /(?<![\p{L}\p{N}#])[3-6]\d{3}(?:[ -]?\d{4}){3}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}#])3\d{3}[ -]?\d{6}[ -]?\d{5}(?![\p{L}\p{N}])/gu;
const IBAN = /(?<![\p{L}\p{N}#])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/gu;
/** The shortest there is; an order number stays below. */
const SHORTEST_IBAN = 15;

/** The check of Luhn: every second digit from the right counts double. */
function isCard(found: string): boolean {
  const digits = [...found.replaceAll(/\D/g, '')].map(Number).reverse();
  const counted = digits.map((digit, at) => (at % 2 === 0 ? digit : (digit * 2) % 9 || digit));
  return counted.reduce((sum, digit) => sum + digit, 0) % 10 === 0;
}

/** The check of ISO 13616: with the head put last and letters as numbers, the remainder by 97 is 1. */
function isIban(found: string): boolean {
  const bare = found.replaceAll(' ', '');
  if (bare.length < SHORTEST_IBAN) return false;
  const figures = (bare.slice(4) + bare.slice(0, 4)).replaceAll(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return [...figures].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
