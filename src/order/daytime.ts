import { DateTime } from 'luxon';

/** All in hours on the seller's clock. */
const MORNING = 10;
const WAKES = 7;
const SLEEPS = 22;
const EVENING = 20;

/** The same moment, if it is between 10:00 and 22:00 in the zone (IANA); else the next 10:00. */
export function inDaytime(at: Date, timeZone: string): Date {
  const local = DateTime.fromJSDate(at, { zone: timeZone });
  if (local.hour >= MORNING && local.hour < SLEEPS) return at;
  const day = local.hour < MORNING ? local : local.plus({ days: 1 });
  return day.startOf('day').set({ hour: MORNING }).toJSDate();
}

/** For a moment between 22:00 and 7:00, when people sleep: 20:00 on the evening before. Null for any other moment. */
export function eveningBefore(at: Date, timeZone: string): Date | null {
  const local = DateTime.fromJSDate(at, { zone: timeZone });
  if (local.hour >= WAKES && local.hour < SLEEPS) return null;
  const day = local.hour < WAKES ? local.minus({ days: 1 }) : local;
  return day.startOf('day').set({ hour: EVENING }).toJSDate();
}
