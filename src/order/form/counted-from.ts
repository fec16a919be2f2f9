import { isMoment } from '../order-fields.ts';
import type { Typed } from './field-names.ts';
import { readNumber } from './typed-number.ts';

/** The field that says how many hours ago a formal request was opened. */
export const HOURS_AGO = 'request.formal.hoursAgo';
/** The field that goes along unseen: the moment from which the hours count, and the number it is for. */
export const COUNTED_FROM = 'request.formal.hoursAgo.from';

/**
 * The moment from which the typed hours count back: when they were first read, however much later the same answers are
 * read again. The field beside them holds that moment and the number it is for; another number counts from `now`.
 */
export function countedFrom(typed: Typed, now: Date): Date {
  const [moment = '', ...hours] = (typed[COUNTED_FROM] ?? '').split(' ');
  const isForThese = hours.join(' ') === (typed[HOURS_AGO] ?? '').trim();
  return isForThese && isMoment(moment) ? new Date(moment) : now;
}

/** The same answers in words that stay true: with the moment from which the hours count. */
export function lastingAnswers(typed: Typed, now: Date): Typed {
  const hours = (typed[HOURS_AGO] ?? '').trim();
  const from = readNumber(hours) === null ? '' : `${countedFrom(typed, now).toISOString()} ${hours}`;
  return Object.assign(Object.create(null), typed, { [COUNTED_FROM]: from });
}
