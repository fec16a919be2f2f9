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
  /** The same for all patterns that say one cue with one strength. */
  key: number;
  anchor: number;
  /** The slot of its second rarest word; -1 where there is but one. */
  second: number;
  before: readonly Stride[];
  after: readonly Stride[];
  /** The pattern holds its own negation, so one before it changes nothing. */
  negated: boolean;
};

/** All patterns of a language, found by the slot of their anchor. */
export type Patterns = {
  slots: Slots;
  anchored: ReadonlyMap<number, readonly Pattern[]>;
  /** The slots that are the second of some pattern. */
  seconds: ReadonlySet<number>;
};

/** Compiles the cues of one language. Throws an Error that names the cue whose pattern cannot be read. */
export function compilePatterns(
  cues: readonly SpokenCue[],
  words: WordList,
  normalise: PatternWords['normalise'],
): Patterns {
  const slots = new Slots();
  const anchored = new Map<number, Pattern[]>();
  const seconds = new Set<number>();
  const rarity = rarityOf(words);
  const negators = new Set(
    [...words.negators, ...words.nearNegators].flatMap((word) => [`=${word}`, `~${word}`]),
  );
  for (const [at, cue] of cues.entries())
    for (const { source, weak } of sourcesOf(cue))
      for (const steps of read(cue, source, { classes: { ...words.classes, ...cue.classes }, normalise })) {
        const negated = steps.some(({ atoms }) => atoms.some((atom) => negators.has(atom)));
        const key = 2 * at + (weak ? 1 : 0);
        const pattern = { cue, weak, key, negated, ...splitAtAnchor(steps, slots, rarity) };
        if (pattern.second >= 0) seconds.add(pattern.second);
        const beside = anchored.get(pattern.anchor);
        if (beside === undefined) anchored.set(pattern.anchor, [pattern]);
        else beside.push(pattern);
      }
  return { slots, anchored, seconds };
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
function rarityOf({ stopWords, fillers, wantOut }: WordList): (step: Step) => number {
  const frequent = new Set([...stopWords, ...fillers]);
  const usual = new Set(wantOut);
  const cost = (atom: string) => {
    if (frequent.has(atom.slice(1))) return atom.startsWith('=') ? 60 : 80;
    if (usual.has(atom.slice(1))) return 20;
    return atom.startsWith('^') ? 3 : 1;
  };
  return ({ atoms }) => atoms.reduce((sum, atom) => sum + cost(atom), 0);
}

function splitAtAnchor(steps: readonly Step[], slots: Slots, rarity: (step: Step) => number) {
  const required = steps
    .map((step, at) => ({ at, step, cost: rarity(step) }))
    .filter(({ step }) => !step.optional)
    .sort((a, b) => a.cost - b.cost);
  const anchor = required[0]!.at;
  const second = required[1];
  const stride = (step: Step, gap: number): Stride => ({
    slot: slots.numberOf(step.atoms),
    optional: step.optional,
    gap,
  });
  return {
    anchor: slots.numberOf(steps[anchor]!.atoms),
    second: second === undefined ? -1 : slots.numberOf(second.step.atoms),
    after: steps.slice(anchor + 1).map((step) => stride(step, step.gap)),
    before: steps
      .slice(0, anchor)
      .map((step, at) => stride(step, steps[at + 1]!.gap))
      .reverse(),
  };
}
