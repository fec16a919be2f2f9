import { DateTime } from 'luxon';

/** Within this many days the day of the week alone says which day is meant. */
const DAYS_OF_ONE_NAME = 6;

/**
 * Says a moment as a clock on the seller's wall shows it: "Tuesday 14:20"; with the date ("Friday 4 December, 14:20")
 * where the day of the week would not do, with the year in another year. Where the wall shows a time twice, as the clocks go
 * back, it says which one: "Sunday 02:30 (UTC+1)". `moment` is ISO 8601 with an offset, `timeZone` an IANA name.
 */
export function sayWallClock(moment: string, now: Date, timeZone: string): string {
  const [at, today] = [inZone(moment, timeZone), DateTime.fromJSDate(now, { zone: timeZone })];
  const days = Math.abs(at.startOf('day').diff(today.startOf('day'), 'days').days);
  const day = days < DAYS_OF_ONE_NAME ? 'cccc' : at.year === today.year ? 'cccc d MMMM,' : 'cccc d MMMM y,';
  const offset = offsetIfTwice(moment, timeZone);
  return `${at.toFormat(`${day} HH:mm`)}${offset === undefined ? '' : ` (${offset})`}`;
}

/** Tells the two moments apart at which the wall shows the same time, as the clocks go back: "UTC+1"; else undefined. */
export function offsetIfTwice(moment: string, timeZone: string): string | undefined {
  const at = inZone(moment, timeZone);
  return at.getPossibleOffsets().length > 1 ? at.toFormat("'UTC'Z") : undefined;
}

/** The zone in the letters of its list: Asia/Karachi for "asia/karachi". One that has another name there keeps its own. */
export function spellZone(timeZone: string): string {
  const known = LISTED_ZONES.get(timeZone.toLowerCase());
  if (known !== undefined) return known;
  const listed = new Intl.DateTimeFormat('en-GB', { timeZone }).resolvedOptions().timeZone;
  return listed.toLowerCase() === timeZone.toLowerCase() ? listed : timeZone;
}

/** True when the clocks of the zone are put forward or back between two moments, so that wall hours are not hours. */
export function clocksChange(from: Date, until: string, timeZone: string): boolean {
  return DateTime.fromJSDate(from, { zone: timeZone }).offset !== inZone(until, timeZone).offset;
}

/** The list by small letters: to have Intl look a zone up takes a hundred times as long. UTC is not in its list. */
const LISTED_ZONES = new Map(
  [...Intl.supportedValuesOf('timeZone'), 'UTC'].map((zone) => [zone.toLowerCase(), zone]),
);

function inZone(moment: string, timeZone: string): DateTime {
  return DateTime.fromISO(moment, { zone: timeZone }).setLocale('en-GB');
}
