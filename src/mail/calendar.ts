import ical, { ICalAlarmType } from 'ical-generator';
import * as z from 'zod';
import type { Assessment } from '../assess.ts';
import { deadlineIds } from '../marketplaces/advice.ts';
import { stateOf } from '../plan/deadlines.ts';

const note = z.strictObject({ title: z.string(), text: z.string() });
const words = z.strictObject({
  deadlines: z.record(z.enum(deadlineIds), z.string()),
  followUp: z.strictObject({ support: note, order: note }),
});

/** What the calendar calls its entries (`templates/mails/calendar.json`). */
export type CalendarWords = z.output<typeof words>;
type CalendarInput = {
  assessment: Assessment;
  now: Date;
  number: string | null;
  /** Names the order or the letter, so that a second copy replaces the entries of the first. */
  reference: string;
  words: CalendarWords;
};
type Entry = { id: string; at: Date; title: string; text: string };

/** Reads the calendar's words; throws at start when a deadline has none. */
export function readCalendarWords(raw: unknown): CalendarWords {
  return words.parse(raw);
}

const HOUR = 3_600_000;
/** Support answers in days; a buyer in a day. */
const FOLLOW_UP_AFTER = { support: 72 * HOUR, order: 24 * HOUR };
const ALARM_SECONDS_BEFORE = 2 * 3_600;

/** The deadlines that lie ahead and one follow-up, as iCalendar (RFC 5545): times in UTC, lines of 75 octets at most. */
export function writeCalendar(input: CalendarInput): string {
  const { now, number, reference } = input;
  const calendar = ical({ prodId: { company: 'Misorder', product: 'Misorder', language: 'EN' } });
  for (const { id, at, title, text } of [...deadlineEntries(input), followUp(input)]) {
    const event = calendar.createEvent({
      id: `${id}.${reference}@misorder`,
      stamp: now,
      start: at,
      end: at,
      summary: number === null ? title : `${title} (${number})`,
      description: text,
    });
    event.createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: ALARM_SECONDS_BEFORE,
      description: title,
    });
  }
  return `${calendar.toString()}\r\n`;
}

function deadlineEntries({ assessment, now, words }: CalendarInput): Entry[] {
  const { plan, messages } = assessment;
  return plan.deadlines
    .filter((deadline) => stateOf(deadline, { messages, now: now.getTime() }) === 'open')
    .map(({ id, at, text }) => ({ id, at: new Date(at), title: words.deadlines[id], text }));
}

function followUp({ assessment, now, words }: CalendarInput): Entry {
  const draft = assessment.drafts.find(({ id }) => id === 'follow-up');
  const kind = draft === undefined ? 'order' : 'support';
  const { title, text } = words.followUp[kind];
  return {
    id: 'follow-up',
    at: new Date(now.getTime() + FOLLOW_UP_AFTER[kind]),
    title,
    text: `${text}\n\n${draft?.body ?? assessment.plan.title}`,
  };
}
