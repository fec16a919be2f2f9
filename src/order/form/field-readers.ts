import { fitsSign } from '../currency-signs.ts';
import { isUnknown } from '../known-values.ts';
import { isMoment } from '../order-fields.ts';
import { own } from '../own.ts';
import { countedFrom } from './counted-from.ts';
import sentences from './fault-sentences.json' with { type: 'json' };
import type { FieldName, Typed } from './field-names.ts';
import { hoursBefore, readTypedMoment } from './typed-moment.ts';
import { readNumber, readPrice } from './typed-number.ts';

/** What a field is read with: all fields as typed, the zone (IANA) of the dates, and the present moment. */
export type FormContext = { typed: Typed; timeZone: string; now: Date };

/** A field's value in the shape of the contract (`undefined` where nothing is known), or the sentence on how to mend it. */
export type Reading = { value: unknown } | { fault: string };

/** No order is older than that: more hours are a typing error. */
const MOST_HOURS_AGO = 200_000;

type Reader = (text: string, context: FormContext) => Reading;

/** Reads one field; what is left empty or "unknown" is `undefined`. */
export function readField(name: FieldName, context: FormContext): Reading {
  const text = context.typed[name] ?? '';
  return isUnknown(text) ? { value: undefined } : (readers[name] ?? asIs)(text, context);
}

const asIs: Reader = (text) => ({ value: text });

const moment: Reader = (text, { timeZone }) =>
  momentOrFault(readTypedMoment(text, timeZone), sentences.moment);

const hoursAgo: Reader = (text, { typed, now }) => {
  const hours = readNumber(text);
  if (hours === null) return { fault: sentences.number };
  const isPossible = hours >= 0 && hours <= MOST_HOURS_AGO;
  return momentOrFault(isPossible ? hoursBefore(countedFrom(typed, now), hours) : null, sentences.hoursAgo);
};

const number: Reader = (text) => numberOrFault(readNumber(text));

const price: Reader = (text) => numberOrFault(readPrice(text)?.value ?? null);

/** A number that counts what the field of its unit says; halves of large units become whole small ones. */
const inUnits =
  (unitField: FieldName, sizes: Record<string, number>): Reader =>
  (text, { typed }) => {
    const amount = readNumber(text);
    const size = own(sizes, typed[unitField]?.trim() ?? '') ?? 1;
    return numberOrFault(amount === null || size === 1 ? amount : Math.round(amount * size));
  };

/** The price names its currency at times ("45 USD"); a currency without a price says nothing. */
const currency: Reader = (text, { typed }) => {
  const beside = readPrice(typed['order.amount.value'] ?? '');
  if (beside === null) return { value: undefined };
  const chosen = text.trim().toUpperCase();
  const differs = (beside.currency !== null && beside.currency !== chosen) || !fitsSign(beside.sign, chosen);
  return differs ? { fault: sentences.currencyDiffers } : { value: text };
};

const yesOrNo: Reader = (text) => {
  const answer = own({ yes: true, no: false }, text.trim());
  return answer === undefined ? { fault: sentences.choice } : { value: answer };
};

/** "none": nobody opened a formal request, so nobody can say who did, when or why. */
const formalAnswer: Reader = (text, { typed }) => {
  if (text.trim() !== 'none') return { value: text };
  const isTold = TOLD_OF_A_REQUEST.some((name) => !isUnknown(typed[name] ?? ''));
  return isTold ? { fault: sentences.noRequest } : { value: undefined };
};

const TOLD_OF_A_REQUEST: readonly FieldName[] = [
  'request.formal.openedBy',
  'request.formal.openedAt',
  'request.formal.hoursAgo',
  'request.formal.reason',
];

const lines: Reader = (text) => ({
  value: text
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== ''),
});

const readers: Partial<Record<FieldName, Reader>> = {
  'order.amount.value': price,
  'order.amount.currency': currency,
  'order.placedAt': moment,
  'order.dueAt': moment,
  'order.duplicate': yesOrNo,
  'request.askedAt': moment,
  'request.minutesAfterOrder': inUnits('request.minutesAfterOrder.unit', {
    minutes: 1,
    hours: 60,
    days: 24 * 60,
  }),
  'request.formal.answer': formalAnswer,
  'request.formal.openedAt': moment,
  'request.formal.hoursAgo': hoursAgo,
  'buyer.priorOrders': number,
  'buyer.relationshipMonths': inUnits('buyer.relationshipMonths.unit', { months: 1, years: 12 }),
  'buyer.openOffers': number,
  'seller.completed60Days': number,
  'seller.cancelled60Days': number,
  screenshots: lines,
};

function numberOrFault(value: number | null): Reading {
  return value === null ? { fault: sentences.number } : { value };
}

function momentOrFault(value: string | null, fault: string): Reading {
  return value === null || !isMoment(value) ? { fault } : { value };
}
