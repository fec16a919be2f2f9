/** Which currencies a sign can stand for. */
const CURRENCIES: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  '£': ['GBP', 'EGP'],
  '₹': ['INR'],
  '¥': ['JPY', 'CNY'],
};
/** "$" stands for many, but for none that has a sign of its own. */
const OF_OTHER_SIGNS = Object.values(CURRENCIES).flat();

/** Any of the signs, as a piece of a pattern. */
export const CURRENCY_SIGN = `[$${Object.keys(CURRENCIES).join('')}]`;

/** False where a sign beside the price cannot stand for the currency (three letters): "£45" is not 45 USD. */
export function fitsSign(sign: string | null, currency: string): boolean {
  if (sign === null) return true;
  return CURRENCIES[sign]?.includes(currency) ?? !OF_OTHER_SIGNS.includes(currency);
}
