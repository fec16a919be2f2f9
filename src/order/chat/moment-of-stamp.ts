import { DateTime } from 'luxon';
import { isYearOfOrders } from '../order-fields.ts';
import type { Stamp } from './stamp.ts';
import type { Clock } from './stamp-clock.ts';
import type { Day } from './stamp-day.ts';

/** How the dates of one chat are to be read: does the day stand before the month, and in which zone (IANA)? */
export type DateHabits = { isDayFirst: boolean; timeZone: string };

/** Day first, unless the dates that leave no doubt ("11/20/2026") say that this chat puts the month first. */
export function isDayFirst(stamps: Stamp[]): boolean {
  let balance = 0;
  for (const { day } of stamps)
    if (day?.isNumeric) balance += Math.sign(Number(day.first > 12) - Number(day.second > 12));
  return balance >= 0;
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
  const zone = stamp.isUniversal ? 'UTC' : habits.timeZone;
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
  zone: string,
): string | null {
  const moment = DateTime.fromObject({ ...day, ...clock }, { zone }).toUTC();
  return moment.isValid && isYearOfOrders(moment.year) ? moment.toISO({ suppressMilliseconds: true }) : null;
}
