import type { Assessment } from '../assess.ts';
import type { Draft } from '../drafts/draft.ts';
import { isDone } from '../plan/deadlines.ts';
import type { Pages } from '../templating/pages.ts';
import type { PageWords } from '../templating/words.ts';
import { type CalendarWords, writeCalendar } from './calendar.ts';

/** A file that goes with a letter; `body` is what it holds, as UTF-8. */
export type LetterFile = { name: string; type: string; body: string };
/** What a seller sends to themselves: all plain text, addressed to nobody yet. */
export type Letter = LetterText & { files: LetterFile[] };
/** What a letter says, without its files. */
export type LetterText = { subject: string; text: string };

export type LetterWords = { mails: Pages; words: PageWords; calendar: CalendarWords };
/** `number` is the order's, as typed; `reference` names this letter when the order has no number that can be printed. */
export type LetterInput = {
  assessment: Assessment;
  number: string | undefined;
  reference: string;
  now: Date;
  /** The seller's, an IANA name. */
  timeZone: string;
};

/**
 * Writes the copy for the seller: the plan and its deadlines in the first four lines, then the steps that found no room there and what
 * to take care of, then each draft between rules, each draft again as a file with exactly its bytes, and a calendar. The subject holds nothing typed but an order
 * number in the shape of one.
 */
export function writeLetter(input: LetterInput, letterWords: LetterWords): Letter {
  const { assessment, now, timeZone } = input;
  const number = printableNumber(input.number);
  const reference = number ?? input.reference;
  const words = letterWords.calendar;
  const calendar = writeCalendar({ assessment, now, timeZone, number, reference, words });
  return {
    ...sayLetter(input, letterWords, { hasFiles: true }),
    files: [
      ...assessment.drafts.map(fileOf),
      { name: 'dates.ics', type: 'text/calendar; charset=utf-8', body: calendar },
    ],
  };
}

/** Writes what the letter says, for a link that can hold no files. */
export function writeLetterText(input: TextInput, letterWords: LetterWords): LetterText {
  return sayLetter(input, letterWords, { hasFiles: false });
}

type TextInput = Pick<LetterInput, 'assessment' | 'number'>;

/** Files are named only where they go along. */
function sayLetter(
  { assessment, number }: TextInput,
  { mails, words }: LetterWords,
  { hasFiles }: { hasFiles: boolean },
): LetterText {
  return {
    subject: mails.render('copy/subject', { number: printableNumber(number) }).trim(),
    text: mails.render('copy/text', { ...letterView(assessment, words), hasFiles }),
  };
}

/** An order number that may stand in a subject or a file name: letters, digits and hyphens, nothing else. */
export function printableNumber(number: string | undefined): string | null {
  return number !== undefined && /^[a-z0-9][a-z0-9-]{2,39}$/i.test(number) ? number : null;
}

/** The plan's title and three more lines: deadlines first, then the next steps. */
const LINES_AFTER_TITLE = 3;
const RULE = '-'.repeat(40);

function letterView({ plan, drafts, messages, alerts, verdict }: Assessment, words: PageWords) {
  const deadlines = atMost(
    LINES_AFTER_TITLE,
    plan.deadlines.filter((deadline) => !isDone(deadline, messages)).map(({ text }) => text),
  );
  const steps = plan.steps.map(({ who, text }) => ({ whoWord: words.who[who], text }));
  const room = LINES_AFTER_TITLE - deadlines.length;
  return {
    title: plan.title,
    deadlines,
    steps: steps.slice(0, room),
    moreSteps: steps.slice(room),
    // Several messages may be told the same.
    cares: unique(
      [verdict.conflict ?? [], alerts.map(({ text }) => text), plan.warnings.map(({ text }) => text)].flat(2),
    ),
    rule: RULE,
    asksSupport: drafts.some(({ audience }) => audience === 'support'),
    drafts: drafts.map((draft, index) => ({ ...draft, ...words.drafts[draft.id], position: index + 1 })),
  };
}

function unique(lines: string[]): string[] {
  return [...new Set(lines)];
}

/** What does not fit into so many lines stands in the last one. */
function atMost(count: number, lines: string[]): string[] {
  return lines.length <= count ? lines : [...lines.slice(0, count - 1), lines.slice(count - 1).join(' ')];
}

function fileOf({ id, body }: Draft): LetterFile {
  return { name: `${id}.txt`, type: 'text/plain; charset=utf-8', body };
}
