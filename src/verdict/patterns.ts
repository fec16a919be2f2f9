import type { SpokenCue } from './cue.ts';
import { type PatternWords, readPattern, type Step } from './pattern.ts';
import { Slots } from './slots.ts';
import type { WordList } from './word-list.ts';

/** One step as the matcher walks it, away from the anchor. */
export type Stride = { slot: number; optional: boolean; gap: number };

/** A pattern split at its anchor, its rarest word; `before` runs leftwards from there, `after` rightwards. */
export type Pattern = {
  cue: SpokenCue;
  weak: boolean;
  anchor: number;
  before: readonly Stride[];
  after: readonly Stride[];
  /** The pattern holds its own negation, so one before it changes nothing. */
  negated: boolean;
};

/** All patterns of a language, found by the slot of their anchor. */
export type Patterns = { slots: Slots; anchored: ReadonlyMap<number, readonly Pattern[]> };

/** Compiles the cues of one language. Throws an Error that names the cue whose pattern cannot be read. */
export function compilePatterns(
  cues: readonly SpokenCue[],
  words: WordList,
  normalise: PatternWords['normalise'],
): Patterns {
  const slots = new Slots();
  const anchored = new Map<number, Pattern[]>();
  const rarity = rarityOf(words);
  const negators = new Set(
    [...words.negators, ...words.nearNegators].flatMap((word) => [`=${word}`, `~${word}`]),
  );
  for (const cue of cues)
    for (const { source, weak } of sourcesOf(cue))
      for (const steps of read(cue, source, { classes: { ...words.classes, ...cue.classes }, normalise })) {
        const negated = steps.some(({ atoms }) => atoms.some((atom) => negators.has(atom)));
        const pattern = { cue, weak, negated, ...splitAtAnchor(steps, slots, rarity) };
        anchored.set(pattern.anchor, [...(anchored.get(pattern.anchor) ?? []), pattern]);
      }
  return { slots, anchored };
}

function sourcesOf(cue: SpokenCue): { source: string; weak: boolean }[] {
  return [
    ...cue.patterns.map((source) => ({ source, weak: false })),
    ...cue.weak.map((source) => ({ source, weak: true })),
  ];
}

function read(cue: SpokenCue, source: string, words: PatternWords): Step[][] {
  try {
    return readPattern(source, words);
  } catch (problem) {
    throw new Error(`Cue ${cue.id} (${cue.language}), pattern "${source}": ${(problem as Error).message}`);
  }
}

/** How often a step's words are met, roughly: frequent words count much, so the anchor is the step with the lowest sum. */
function rarityOf({ stopWords, fillers }: WordList): (step: Step) => number {
  const frequent = new Set([...stopWords, ...fillers]);
  const cost = (atom: string) => {
    if (frequent.has(atom.slice(1))) return atom.startsWith('=') ? 60 : 80;
    return atom.startsWith('^') ? 3 : 1;
  };
  return ({ atoms }) => atoms.reduce((sum, atom) => sum + cost(atom), 0);
}

function splitAtAnchor(steps: readonly Step[], slots: Slots, rarity: (step: Step) => number) {
  const required = steps.map((step, at) => ({
    at,
    cost: step.optional ? Number.POSITIVE_INFINITY : rarity(step),
  }));
  const { at: anchor } = required.reduce((best, candidate) =>
    candidate.cost < best.cost ? candidate : best,
  );
  const stride = (step: Step, gap: number): Stride => ({
    slot: slots.numberOf(step.atoms),
    optional: step.optional,
    gap,
  });
  return {
    anchor: slots.numberOf(steps[anchor]!.atoms),
    after: steps.slice(anchor + 1).map((step) => stride(step, step.gap)),
    before: steps
      .slice(0, anchor)
      .map((step, at) => stride(step, steps[at + 1]!.gap))
      .reverse(),
  };
}
