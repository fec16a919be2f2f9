import type { Head } from './heads.ts';
import { isIdle, isNameLine, type Line } from './lines.ts';
import { isSelf, isTitle, isWordName, looksLikeName, withoutAddress, withoutVerb } from './names.ts';
import type { Placed } from './speakers.ts';
import type { Stamp } from './stamp.ts';

/** "anna_b", below it "Nov 20, 2026, 3:02 PM", below it the text. */
export function aboveStamps(lines: Line[]): Placed[] {
  const placed: Placed[] = [];
  let above = -1;
  for (const [at, line] of lines.entries()) {
    if (isIdle(line)) continue;
    if (line.stamp !== null && above >= 0 && mayStandAbove(lines[above]!, line.stamp))
      placed.push({ at: above, head: headOf(lines[above]!.text, line.stamp), used: [at] });
    above = at;
  }
  return placed;
}

function mayStandAbove(line: Line, { day, clock }: Stamp): boolean {
  if (isNameLine(line)) return true;
  if (clock === null) return false;
  return isWordName(line.text) || (day !== null && line.event === null && isTitle(line.text));
}

/** A date, below it the name, below it the text; or a name and a text with the date below them. */
export function besideStamps(lines: Line[]): Placed[] {
  if (lines.every(({ stamp }) => stamp === null)) return [];
  const talk = withoutDivider(lines.map((line, at) => ({ ...line, at })).filter((line) => !isIdle(line)));
  const [isDateOnTop, isDateAtEnd] = [talk[0]?.stamp, talk.at(-1)?.stamp].map(
    (stamp) => (stamp ?? null) !== null,
  );
  if (isDateOnTop === isDateAtEnd) return [];
  const starts = [...talk.keys()]
    .filter((at) => isNameLine(talk[at]!) && (at === 0 || talk[at - 1]!.stamp !== null))
    .map((at) => (isAboveName(talk, at) ? at + 1 : at));
  return starts.map((start, position) => {
    const { at, text } = talk[start]!;
    const initial = talk[start - 1]?.stamp === null ? talk[start - 1] : undefined;
    const range = talk.slice(start, starts[position + 1] ?? talk.length);
    /** There is one: a name stands below a date, or the next name (or the end of the chat) does. */
    const date = (
      isDateOnTop ? talk[start - (initial === undefined ? 1 : 2)] : range.find(({ stamp }) => stamp !== null)
    )!;
    const used = initial === undefined ? [date.at] : [date.at, initial.at];
    return { at, head: headOf(text, date.stamp), used };
  });
}

/** "A" stands in for a picture where a name and words follow. */
function isAboveName(talk: Line[], at: number): boolean {
  const [line, name, words] = talk.slice(at, at + 3);
  if (name === undefined || words === undefined || !/^\p{Lu}{1,2}$/u.test(line!.text)) return false;
  return words.stamp === null && isNameLine(name) && (isSelf(name.text) || looksLikeName(name.text));
}

/** "Today" above a chat that has its times below the messages is the day of them all. */
function withoutDivider<T extends Line>(talk: T[]): T[] {
  const isDivider = talk[0]?.stamp?.clock === null && talk.at(-1)?.stamp?.clock;
  return isDivider ? talk.slice(1) : talk;
}

/** The head that a name on a line of its own is. */
export function headOf(name: string, stamp: Head['stamp']): Head {
  return { name: withoutVerb(withoutAddress(name)), stamp, rest: '', isCertain: false };
}
