import { offsetIfTwice } from './wall-clock.ts';

/**
 * Says a moment the way drafts, deadlines and pages print it: "20 November 2026, 10:02 (UTC)". Where the clock shows that
 * time twice, as it goes back, it says which one: "25 October 2026, 02:30 (Europe/Berlin, UTC+1)".
 * `moment` is ISO 8601 with an offset, `timeZone` an IANA name such as "Asia/Karachi".
 */
export function sayMoment(moment: string, timeZone: string): string {
  return sayTime(moment, timeZone, '');
}

/** Says a moment that is known roughly, to a quarter of an hour: "20 November 2026, about 10:00 (UTC)". */
export function sayAbout(moment: string, timeZone: string): string {
  const near = new Date(Math.round(Date.parse(moment) / QUARTER) * QUARTER).toISOString();
  return sayTime(near, timeZone, 'about ');
}

function sayTime(moment: string, timeZone: string, about: string): string {
  const time = format(timeZone, 'time').format(new Date(moment));
  return `${sayDay(moment, timeZone)}, ${about}${time} (${sayZone(moment, timeZone)})`;
}

/** In milliseconds; every time zone of today differs from UTC by whole ones. */
const QUARTER = 15 * 60_000;

/** Says the day alone: "20 November 2026". */
export function sayDay(moment: string, timeZone: string): string {
  return format(timeZone, 'day').format(new Date(moment));
}

/** Says a day of the calendar, given as YYYY-MM-DD, the same way. */
export function sayDate(date: string): string {
  return sayDay(`${date}T00:00:00Z`, 'UTC');
}

/** The same with the day of the week and without the year: "Sunday 22 November, 15:10 (Asia/Karachi)". */
export function sayWeekday(moment: string, timeZone: string): string {
  const weekday = format(timeZone, 'weekday').format(new Date(moment)).replace(' at ', ', ');
  return `${weekday} (${sayZone(moment, timeZone)})`;
}

/** Says how much time is left, in the largest unit that matters: "7 minutes", "3 hours", "2 days". Rounds down. */
export function saySpan(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  if (minutes < HOUR) return count(minutes, 'minute');
  if (minutes < 2 * DAY) return count(minutes / HOUR, 'hour');
  return count(minutes / DAY, 'day');
}

/**
 * Says how many minutes went by: "7 minutes", "1 hour 59 minutes", "2 days 23 hours". Rounds up, to whole hours from two
 * days on: a seller who says how soon the buyer asked must not make it sooner.
 */
export function sayElapsed(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  const whole = Math.ceil(minutes);
  if (whole < HOUR) return count(whole, 'minute');
  if (whole < 2 * DAY) return countBoth([whole / HOUR, 'hour'], [whole % HOUR, 'minute']);
  const hours = Math.ceil(whole / HOUR);
  return countBoth([hours / 24, 'day'], [hours % 24, 'hour']);
}

/** True for a time zone that this runtime knows. */
export function isTimeZone(name: string): boolean {
  try {
    format(name, 'day');
    return true;
  } catch {
    return false;
  }
}

function sayZone(moment: string, timeZone: string): string {
  const offset = offsetIfTwice(moment, timeZone);
  return offset === undefined ? timeZone : `${timeZone}, ${offset}`;
}

/** In minutes. */
const HOUR = 60;
const DAY = 24 * HOUR;

const styles = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
} as const;

/** Making a formatter costs a hundred times what using it does, so each is made once. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** More than the zones people use, and a bound: a zone may be written in endlessly many ways ("utc", "uTc"). */
const FORMATS_LIMIT = 500;

function format(timeZone: string, style: keyof typeof styles): Intl.DateTimeFormat {
  const key = `${timeZone} ${style}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', { ...styles[style], timeZone });
  if (formats.size >= FORMATS_LIMIT) formats.clear();
  formats.set(key, made);
  return made;
}

type Amount = [amount: number, unit: string];

/** The smaller unit is left out where nothing of it is left. */
function countBoth(large: Amount, small: Amount): string {
  return small[0] === 0 ? count(...large) : `${count(...large)} ${count(...small)}`;
}

function count(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
}
