import { reasons } from '../order/choices.ts';
import type { SpokenCue } from '../verdict/cue.ts';
import type { Bearing, Weights } from '../verdict/factor.ts';

/** Where a weight starts before any case is seen, how firmly it is held there (L2), and the bounds it must keep. */
export type Prior = { mean: Weights; firmness: number; bearing: Bearing };

const ANYWHERE: Bearing = { side: null, against: null };

/** What one step of a cue's strength is worth, for its own side and for the others (log-odds). */
const OWN = 0.525;
const OTHERS = -0.175;
/** A weak variant is worth this share of the full cue. */
const WEAK = 1 / 3;

/**
 * How firmly weights are held. Bare claims of mistake are held more: the cases are full of traps around them, real talks are not.
 */
const FIRM = 1;
const FIRMER = 80;

/** What the cases show too seldom, or only in traps; in the order of `reasons`. All other facts and clashes start at nothing. */
const guesses: Record<string, { mean: Weights; firmness: number }> = {
  'fact:late-on-record': { mean: [-0.4, -0.2, 0.8, 0], firmness: FIRM },
  'fact:orders-again': { mean: [0.8, -0.4, -0.2, -0.2], firmness: FIRM },
  'clash:claim-alone': { mean: [5.3, -0.8, -0.8, -0.8], firmness: FIRMER },
  'clash:said-yes-to-mistake': { mean: [1, -0.3, -0.3, -0.3], firmness: FIRMER },
  'clash:said-yes-to-motive': { mean: [-0.3, 1, -0.3, -0.3], firmness: FIRMER },
};

export function priorOfCue({ favours, strength, kind }: SpokenCue, weak: boolean): Prior {
  const size = strength * (weak ? WEAK : 1);
  const mean = reasons.map((reason) => size * (reason === favours ? OWN : OTHERS)) as unknown as Weights;
  return { mean, firmness: kind === 'claim' ? FIRMER : FIRM, bearing: { side: favours, against: null } };
}

export function priorOfOther(name: string, bearing: Bearing = ANYWHERE): Prior {
  return { ...(guesses[name] ?? { mean: [0, 0, 0, 0], firmness: FIRM }), bearing };
}
