import ical, { ICalAlarmType } from 'ical-generator';
import * as z from 'zod';
import type { Assessment } from '../assess.ts';
import { deadlineIds } from '../marketplaces/advice.ts';
import { eveningBefore, inDaytime } from '../order/daytime.ts';
import { stateOf } from '../plan/deadlines.ts';

const note = z.strictObject({ title: z.string(), text: z.string() });
const words = z.strictObject({
  deadlines: z.record(z.enum(deadlineIds), note),
  followUp: z.strictObject({ support: note, order: note }),
});

/** What the calendar calls its entries (`templates/mails/calendar.json`). */
export type CalendarWords = z.output<typeof words>;
type CalendarInput = {
  assessment: Assessment;
  now: Date;
  /** The seller's, an IANA name. */
  timeZone: string;
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
/** Four days without an answer from support are what the pages call none; a buyer answers in a day. */
const FOLLOW_UP_AFTER = { support: 96 * HOUR, order: 24 * HOUR };
const ALARM_BEFORE = 2 * HOUR;

/**
 * The deadlines that lie ahead and one follow-up, as iCalendar (RFC 5545): moments in UTC without an end, since an end
 * must lie later; lines of 75 octets at most.
 */
export function writeCalendar(input: CalendarInput): string {
  const { now, number, reference } = input;
  const calendar = ical({ prodId: { company: 'Misorder', product: 'Misorder', language: 'EN' } });
  for (const { id, at, title, text } of [...deadlineEntries(input), followUp(input)]) {
    const event = calendar.createEvent({
      id: `${id}.${reference}@misorder`,
      stamp: now,
      start: at,
      summary: number === null ? title : `${title} (${number})`,
      description: text,
    });
    for (const before of alarmsBefore(at, input))
      event.createAlarm({
        type: ICalAlarmType.display,
        triggerBefore: Math.floor(before / 1_000),
        description: title,
      });
  }
  return `${calendar.toString()}\r\n`;
}

/**
 * How long before the event alarms ring, in milliseconds. An alarm whose moment is over may never ring, so for an event that is near it rings
 * halfway. One that would ring while the seller sleeps also rings the evening before.
 */
function alarmsBefore(at: Date, { now, timeZone }: CalendarInput): number[] {
  const before = Math.min(ALARM_BEFORE, (at.getTime() - now.getTime()) / 2);
  const evening = eveningBefore(new Date(at.getTime() - before), timeZone);
  return evening === null || evening <= now ? [before] : [before, at.getTime() - evening.getTime()];
}

/** Not in the words of the plan: those count the time that is left now, which is wrong when the entry is read. */
function deadlineEntries({ assessment, now, words }: CalendarInput): Entry[] {
  const { plan, messages } = assessment;
  return plan.deadlines
    .filter((deadline) => stateOf(deadline, { messages, now: now.getTime() }) === 'open')
    .map(({ id, at }) => ({ id, at: new Date(at), ...words.deadlines[id] }));
}

function followUp({ assessment, now, timeZone, words }: CalendarInput): Entry {
  const draft = assessment.drafts.find(({ id }) => id === 'follow-up');
  const kind = draft === undefined ? 'order' : 'support';
  const { title, text } = words.followUp[kind];
  return {
    id: 'follow-up',
    at: inDaytime(new Date(now.getTime() + FOLLOW_UP_AFTER[kind]), timeZone),
    title,
    text: `${text}\n\n${draft?.body ?? assessment.plan.title}`,
  };
}
