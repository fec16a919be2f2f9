import { COUNTED_FROM, HOURS_AGO, type Typed } from '../order/form.ts';
import { sayMoment } from '../order/moment.ts';

/** The answers as they are shown: the hours come with the moment from which they count, because a page may stay open for long. */
export function sayCountedHours(typed: Typed, timeZone: string): Typed {
  const [moment = ''] = (typed[COUNTED_FROM] ?? '').split(' ');
  if (moment === '') return typed;
  return { ...typed, [HOURS_AGO]: `${typed[HOURS_AGO]}, counted from ${sayMoment(moment, timeZone)}` };
}
