/**
 * Says a moment the way drafts, deadlines and pages print it: "20 November 2026, 10:02 (UTC)".
 * `moment` is ISO 8601 with an offset, `timeZone` an IANA name such as "Asia/Karachi".
 */
export function sayMoment(moment: string, timeZone: string): string {
  return `${sayDay(moment, timeZone)}, ${format(timeZone, 'time').format(new Date(moment))} (${timeZone})`;
}

/** Says the day alone: "20 November 2026". */
export function sayDay(moment: string, timeZone: string): string {
  return format(timeZone, 'day').format(new Date(moment));
}

/** Says the day of the week and the time: "Sunday 22 November, 15:10". */
export function sayWeekday(moment: string, timeZone: string): string {
  return format(timeZone, 'weekday').format(new Date(moment)).replace(' at ', ', ');
}

/** Says a span of minutes in the largest units that matter: "7 minutes", "3 hours", "2 days". Rounds down. */
export function saySpan(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return count(minutes, 'minute');
  if (minutes < 48 * 60) return count(minutes / 60, 'hour');
  return count(minutes / (24 * 60), 'day');
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

function count(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
}
