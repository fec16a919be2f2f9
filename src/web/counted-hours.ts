import { COUNTED_FROM, type Typed } from '../order/form.ts';
import { sayMoment } from '../order/moment.ts';

const HOURS = 'request.formal.hoursAgo';

/** The answers as they are shown: the hours are said with the moment from which they count, because a page stays open. */
export function sayCountedHours(typed: Typed, timeZone: string): Typed {
  const [moment = ''] = (typed[COUNTED_FROM] ?? '').split(' ');
  if (moment === '') return typed;
  return { ...typed, [HOURS]: `${typed[HOURS]}, counted from ${sayMoment(moment, timeZone)}` };
}
