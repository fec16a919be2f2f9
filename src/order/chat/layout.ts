import { liftOverBadges } from './badges.ts';
import { findCards } from './cards.ts';
import { aboveStamps, besideStamps, headOf } from './date-lines.ts';
import type { Head } from './heads.ts';
import type { KnownNames } from './known-names.ts';
import { isIdle, type Line } from './lines.ts';
import { isSelf, type Label, labelOf, looksLikeName, nameKey, withoutSent, withoutVerb } from './names.ts';
import { aloneFromTheStart, isNameOnly } from './names-alone.ts';
import { acceptHeads, type Placed } from './speakers.ts';
import { nextOfTalk } from './turn-lines.ts';

/** Where messages begin: the head at each such line, and the lines that belong to a head (a date under a name). */
export type Layout = {
  heads: Map<number, Head>;
  used: Set<number>;
  /** Lines with a name that stands above words that are quoted. */
  cards: Set<number>;
  /** Which dates on lines of their own may be those of messages, and not of the talk: all, those with a time, or none. */
  looseDates: 'all' | 'times' | 'none';
};

/**
 * Finds how a chat is laid out: heads with dates, names above dates, dates above names, names and colons, or known
 * names alone. The dress in which most heads are found is the one; an empty layout when there is none.
 */
export function findLayout(lines: Line[], known: KnownNames): Layout {
  const first = lines.findIndex((line) => !isIdle(line));
  const find = (placed: Placed[], style: 'dated' | 'labelled') =>
    acceptHeads(placed, { known, lines, first, style });
  const dated = [
    find(besideStamps(lines), 'dated'),
    find(liftOverBadges([...inLine(lines), ...aboveStamps(lines)].sort(byLine), lines, known), 'dated'),
  ];
  const labelled = find(labels(lines), 'labelled');
  const best = heaviest([...dated, labelled], known);
  const alone = best.length === 0 ? aloneFromTheStart(lines, first, known) : [];
  const found = best.length === 0 ? alone : withMore(lines, best, { isLabelled: best === labelled, known });
  const cards = findCards(lines, found);
  const placed = found.filter(({ at }) => !cards.has(at));
  for (const head of placed) takeDateAbove(lines, head);
  return {
    heads: new Map(placed.map(({ at, head }) => [at, head])),
    used: new Set(placed.flatMap(({ used }) => used)),
    cards: new Set([...cards].flatMap(([at, called]) => (called === 'card' ? [at] : []))),
    looseDates: looseDates(placed, best === labelled),
  };
}

function heaviest(found: Placed[][], known: KnownNames): Placed[] {
  const weights = found.map((placed) => weigh(placed, known));
  return found[weights.indexOf(Math.max(...weights))]!;
}

/** What looks like a name counts for two: "yes of course" may stand where a name does, and be said again. */
function weigh(placed: Placed[], known: KnownNames): number {
  const names = placed.filter(
    ({ head: { name } }) => known.isExact(name) || isSelf(name) || looksLikeName(name),
  );
  return placed.length + names.length;
}

/** Where each head has its day and time, or none has, a date on a line of its own is hardly that of a message. */
function looseDates(placed: Placed[], isLabelled: boolean): Layout['looseDates'] {
  if (placed.length === 0) return 'all';
  if (isFullyDated(placed)) return 'times';
  return isLabelled && placed.every(({ head }) => head.stamp === null) ? 'none' : 'all';
}

function isFullyDated(placed: Placed[]): boolean {
  return placed.every(({ head: { stamp } }) => stamp?.day && stamp.clock);
}

function inLine(lines: Line[]): Placed[] {
  return lines.flatMap(({ stampedHead, event }, at) =>
    stampedHead === null || event !== null ? [] : [{ at, head: stampedHead, used: [] }],
  );
}

function labels(lines: Line[]): Placed[] {
  const hasOther = lines.some(({ label }) => label?.needsOther === false);
  const others = lines.flatMap(({ label }) => (label === null || label.beside ? [] : [label.name]));
  const sides = new Set(others.map(labelOf));
  const isToldWhole = lines.every((line) => isIdle(line) || line.label?.beside !== undefined);
  return lines.flatMap(({ label, event }, at) => {
    if (label === null || event !== null || (label.needsOther && !hasOther)) return [];
    if (label.beside && !isToldWhole && !areOnly(label.beside, sides)) return [];
    const name = (hasOther ? label.inList : undefined) ?? label.name;
    return [{ at, head: { ...label, name: withoutVerb(name) }, used: [] }];
  });
}

/**
 * "I said: …" is a head beside "Buyer: …", but within the words of a chat that names both sides it is told; so it is where
 * "he said: …" is the only other one, unless each line begins so.
 */
function areOnly(wanted: Label[], sides: Set<Label | null>): boolean {
  return sides.size > 0 && [...sides].every((side) => side !== null && wanted.includes(side));
}

/** Once the speakers are known, a head in a second dress and a name alone on its line begin their messages too. */
function withMore(
  lines: Line[],
  accepted: Placed[],
  { isLabelled, known }: { isLabelled: boolean; known: KnownNames },
): Placed[] {
  const keys = new Set(accepted.map(({ head }) => nameKey(head.name)));
  const taken = new Set(accepted.flatMap(({ at, used }) => [at, ...used]));
  const told = labelsAreTold(accepted);
  const begins = beginsWords(lines, accepted);
  const more = lines.flatMap((line, at) => {
    if (taken.has(at) || line.event !== null) return [];
    const other = isLabelled ? line.stampedHead : line.label;
    const isHead = other !== null && keys.has(nameKey(other.name)) && !told(at);
    if (isHead && (isLabelled || !begins(at))) return [{ at, head: other, used: [] }];
    const isName = isNameOnly(line) && isSpeaker(line.text, keys, known) && !isSignature(lines, at);
    return isName ? [{ at, head: headOf(line.text, null), used: [] }] : [];
  });
  return [...accepted, ...more];
}

/** Where each head has its day and time, "anna_b: text" between two of them is told by who writes: "You wrote / anna_b: I love it". */
function labelsAreTold(accepted: Placed[]): (at: number) => boolean {
  const [first, last] = [accepted[0]!.at, accepted.at(-1)!.at];
  return isFullyDated(accepted) ? (at) => at > first && at < last : () => false;
}

/** Below a head and its date the first line is what that person wrote, also "kate_w88: did you mean to order?". */
function beginsWords(lines: Line[], accepted: Placed[]): (at: number) => boolean {
  const firsts = accepted
    .filter(({ head }) => head.stamp !== null && head.rest === '')
    .map(({ at, used }) => {
      const next = nextOfTalk(lines, at);
      return used.includes(next) ? nextOfTalk(lines, next) : next;
    });
  const found = new Set(firsts);
  return (at) => found.has(at);
}

/** "You sent", or "Me" while one side has nobody, says who writes also where no other head of that person is seen. */
function isSpeaker(text: string, keys: Set<string>, known: KnownNames): boolean {
  const name = withoutSent(text);
  if (keys.has(nameKey(name)) || known.isExact(name)) return true;
  return isSelf(text) && (name !== text || (keys.size === 1 && (text === 'Me' || text === 'You')));
}

function byLine(a: Placed, b: Placed): number {
  return a.at - b.at;
}

/** A name under "Thanks," closes a letter. */
function isSignature(lines: Line[], at: number): boolean {
  return lines[at - 1]?.text.endsWith(',') ?? false;
}

/** A date on the line above "anna_b: text" is its date. */
function takeDateAbove(lines: Line[], { at, head, used }: Placed): void {
  const above = lines[at - 1]?.stamp ?? null;
  if (head.stamp !== null || head.rest === '' || above === null || above.clock === null) return;
  head.stamp = above;
  used.push(at - 1);
}
