import type { Head } from './heads.ts';
import { isIdle, type Line } from './lines.ts';
import { isSelf, isUsername, nameKey } from './names.ts';
import { isPlaceholder } from './noise.ts';
import { isFullyDated, type Placed } from './speakers.ts';
import { preview } from './turn-text.ts';

/** Shorter lines ("ok") are said again and again. */
const SHORTEST_REPEATED = 8;

/** Where the reading of the lines stands: whose words these are, whether there are any yet, and who said which line. */
type Reading = {
  lines: Line[];
  taken: Set<number>;
  head: Head | null;
  hasWords: boolean;
  said: Map<string, string>;
  /** Each head that has anything beside its name has its day and its time. */
  isDated: boolean;
};

/** What a name alone on its line is when it is no head: it stands on a card that quotes, or calls who is written to. */
type Called = 'card' | 'greeting';

/**
 * Finds names that are no heads. A card that quotes shows "Me", below it what I wrote, below it the answer. Its name
 * stands where the words under another head and its date should begin, or above a line that this person said before.
 */
export function findCards(lines: Line[], placed: Placed[]): Map<number, Called> {
  const cards = new Map<number, Called>();
  const heads = new Map(placed.map(({ at, head }) => [at, head]));
  if (!placed.some(isBare) || placed.every(isBare)) return cards;
  const taken = new Set(placed.flatMap(({ at, used }) => [at, ...used]));
  const isDated = placed.every((head) => isBare(head) || isFullyDated(head));
  const reading: Reading = { lines, taken, head: null, hasWords: false, said: new Map(), isDated };
  for (const [at, line] of lines.entries()) {
    const head = heads.get(at);
    const called = head !== undefined && isNameAlone(head, line) ? readCall(at, head, reading) : null;
    if (called !== null) cards.set(at, called);
    else if (head !== undefined) Object.assign(reading, { head, hasWords: head.rest !== '' });
    else if (!taken.has(at)) hear(line, reading);
  }
  return cards;
}

function isBare({ head, used }: Placed): boolean {
  return head.stamp === null && head.rest === '' && used.length === 0;
}

function isNameAlone({ stamp, rest }: Head, { text }: Line): boolean {
  return stamp === null && rest === '' && !/[:：]$/u.test(text);
}

/**
 * "Me" and usernames are what cards show; any other's name there, above what was not said before or no answer follows, calls somebody. Where
 * each message has its date, a name without one and without words is all that was written: "Me".
 */
function readCall(at: number, { name }: Head, reading: Reading): Called | null {
  const { lines, taken, head, hasWords, said, isDated } = reading;
  const isAtStart = head?.stamp && !hasWords;
  const isOwn = nameKey(name) === nameKey(head?.name ?? '');
  const quoted = nextOwn(lines, taken, at);
  if (quoted === null) return isAtStart && isDated && !isOwn ? 'greeting' : null;
  const { text } = lines[quoted]!;
  const wasSaid = said.get(preview(text)) === nameKey(name);
  const isOnCard = isAtStart
    ? wasSaid || isSelf(name) || isUsername(name)
    : wasSaid && text.length >= SHORTEST_REPEATED;
  if (isOnCard && nextOwn(lines, taken, quoted) !== null) return 'card';
  const mayWrite = wasSaid || isSelf(name) || isOwn;
  return isAtStart && !mayWrite ? 'greeting' : null;
}

/** The next line that holds something of the talk, unless a head comes before it. */
function nextOwn(lines: Line[], taken: Set<number>, at: number): number | null {
  let next = at + 1;
  while (next < lines.length && isIdle(lines[next]!)) next += 1;
  return next < lines.length && !taken.has(next) ? next : null;
}

/** A picture that stands there as words only is all that somebody sent. */
function hear(line: Line, reading: Reading): void {
  if (isIdle(line) && !isPlaceholder(line.text)) return;
  reading.hasWords = true;
  if (reading.head !== null) reading.said.set(preview(line.text), nameKey(reading.head.name));
}
