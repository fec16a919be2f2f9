import { DateTime, FixedOffsetZone, type Zone } from 'luxon';
import { isYearOfOrders } from '../order-fields.ts';
import type { Stamp } from './stamp.ts';
import type { Clock } from './stamp-clock.ts';
import type { Day } from './stamp-day.ts';

/** How the dates of one chat are to be read: does the day stand before the month, and in which zone (IANA)? */
export type DateHabits = { isDayFirst: boolean; timeZone: string };

/** A talk is short: when the other order makes it this much shorter, that is how the chat writes its dates. */
const MUCH_SHORTER = 4;

/**
 * Day first, unless the dates that leave no doubt ("11/20/2026") say that this chat puts the month first, or, where all
 * leave doubt, the talk is much shorter with the month first ("11/5", "11/6").
 */
export function isDayFirst(stamps: Stamp[]): boolean {
  const days = stamps.flatMap(({ day }) => (day?.isNumeric ? [day] : []));
  const balance = days.reduce(
    (sum, { first, second }) => sum + Math.sign(Number(first > 12) - Number(second > 12)),
    0,
  );
  if (days.some(({ first, second }) => first > 12 || second > 12)) return balance >= 0;
  return spanOf(days, true) <= spanOf(days, false) * MUCH_SHORTER;
}

/** How many days lie between the first and the last of some days of numbers. */
function spanOf(days: Day[], isDayFirst: boolean): number {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of days) {
    const { month, day: date } = inOrder(day, isDayFirst);
    const moment = Date.UTC(day.year ?? 0, month - 1, date) / 86_400_000;
    first = Math.min(first, moment);
    last = Math.max(last, moment);
  }
  return Math.max(0, last - first);
}

/**
 * The moment that a stamp names, as ISO 8601 in UTC; `null` when it lacks the year, the day or the time, is relative,
 * does not exist, or lies in a year in which no order was placed. `carried` is the day of the last divider above, for
 * chats that show it once for many messages.
 */
export function momentOfStamp(
  stamp: Stamp | null,
  habits: DateHabits,
  carried: Day | null = null,
): string | null {
  const day = stamp?.day ?? (stamp?.isRelative ? null : carried);
  if (stamp === null || stamp.clock === null || day === null || day.year === null) return null;
  const zone = stamp.offset === null ? habits.timeZone : FixedOffsetZone.instance(stamp.offset);
  return toMoment({ ...inOrder(day, habits.isDayFirst), year: day.year }, stamp.clock, zone);
}

function inOrder(day: Day, isDayFirst: boolean): { day: number; month: number } {
  if (!day.isNumeric) return { day: day.day, month: day.month };
  const putsDayFirst = day.first > 12 || (day.second <= 12 && isDayFirst);
  return putsDayFirst ? { day: day.first, month: day.second } : { day: day.second, month: day.first };
}

function toMoment(
  day: { year: number; month: number; day: number },
  clock: Clock,
  zone: string | Zone,
): string | null {
  const moment = DateTime.fromObject({ ...day, ...clock }, { zone }).toUTC();
  return moment.isValid && isYearOfOrders(moment.year) ? moment.toISO({ suppressMilliseconds: true }) : null;
}
