import { meaningOf, type SpokenCue } from './cue.ts';
import { AHEAD, BEHIND, type Gate, gateOf } from './gate.ts';
import { PackedLists } from './packed-lists.ts';
import { type PatternWords, readPattern, type Step } from './pattern.ts';
import { type Pattern, type PatternRow, PatternTable } from './pattern-table.ts';
import { type SatisfiedSlots, SHORTEST_PREFIX, Slots } from './slots.ts';
import { type Stride, StrideRows } from './strides.ts';
import type { WordList } from './word-list.ts';
import type { WordTable } from './word-table.ts';

/** What must stand beside the anchor; the one that turns more away comes first. */
export function gatesOf({ before, after, isAheadRarer }: Pattern): readonly [Gate, Gate] {
  const [ahead, behind] = [gateOf(after, AHEAD), gateOf(before, BEHIND)];
  return isAheadRarer ? [ahead, behind] : [behind, ahead];
}

/** All patterns of a language, and the numbers of those of each anchor's slot. */
export type Patterns = {
  satisfied: SatisfiedSlots;
  all: PatternTable;
  anchored: PackedLists;
  needs: Needs;
};

/** The slots that some pattern needs beside its anchor. `bySlot` holds the number of each as a need, NOTHING_ELSE for other slots. */
export type Needs = { count: number; bySlot: Uint16Array };

/** A need that every sentence meets. */
export const NOTHING_ELSE = 0;

/** Compiles the cues of one language; their words are put into `table`. Throws an Error that names the cue whose pattern cannot be read. */
export function compilePatterns(
  cues: readonly SpokenCue[],
  words: WordList,
  normalise: PatternWords['normalise'],
  table?: WordTable,
): Patterns {
  const slots = new Slots(table);
  const strides = new StrideRows();
  const rows: PatternRow[] = [];
  const needs = new Map<number, number>();
  const rarity = rarityOf(cues, normalise);
  const negates = negatingIn(words);
  const phrases = new Map<string, string[]>();
  for (const [at, cue] of cues.entries()) {
    const own = { classes: { ...words.classes, ...cue.classes }, normalise, read: new Map(), phrases };
    for (const { source, weak, bare } of sourcesOf(cue))
      for (const steps of read(cue, source, own)) {
        const negated = steps.some(({ atoms }) => negates(atoms));
        const { second, ...split } = splitAtAnchor(steps, { slots, strides, rarity });
        rows.push({ cue: at, weak, bare, negated, need: needOf(second, needs), ...split });
      }
  }
  const anchored = new PackedLists(Map.groupBy(rows.keys(), (number) => rows[number]!.anchor));
  const all = new PatternTable(cues.map(meaningOf), rows, strides.sheet);
  return { satisfied: slots.satisfied(), all, anchored, needs: packNeeds(needs) };
}

/** Tells of a step's atoms whether one of them negates. Words that negate only what stands right behind them do not count. */
function negatingIn({ negators, nearNegators, without }: WordList): (atoms: readonly string[]) => boolean {
  const negating = new Set(
    [...negators, ...nearNegators]
      .filter((word) => !without.includes(word))
      .flatMap((word) => [`=${word}`, `~${word}`]),
  );
  return remember((atoms) => atoms.some((atom) => negating.has(atom)));
}

function sourcesOf(cue: SpokenCue): { source: string; weak: boolean; bare: boolean }[] {
  return [
    ...cue.patterns.map((source) => ({ source, weak: false, bare: false })),
    ...cue.weak.map((source) => ({ source, weak: true, bare: false })),
    ...cue.bare.map((source) => ({ source, weak: false, bare: true })),
  ];
}

function read(cue: SpokenCue, source: string, words: PatternWords): Step[][] {
  try {
    return readPattern(source, words);
  } catch (problem) {
    throw new Error(`Cue ${cue.id} (${cue.language}), pattern "${source}": ${(problem as Error).message}`);
  }
}

/** Patterns share the atoms of an element they were read from: what was found out of them is found out once. */
function remember<Answer>(ask: (atoms: readonly string[]) => Answer): (atoms: readonly string[]) => Answer {
  const answers = new Map<readonly string[], Answer>();
  return (atoms) => {
    const known = answers.get(atoms);
    if (known !== undefined) return known;
    const answer = ask(atoms);
    answers.set(atoms, answer);
    return answer;
  };
}

/**
 * How often a step's words are met, roughly: how many words of the cues' own examples it takes. The step that takes fewest is the
 * anchor.
 */
function rarityOf(cues: readonly SpokenCue[], normalise: PatternWords['normalise']): (step: Step) => number {
  const met = new Map<string, number>();
  const count = (atom: string, times: number) => met.set(atom, (met.get(atom) ?? 0) + times);
  for (const [word, times] of countWords(cues))
    for (const { exact, lemma } of normalise(word)) {
      count(`=${exact}`, times);
      count(`~${lemma}`, times);
      for (let length = SHORTEST_PREFIX; length <= exact.length; length += 1)
        count(`^${exact.slice(0, length)}`, times);
    }
  const rarity = remember((atoms) => atoms.reduce((sum, atom) => sum + (met.get(atom) ?? 0), 0));
  return ({ atoms }) => rarity(atoms);
}

/** How often each word stands in the examples. */
function countWords(cues: readonly SpokenCue[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const { examples, counterExamples } of cues)
    for (const example of [...examples, ...counterExamples])
      for (const word of example.split(' ')) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** What patterns of one language are split with. */
type Splitting = {
  slots: Slots;
  strides: StrideRows;
  rarity: (step: Step) => number;
};

function splitAtAnchor(steps: readonly Step[], { slots, strides: rows, rarity }: Splitting) {
  const costs = steps.map((step) => (step.optional ? Number.POSITIVE_INFINITY : rarity(step)));
  const [anchor, second] = rarestTwo(costs);
  const slotAt = (at: number) => slots.numberOf(steps[at]!.atoms);
  const stride = (at: number, gap: number): Stride => ({
    slot: slotAt(at),
    optional: steps[at]!.optional,
    gap,
  });
  const strides = steps.map((step, at) => stride(at, at > anchor ? step.gap : (steps[at + 1]?.gap ?? 0)));
  // What may be missing turns nothing away.
  const [ahead, behind] = [anchor + 1, anchor - 1].map((at) => costs[at] ?? Number.POSITIVE_INFINITY);
  return {
    anchor: slotAt(anchor),
    second: second < 0 ? null : slotAt(second),
    isAheadRarer: ahead! <= behind!,
    before: rows.add(strides.slice(0, anchor).reverse()),
    after: rows.add(strides.slice(anchor + 1)),
  };
}

/** Where the two least costs are; -1 for the second when only one is finite. */
function rarestTwo(costs: readonly number[]): [anchor: number, second: number] {
  const anchor = costs.indexOf(Math.min(...costs));
  const others = costs.map((cost, at) => (at === anchor ? Number.POSITIVE_INFINITY : cost));
  const least = Math.min(...others);
  return [anchor, least === Number.POSITIVE_INFINITY ? -1 : others.indexOf(least)];
}

function needOf(slot: number | null, needs: Map<number, number>): number {
  if (slot === null) return NOTHING_ELSE;
  const known = needs.get(slot);
  if (known !== undefined) return known;
  needs.set(slot, needs.size + 1);
  return needs.size;
}

/** A map would take many times the memory. */
function packNeeds(needs: ReadonlyMap<number, number>): Needs {
  const bySlot = new Uint16Array(Math.max(-1, ...needs.keys()) + 1);
  for (const [slot, need] of needs) bySlot[slot] = need;
  return { count: needs.size, bySlot };
}
