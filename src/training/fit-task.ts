import { reasons } from '../order/choices.ts';
import { REPLIES } from '../verdict/buckets.ts';
import type { Lesson } from './features.ts';
import type { NumberedLessons } from './number-pieces.ts';
import type { Prior } from './priors.ts';

/** A weight is a row of so many numbers: one for each reason. */
export const CLASSES = reasons.length;

/** Everything the rounds work on: the features first, then the pieces, from the row `pieces` on. */
export type Task = {
  pieces: number;
  at: Float64Array;
  ahead: Float64Array;
  slope: Float64Array;
  mean: Float64Array;
  least: Float64Array;
  most: Float64Array;
  penalty: Float64Array;
  step: Float64Array;
};

/** Lays out a fit: where each weight begins, its bounds, and how long a step it may take. */
export function openTask({ priors, pieces: learnt, lessons }: NumberedLessons, wordingPenalty: number): Task {
  const pieces = priors.length;
  const rows = pieces + learnt.length;
  const mean = new Float64Array(CLASSES * rows);
  const penalty = new Float64Array(rows).fill(wordingPenalty);
  for (const [row, prior] of priors.entries()) {
    mean.set(prior.mean, CLASSES * row);
    penalty[row] = prior.firmness;
  }
  const curve = curvature(lessons, { pieces, rows });
  return {
    pieces,
    at: mean.slice(),
    ahead: mean.slice(),
    slope: new Float64Array(CLASSES * rows),
    mean,
    ...boundsOf(priors, learnt),
    penalty,
    step: curve.map((bend, row) => 1 / (BENDS * bend + penalty[row]!)),
  };
}

/**
 * The bound on the curvature holds for weights that all pull one way; weights of words never do. With a fifth of it the same rounds
 * come as far as twice as many with all of it (log-loss of five files left out 0.402 and 0.409), with a sixteenth they swing apart.
 */
const BENDS = 0.2;

/**
 * A factor with a side pushes only towards it; one against a reason never pushes towards that. A seller's words may show that something
 * else went wrong, or leave it open; they never speak for a reason of the buyer's, nor against any.
 */
function boundsOf(priors: readonly Prior[], pieces: Int32Array): Pick<Task, 'least' | 'most'> {
  const rows = priors.length + pieces.length;
  const least = new Float64Array(CLASSES * rows).fill(Number.NEGATIVE_INFINITY);
  const most = new Float64Array(CLASSES * rows).fill(Number.POSITIVE_INFINITY);
  for (const [number, piece] of pieces.entries())
    if (piece >= REPLIES) boundReply(CLASSES * (priors.length + number), least, most);
  for (const [row, { bearing, floor }] of priors.entries())
    for (const [k, reason] of reasons.entries()) {
      if (bearing.side === reason) least[CLASSES * row + k] = floor;
      else if (bearing.side !== null || bearing.against === reason) most[CLASSES * row + k] = 0;
    }
  return { least, most };
}

function boundReply(from: number, least: Float64Array, most: Float64Array): void {
  least.fill(0, from, from + CLASSES);
  for (const [k, isBuyers] of isOfBuyer.entries()) if (isBuyers) most[from + k] = 0;
}

/** Which reasons are the buyer's own. */
const isOfBuyer = reasons.map((reason) => reason === 'mistaken-order' || reason === 'change-of-mind');

/**
 * A bound on how much the slope of each weight can bend: the curvature of the loss is at most 1/2 of X'X, a row of |X|'|X|
 * bounds that by its sum, and features and wording are bounded each by itself at twice the price.
 */
function curvature(
  lessons: readonly Lesson[],
  { pieces, rows }: { pieces: number; rows: number },
): Float64Array {
  const curve = new Float64Array(rows);
  for (const { copies } of lessons)
    for (const copy of copies) {
      const sum = copy.values.reduce((total, value) => total + value, 0);
      for (let at = 0; at < copy.features.length; at += 1)
        curve[copy.features[at]!]! += copy.weight * copy.values[at]! * sum;
      const share = copy.weight * copy.pieces.length;
      for (const piece of copy.pieces) curve[pieces + piece]! += share;
    }
  return curve;
}
