import { withPlainDigits } from '../chat/stamp-tokens.ts';
import { CURRENCY_SIGN } from '../currency-signs.ts';

/** A number as people type it, with the currency that stood beside it (three letters) or `null`, and the sign of one. */
export type TypedNumber = { value: number; currency: string | null; sign: string | null };

const LONGEST = 40;
const GROUPED = /^\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?$/;
const GROUPED_BEFORE_COMMA = /^\d{1,3}(?:(?:\.\d{3})+|(?: \d{3})+),\d+$|^\d{1,3}(?:\.\d{3}){2,}$/;
const PLAIN = /^\d+(?:[.,]\d+)?$/;
/** Whether "1.200" is a thousand or one is anybody's guess, so it is asked about. */
const UNCERTAIN = /^[1-9]\d{0,2}\.\d{3}$/;

/** Reads "45", "45.50", "1,200", " 12 ", "-3"; `null` for what is not plainly one number ("about 3"). */
export function readNumber(typed: string): number | null {
  const plain = withPlainDigits(typed)
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .trim();
  if (plain.length > LONGEST) return null;
  const sign = plain.startsWith('-') ? -1 : 1;
  const size = readSize(sign < 0 ? plain.slice(1).trim() : plain);
  return size === null ? null : sign * size;
}

/** Reads a price: as `readNumber`, and "$45", "45 USD", "EUR 45", "45€", "US$45". Only letters and "€" leave no doubt which currency it is. */
export function readPrice(typed: string): TypedNumber | null {
  const plain = typed.trim();
  if (plain.length > LONGEST) return null;
  const letters = LETTERS.exec(plain)?.[0] ?? '';
  const value = readNumber(plain.replace(LETTERS, '').replaceAll(BESIDE_NUMBER, ''));
  const currency = letters !== '' ? letters.toUpperCase() : namedBySign(plain);
  const sign = SIGN.exec(plain)?.[0] ?? null;
  return value === null ? null : { value, currency, sign };
}

function namedBySign(plain: string): string | null {
  if (plain.includes('€')) return 'EUR';
  return DOLLAR_OF_THE_US.test(plain) ? 'USD' : null;
}

/** Three letters before or after the number. */
const LETTERS = /^[a-z]{3}(?![a-z])|(?<![a-z])[a-z]{3}$/i;
const SIGN = new RegExp(CURRENCY_SIGN);
const DOLLAR_OF_THE_US = /(?<![a-z])US ?\$/i;
/** What may stand beside the number, too: a sign, "US $", "Rs." */
const BESIDE_NUMBER = new RegExp(`${CURRENCY_SIGN}|^ *(?:US|Rs\\.?)(?= *[$\\d])|US(?=\\$)`, 'gi');

function readSize(plain: string): number | null {
  if (UNCERTAIN.test(plain)) return null;
  if (GROUPED.test(plain)) return Number(plain.replaceAll(/[ ,]/g, ''));
  if (GROUPED_BEFORE_COMMA.test(plain)) return Number(plain.replaceAll(/[. ]/g, '').replace(',', '.'));
  return PLAIN.test(plain) ? Number(plain.replace(',', '.')) : null;
}
