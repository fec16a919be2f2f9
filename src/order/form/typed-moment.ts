import { DateTime } from 'luxon';
import { readWholeStamp } from '../chat/head-splits.ts';
import { momentOfStamp } from '../chat/moment-of-stamp.ts';

const PICKED = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?$/;

/**
 * Reads a date and time in a zone (IANA) and gives ISO 8601 in UTC: "2026-11-20T10:02" as date fields send it, or
 * "20 November 2026, 10:02" as people write it. `null` for what lacks a part, or could be two dates ("03/04/2026").
 * A time that the clocks skip in spring is read as the hour after.
 */
export function readTypedMoment(typed: string, timeZone: string): string | null {
  const text = typed.trim();
  if (PICKED.test(text)) return inUtc(DateTime.fromISO(text.replace(' ', 'T'), { zone: timeZone }));
  const stamp = readWholeStamp(text);
  const [dayFirst, monthFirst] = [true, false].map((isDayFirst) =>
    momentOfStamp(stamp, { isDayFirst, timeZone }),
  );
  return dayFirst === monthFirst ? (dayFirst ?? null) : null;
}

/** The moment a number of hours before `now`, as ISO 8601 in UTC; `null` for more hours than there is time. */
export function hoursBefore(now: Date, hours: number): string | null {
  return inUtc(DateTime.fromJSDate(now, { zone: 'UTC' }).minus({ minutes: Math.round(hours * 60) }));
}

function inUtc(moment: DateTime): string | null {
  return moment.isValid ? moment.toUTC().toISO({ suppressMilliseconds: true }) : null;
}
