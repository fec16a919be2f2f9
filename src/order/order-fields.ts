import { DateTime } from 'luxon';
import * as z from 'zod';
import { isUnknown } from './known-values.ts';

/** The kinds of field that an order is made of, each with the one sentence that says how to mend it. */

export const TEXT_LIMIT = 2_000;

export const text = () =>
  z
    .string({ error: 'Write this as text.' })
    .trim()
    .max(TEXT_LIMIT, { error: 'Shorten this to 2,000 characters or fewer.' });

export const oneOf = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  z.enum(options, { error: `Choose one of these: ${options.join(', ')}, unknown.` });

/** Amounts of things: 0, 1, 2 … */
export const count = () => {
  const error = 'Write a whole number from 0 to 1,000,000.';
  return z.int({ error }).min(0, { error }).max(1_000_000, { error });
};

/** A length of time, as a number of `unit` from 0 to `most`. */
export const span = (unit: string, most: number) => {
  const error = `Write the ${unit} as a number from 0 to ${most.toLocaleString('en')}.`;
  return z.number({ error }).min(0, { error }).max(most, { error });
};

export const group = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, { error: 'Give this as fields with names.' });

/**
 * The number of an order or a ticket, as text, without what it is called: "Ticket #12" is #12. "none" and "no idea" mean that there
 * is no number, and no letter may print them as one.
 */
export const numbered = () =>
  text().transform((typed) => (NONE.test(typed) ? undefined : typed.replace(CALLED, '')));

const NONE =
  /^(?:no|none|nope|nil|nothing|n\/?a|not? (?:yet|ticket|number|idea)|none yet|unknown|(?:i )?do(?:n['’]?t| not) (?:know|have(?: one| it)?)|[-–—?./]+)[.!]?$/i;

/** What stands before a number when its label was copied with it. */
const CALLED =
  /^(?:(?:my|the|fiverr|support|order|ticket|case|request|number|no|nr|id|is)(?:[\s.:]+|(?=#)))+(?=#?\s*\S*\d)/i;

/** An order number without "#" and blanks: "#FO12 34AB" is FO1234AB. */
export const orderNumber = () =>
  numbered()
    .transform((number) => number?.replaceAll(/[\s#]/g, ''))
    .refine((number) => number !== '', { error: 'Write the order number, like FO1234ABCD567.' });

export const currency = () => {
  const error = 'Write the currency in three letters, like USD.';
  return z
    .string({ error })
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, { error });
};

/** A moment of the years in which an order can have been placed: ISO 8601 with an offset, seconds optional. */
export const time = () => {
  const error = 'Write the date and time like 2026-11-20T10:02:00Z, with the offset.';
  return z.string({ error }).trim().refine(isMoment, { error });
};

/** A moment that one message of a list may lack; `null` then. */
export const timeOrNull = () =>
  z.preprocess((at) => (isUnknown(at) ? null : at), time().nullable()).default(null);

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/;
const [FIRST_YEAR, LAST_YEAR] = [2000, 2100];

/** True for a moment in ISO 8601 with an offset, of the years in which an order can have been placed. */
export function isMoment(value: string): boolean {
  if (!MOMENT.test(value) || Number.isNaN(Date.parse(value))) return false;
  const moment = DateTime.fromISO(value, { setZone: true });
  return moment.isValid && isYearOfOrders(moment.year);
}

/** True for a year in which an order can have been placed. */
export function isYearOfOrders(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
