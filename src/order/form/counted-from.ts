import { isMoment } from '../order-fields.ts';
import type { Typed } from './field-names.ts';
import { readNumber } from './typed-number.ts';

/** The field that says how many hours ago a formal request was opened. */
export const HOURS_AGO = 'request.formal.hoursAgo';
/** The hidden field beside it: the moment from which the hours count, and the number of hours it belongs to. */
export const COUNTED_FROM = 'request.formal.hoursAgo.from';

/**
 * The moment from which the typed hours count back. It is the moment when the number was first read, even if the same answers are read
 * again much later: the hidden field holds that moment and the number. A changed number counts from `now`.
 */
export function countedFrom(typed: Typed, now: Date): Date {
  const [moment = '', ...hours] = (typed[COUNTED_FROM] ?? '').split(' ');
  const isForThese = hours.join(' ') === (typed[HOURS_AGO] ?? '').trim();
  return isForThese && isMoment(moment) ? new Date(moment) : now;
}

/** The same answers with the hidden field filled in, so that they mean the same when they are read again later. */
export function lastingAnswers(typed: Typed, now: Date): Typed {
  const hours = (typed[HOURS_AGO] ?? '').trim();
  const from = readNumber(hours) === null ? '' : `${countedFrom(typed, now).toISOString()} ${hours}`;
  return Object.assign(Object.create(null), typed, { [COUNTED_FROM]: from });
}
