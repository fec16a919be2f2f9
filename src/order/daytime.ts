import { DateTime } from 'luxon';

/** Hours on the seller's clock. */
const MORNING = 10;
const WAKES = 7;
const SLEEPS = 22;
const EVENING = 20;

/** The same moment where it is not at night or early; else ten in the morning that comes next. */
export function inDaytime(at: Date, timeZone: string): Date {
  const local = DateTime.fromJSDate(at, { zone: timeZone });
  if (local.hour >= MORNING && local.hour < SLEEPS) return at;
  const day = local.hour < MORNING ? local : local.plus({ days: 1 });
  return day.startOf('day').set({ hour: MORNING }).toJSDate();
}

/** For a moment at which people sleep the evening before it, eight o'clock; null for one at which they do not. */
export function eveningBefore(at: Date, timeZone: string): Date | null {
  const local = DateTime.fromJSDate(at, { zone: timeZone });
  if (local.hour >= WAKES && local.hour < SLEEPS) return null;
  const day = local.hour < WAKES ? local.minus({ days: 1 }) : local;
  return day.startOf('day').set({ hour: EVENING }).toJSDate();
}
