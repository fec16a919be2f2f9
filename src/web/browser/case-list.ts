import type { Typed } from './draft.ts';

/** What came of the request to support, as the seller says. */
const statuses = ['not-asked', 'asked', 'no-answer', 'standard-text', 'refused', 'granted'] as const;
export type Status = (typeof statuses)[number];

/** A case kept on the device: when it was kept, changed last, and since when its status holds (epoch milliseconds). */
export type Case = Typed & { id: string; kept: number; at: number; since: number; status: Status };

type ReadTyped = (raw: object) => Typed;

/** Code units of all cases, about what a browser keeps for one site; and how many there may be. */
const LONGEST = 5_000_000;
const MOST = 1_000;

/** The cases in a text that anything may have written, and what in it is none; null when it is no list of ours. Never throws. */
export function readCases(
  text: string,
  readTyped: ReadTyped,
  now: number,
): { cases: Case[]; unreadable: unknown[] } | null {
  if (text.length > LONGEST) return null;
  try {
    const raw = JSON.parse(text);
    if (raw.version !== 1 || !Array.isArray(raw.cases) || raw.cases.length > MOST) return null;
    const all: unknown[] = raw.cases;
    const read = all.map((one) => readCase(one, readTyped, now));
    const cases = merge(
      [],
      read.filter((one) => one !== null),
    );
    return { cases, unreadable: all.filter((_, index) => read[index] === null) };
  } catch {
    return null;
  }
}

/** The same text on the device and in a file; null when it is more than can be read again. What could not be read goes along. */
export function writeCases(cases: Case[], unreadable: unknown[] = []): string | null {
  const all = [...cases, ...unreadable];
  const text = JSON.stringify({ misorder: 'my cases', version: 1, cases: all }, null, 1);
  return all.length > MOST || text.length > LONGEST ? null : text;
}

/** One case of each id, the one changed last; the one kept last comes first. */
export function merge(mine: Case[], theirs: Case[]): Case[] {
  const all = new Map(mine.map((one) => [one.id, one]));
  for (const one of theirs) if ((all.get(one.id)?.at ?? -1) < one.at) all.set(one.id, one);
  return [...all.values()].sort((a, b) => b.kept - a.kept);
}

/** The order's number, else the buyer's name; '' when neither is known. */
export function titleOf({ answers }: Typed): string {
  return (answers['order.number'] || answers['buyer.name'] || '').trim().slice(0, 80);
}

/** Whole days on the calendar of this device between two moments. */
export function daysBetween(from: number, to: number): number {
  const midnight = (moment: number) => new Date(moment).setHours(0, 0, 0, 0);
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

/** Days without an answer after which support is reminded. */
const PATIENCE = 4;

/** Which of the page's next steps is said: the status, or that the wait was long enough. */
export function nextStep({ status, since }: Case, now: number): Status | 'asked-long' {
  return status === 'asked' && daysBetween(since, now) >= PATIENCE ? 'asked-long' : status;
}

/** What the page of follow-up texts calls it; null while there is nothing to follow up. */
export function outcomeOf(step: Status | 'asked-long'): string | null {
  if (step === 'not-asked' || step === 'asked') return null;
  return step === 'asked-long' ? 'no-answer' : step;
}

function readCase(raw: unknown, readTyped: ReadTyped, now: number): Case | null {
  const { id, kept, at, since, status, answers, texts } = (raw ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || !/^[\w-]{1,40}$/.test(id)) return null;
  if (!isMoment(kept) || !isMoment(at) || !isMoment(since)) return null;
  if (!statuses.includes(status as Status)) return null;
  const typed = readTyped({ answers, texts });
  if (Object.keys(typed.answers).length === 0) return null;
  // Nothing was changed later than now: such a case could never be changed again.
  const notLater = (moment: number) => Math.min(moment, now);
  return {
    id,
    kept: notLater(kept),
    at: notLater(at),
    since: notLater(since),
    status: status as Status,
    ...typed,
  };
}

function isMoment(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 8.64e15;
}
