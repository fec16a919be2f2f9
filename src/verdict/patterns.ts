import type { SpokenCue } from './cue.ts';
import { type PatternWords, readPattern, type Step } from './pattern.ts';
import { SHORTEST_PREFIX, Slots } from './slots.ts';
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
  /** The slots of its second and third rarest word; -1 where there is none. */
  second: number;
  third: number;
  before: readonly Stride[];
  after: readonly Stride[];
  /** The pattern holds its own negation, so one before it changes nothing. */
  negated: boolean;
};

/** All patterns of a language, found by the slot of their anchor. */
export type Patterns = {
  slots: Slots;
  anchored: ReadonlyMap<number, readonly Pattern[]>;
  /** The slots that are the second or third of some pattern. */
  needed: ReadonlySet<number>;
};

/** Compiles the cues of one language. Throws an Error that names the cue whose pattern cannot be read. */
export function compilePatterns(
  cues: readonly SpokenCue[],
  words: WordList,
  normalise: PatternWords['normalise'],
): Patterns {
  const slots = new Slots();
  const anchored = new Map<number, Pattern[]>();
  const needed = new Set<number>();
  const rarity = rarityOf(cues, normalise);
  const negators = new Set(
    [...words.negators, ...words.nearNegators].flatMap((word) => [`=${word}`, `~${word}`]),
  );
  for (const [at, cue] of cues.entries())
    for (const { source, weak } of sourcesOf(cue))
      for (const steps of read(cue, source, { classes: { ...words.classes, ...cue.classes }, normalise })) {
        const negated = steps.some(({ atoms }) => atoms.some((atom) => negators.has(atom)));
        const key = 2 * at + (weak ? 1 : 0);
        const pattern = { cue, weak, key, negated, ...splitAtAnchor(steps, slots, rarity) };
        needed.add(pattern.second).add(pattern.third);
        const beside = anchored.get(pattern.anchor);
        if (beside === undefined) anchored.set(pattern.anchor, [pattern]);
        else beside.push(pattern);
      }
  return { slots, anchored, needed };
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

/**
 * How often a step's words are met, roughly: how many words of the cues' own examples it takes. The step that takes fewest is the
 * anchor.
 */
function rarityOf(cues: readonly SpokenCue[], normalise: PatternWords['normalise']): (step: Step) => number {
  const met = new Map<string, number>();
  const count = (atom: string) => met.set(atom, (met.get(atom) ?? 0) + 1);
  for (const { examples, counterExamples } of cues)
    for (const word of [...examples, ...counterExamples].flatMap((example) => example.split(' ')))
      for (const { exact, lemma } of normalise(word)) {
        count(`=${exact}`);
        count(`~${lemma}`);
        for (let length = SHORTEST_PREFIX; length <= exact.length; length += 1)
          count(`^${exact.slice(0, length)}`);
      }
  return ({ atoms }) => atoms.reduce((sum, atom) => sum + (met.get(atom) ?? 0), 0);
}

function splitAtAnchor(steps: readonly Step[], slots: Slots, rarity: (step: Step) => number) {
  const required = steps
    .map((step, at) => ({ at, step, cost: rarity(step) }))
    .filter(({ step }) => !step.optional)
    .sort((a, b) => a.cost - b.cost);
  const anchor = required[0]!.at;
  const slotOf = (step: Step | undefined) => (step === undefined ? -1 : slots.numberOf(step.atoms));
  const stride = (step: Step, gap: number): Stride => ({
    slot: slots.numberOf(step.atoms),
    optional: step.optional,
    gap,
  });
  return {
    anchor: slots.numberOf(steps[anchor]!.atoms),
    second: slotOf(required[1]?.step),
    third: slotOf(required[2]?.step),
    after: steps.slice(anchor + 1).map((step) => stride(step, step.gap)),
    before: steps
      .slice(0, anchor)
      .map((step, at) => stride(step, steps[at + 1]!.gap))
      .reverse(),
  };
}
