import { reasons } from '../order/choices.ts';
import type { SpokenCue } from '../verdict/cue.ts';
import { type Bearing, NOTHING, times, type Weights } from '../verdict/factor.ts';

/** Where a weight starts before any case is seen, how firmly it is held there (L2), and the bounds it must keep. */
export type Prior = { mean: Weights; firmness: number; bearing: Bearing };

const ANYWHERE: Bearing = { side: null, against: null };

/** What one step of a cue's strength promises, for its own side and for the others (log-odds). */
const OWN = 0.525;
const OTHERS = -0.175;
/** A weak variant promises this share of the full cue. */
const WEAK = 1 / 3;

/**
 * How much of a promise is believed before any case is seen, and how firmly signs in the words are held to it. With thousands of
 * cases a cue has to earn its weight: a promise believed in full, held loosely, made the verdict worse on every file left out.
 */
const BELIEVED = 0.15;
const FIRM = 20;
/** Facts are few and often met, so they are held loosely. */
const LOOSE = 1;

/** What the cases show too seldom; in the order of `reasons`. All other facts and clashes start at nothing. */
const guesses: Record<string, Weights> = {
  'fact:late-on-record': [-0.4, -0.2, 0.8, 0],
  'fact:orders-again': [0.8, -0.4, -0.2, -0.2],
  'clash:claim-alone': [0.8, -0.12, -0.12, -0.12],
  'clash:said-yes-to-mistake': [0.15, -0.05, -0.05, -0.05],
  'clash:said-yes-to-motive': [-0.05, 0.15, -0.05, -0.05],
};

/** What a cue is said to be worth by whoever wrote it. */
export function promiseOf({ favours, strength }: SpokenCue, weak: boolean): Weights {
  const size = strength * (weak ? WEAK : 1);
  return reasons.map((reason) => size * (reason === favours ? OWN : OTHERS)) as unknown as Weights;
}

export function priorOfCue(cue: SpokenCue, weak: boolean): Prior {
  return {
    mean: times(promiseOf(cue, weak), BELIEVED),
    firmness: FIRM,
    bearing: { side: cue.favours, against: null },
  };
}

export function priorOfOther(name: string, bearing: Bearing = ANYWHERE): Prior {
  return { mean: guesses[name] ?? NOTHING, firmness: name.startsWith('clash:') ? FIRM : LOOSE, bearing };
}
