import type { Party } from '../order/choices.ts';
import type { CueMeaning } from './cue.ts';
import { CHECK, type Form } from './form.ts';
import { GATE, passes, REACH } from './gate.ts';
import { marks } from './marks.ts';
import { holdsNegator, isCutOff, whereNegated } from './negation.ts';
import type { Pattern } from './pattern-table.ts';
import type { Patterns } from './patterns.ts';
import type { Presence } from './presence.ts';
import type { Reading } from './reading.ts';
import { settle } from './settle.ts';
import { hasSlot } from './slots.ts';
import { countOf, gapOf, isOptional, type Strides, slotOf } from './strides.ts';

/** A cue found in a sentence: its first and last word, whether a negation turns it off, and where what it says begins, the negation with it. */
export type Match = {
  cue: CueMeaning;
  weak: boolean;
  bare: boolean;
  sentence: number;
  first: number;
  last: number;
  negated: boolean;
  opens: number;
};

/** Whose cues to look for in a sentence. */
export type Wanted = (sentence: Reading['sentences'][number]) => readonly Party[];

/** What one side's words are held against. */
export type Listening = { patterns: Patterns; present: Presence };

/** Finds the wanted cues; at most one match per cue, strength and sentence. */
export function findCues(reading: Reading, listening: Listening, wanted: Wanted): Match[] {
  const matches: Match[] = [];
  const found = new Map<number, Match>();
  const { sentences } = reading;
  for (let sentence = 0; sentence < sentences.length; sentence += 1) {
    const range = sentences[sentence]!;
    for (const speaker of wanted(range)) findIn(found, reading, { range, sentence, speaker, listening });
    if (found.size === 0) continue;
    matches.push(...settle([...found.values()], reading));
    found.clear();
  }
  return matches;
}

type Search = { range: Range; sentence: number; speaker: Party; listening: Listening };

function findIn(found: Map<number, Match>, reading: Reading, search: Search): void {
  const { range, sentence, speaker } = search;
  const { patterns, present } = search.listening;
  const { forms } = reading;
  present.begin(forms, range, speaker);
  for (let at = range.first; at < range.end; at += 1) {
    const { sheet, buyerChecks, sellerChecks } = forms[at]!;
    const list = speaker === 'buyer' ? buyerChecks : sellerChecks;
    const count = sheet[list]!;
    for (let index = 0; index < count; index += 1) {
      if (!present.has(sheet[list + 1 + index]!)) continue;
      const check = list + 1 + count + index * CHECK;
      if (!passes(sheet, check + 1, forms, range, at)) continue;
      if (!passes(sheet, check + 1 + GATE, forms, range, at)) continue;
      addMatch(found, reading, { range, sentence, pattern: patterns.all.at(sheet[check]!), at });
    }
  }
}

/**
 * A match that no negation turns off takes the place of one that is turned off, and the longer one that of a bare one: the
 * fewer words it leaves, the barer it stands.
 */
function addMatch(found: Map<number, Match>, reading: Reading, place: Place): void {
  const { key, bare } = place.pattern;
  const known = found.get(key);
  if (known?.negated === false && !bare) return;
  const match = matchAt(reading, place);
  if (match === null || (known !== undefined && !takesPlace(match, known))) return;
  found.set(key, match);
}

function takesPlace(match: Match, known: Match): boolean {
  if (match.negated || known.negated) return !match.negated;
  return match.last - match.first > known.last - known.first;
}

type Range = { first: number; end: number };

/** A pattern to try with its anchor at one word of a sentence. */
type Place = { range: Range; sentence: number; pattern: Pattern; at: number };

function matchAt(reading: Reading, { pattern, at, range, sentence }: Place): Match | null {
  const { cue, weak, bare, before, after } = pattern;
  const ahead = walk(reading, range, { strides: after, at, step: 1 });
  const back = ahead < 0 ? -1 : walk(reading, range, { strides: before, at, step: -1 });
  if (back < 0) return null;
  const first = at - back;
  const last = at + ahead;
  const isOwn = pattern.negated && holdsNegator(reading, first, last);
  if (isOwn && isCutOff(reading, first, last)) return null;
  const negation = isOwn ? -1 : whereNegated(reading, { sentence: range.first, first, last });
  const negated = negation >= 0;
  return { cue, weak, bare, sentence, first, last, negated, opens: negated ? negation : first };
}

type Walk = { strides: Strides; at: number; step: 1 | -1 };

/**
 * Follows the strides away from the anchor and gives the distance of the nearest end, or -1. The places where the next
 * word may stand are kept as bits (bit d = d words away), so the work is bounded whatever the text: nothing is tried twice.
 */
function walk({ forms }: Reading, range: Range, { strides, at, step }: Walk): number {
  const count = countOf(strides);
  if (count === 0) return 0;
  const line = { at, step, room: Math.min(REACH, step === 1 ? range.end - 1 - at : at - range.first) };
  let open = spread(2, gapOf(strides, 0));
  let taken = 0;
  for (let index = 0; index < count; index += 1) {
    open = skipFillers(forms, open, line);
    taken = take(forms, open, line, slotOf(strides, index));
    const mayMiss = isOptional(strides, index);
    if (taken === 0 && !mayMiss) return -1;
    const gap = index + 1 < count ? gapOf(strides, index + 1) : 0;
    open = spread(taken << 1, gap) | (mayMiss ? spread(open, gap) : 0);
  }
  return 31 - Math.clz32(taken & -taken);
}

/** The words on one side of the anchor, as far as a match may reach. */
type Line = { at: number; step: 1 | -1; room: number };

/** A filler may stand anywhere, so the word after it is open too. */
function skipFillers(forms: readonly Form[], open: number, { at, step, room }: Line): number {
  let wide = open;
  for (let distance = lowest(wide); distance < room; distance += 1) {
    if (wide >>> distance === 0) break;
    if ((wide & (1 << distance)) !== 0 && (forms[at + step * distance]!.marks & marks.filler) !== 0)
      wide |= 2 << distance;
  }
  return wide;
}

/** Of the open places, those whose word satisfies the slot. */
function take(forms: readonly Form[], open: number, { at, step, room }: Line, slot: number): number {
  let taken = 0;
  for (let left = open; left !== 0; left &= left - 1) {
    const distance = lowest(left);
    if (distance > room) break;
    if (hasSlot(forms[at + step * distance]!, slot)) taken |= 1 << distance;
  }
  return taken;
}

/** The lowest place that is open; 32 when none is. */
function lowest(places: number): number {
  return places === 0 ? 32 : 31 - Math.clz32(places & -places);
}

function spread(places: number, gap: number): number {
  let wide = places;
  for (let more = 0; more < gap; more += 1) wide |= wide << 1;
  return wide;
}
