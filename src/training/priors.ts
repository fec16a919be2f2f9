import type { SpokenCue } from '../verdict/cue.ts';
import { type Bearing, isClash, NOTHING, times, type Weights, weightsBy } from '../verdict/factor.ts';

/** Where a weight starts before any case is seen, how firmly it is held there (L2), and the bounds it must keep. */
export type Prior = {
  mean: Weights;
  firmness: number;
  bearing: Bearing;
  /** The least it says for its own side. */
  floor: number;
};

const ANYWHERE: Bearing = { side: null, against: null };

/** What one step of a cue's strength promises, for its own side and for the others (log-odds). */
const OWN = 0.525;
const OTHERS = -0.175;
/** A weak variant promises this share of the full cue. */
const WEAK = 1 / 3;

/**
 * How much of a promise is believed before any case is seen. With thousands of cases a cue has to earn its weight: promises believed
 * in full made the verdict worse on every file left out. A plain claim of mistake is believed more: many writers never write what
 * buyers write most.
 */
const BELIEVED = 0.15;
const CLAIM_BELIEVED = 0.4;
/** Saying that it was a mistake must never make one less likely, though in the cases these words are often a trap. */
const CLAIM_FLOOR = 0.5;
/** How firmly signs in the words are held to what is believed (L2). */
const FIRM = 8;
const FIRMER = 20;
/** Facts are few and often met, so they are held loosely. */
const LOOSE = 1;

/** What the cases show too seldom; in the order of `reasons`. All other facts and clashes start at nothing. */
const guesses: Record<string, { mean: Weights; firmness: number }> = {
  'fact:late-on-record': { mean: [-0.4, -0.2, 0.8, 0], firmness: LOOSE },
  'fact:orders-again': { mean: [0.8, -0.4, -0.2, -0.2], firmness: LOOSE },
  'clash:claim-alone': { mean: [5, -0.8, -0.8, -0.8], firmness: 3 * FIRMER },
  'clash:bare-claim-alone': { mean: [4, -0.7, -0.7, -0.7], firmness: 3 * FIRMER },
  'clash:claim-after-seller': { mean: [-1.5, 0.3, 0.5, 0.3], firmness: FIRMER },
  'clash:slip-alone': { mean: [4, -0.7, -0.7, -0.7], firmness: 2 * FIRMER },
  'clash:said-yes-to-mistake': { mean: [0.15, -0.05, -0.05, -0.05], firmness: FIRMER },
  'clash:said-yes-to-motive': { mean: [-0.05, 0.15, -0.05, -0.05], firmness: FIRMER },
};

/** What a cue is said to be worth by whoever wrote it. */
export function promiseOf({ favours, strength }: SpokenCue, weak: boolean): Weights {
  const size = strength * (weak ? WEAK : 1);
  return weightsBy((reason) => size * (reason === favours ? OWN : OTHERS));
}

/** The prior of a cue, or of its weak variant. */
export function priorOfCue(cue: SpokenCue, weak: boolean): Prior {
  const isClaim = cue.kind === 'claim' && !weak;
  return {
    mean: times(promiseOf(cue, weak), isClaim ? CLAIM_BELIEVED : BELIEVED),
    firmness: weak ? FIRMER : FIRM,
    bearing: { side: cue.favours, against: null },
    floor: isClaim ? CLAIM_FLOOR : 0,
  };
}

/** The prior of what is no cue: a fact, a clash, or where every verdict starts. */
export function priorOfOther(name: string, bearing: Bearing = ANYWHERE): Prior {
  const nothing = { mean: NOTHING, firmness: isClash({ name }) ? FIRMER : LOOSE };
  return { ...(guesses[name] ?? nothing), bearing, floor: 0 };
}
