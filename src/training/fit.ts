import { reasons } from '../order/choices.ts';
import { BUCKETS, KINDS_OF_PIECES } from '../verdict/wording.ts';
import type { Lesson, Lessons } from './features.ts';
import type { Prior } from './priors.ts';

const CLASSES = reasons.length;
const PIECES = KINDS_OF_PIECES * BUCKETS;

/** Weights by feature and by wording bucket, 4 numbers each, in one row each. */
export type Fit = { features: Float64Array; wording: Float64Array };

export type FitSettings = {
  rounds: number;
  /** How firmly the weight of a piece of wording is held at nothing (L2). */
  wordingPenalty: number;
};

/**
 * Multinomial logistic regression: weights near their prior means (L2), inside their bounds. Nesterov's accelerated
 * gradient with a step of its own for each weight, from a bound on the curvature (Böhning 1992), so no step size is searched
 * and the same lessons always give the same weights.
 */
export function fitWeights({ priors, lessons }: Lessons, { rounds, wordingPenalty }: FitSettings): Fit {
  const task = openTask(priors, lessons, wordingPenalty);
  let momentum = 1;
  for (let round = 0; round < rounds; round += 1) {
    takeSlope(lessons, task);
    const next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    move(task, (momentum - 1) / next);
    momentum = round % RESTART === RESTART - 1 ? 1 : next;
  }
  const split = CLASSES * task.pieces;
  return { features: task.at.slice(0, split), wording: task.at.slice(split) };
}

/** Momentum starts anew after so many rounds, so that it cannot swing. */
const RESTART = 60;

/** Everything the rounds work on: the features first, then the pieces, from the row `pieces` on. */
type Task = {
  pieces: number;
  at: Float64Array;
  ahead: Float64Array;
  slope: Float64Array;
  mean: Float64Array;
  least: Float64Array;
  most: Float64Array;
  penalty: Float64Array;
  step: Float64Array;
  /** The rows that some lesson uses; no other ever moves. */
  used: Int32Array;
};

function openTask(priors: readonly Prior[], lessons: readonly Lesson[], wordingPenalty: number): Task {
  const pieces = priors.length;
  const rows = pieces + PIECES;
  const mean = new Float64Array(CLASSES * rows);
  const penalty = new Float64Array(rows).fill(wordingPenalty);
  for (const [row, prior] of priors.entries()) {
    mean.set(prior.mean, CLASSES * row);
    penalty[row] = prior.firmness;
  }
  const curve = curvature(lessons, { pieces, rows });
  const isUsed = (row: number) => row < pieces || curve[row]! > 0;
  return {
    pieces,
    at: mean.slice(),
    ahead: mean.slice(),
    slope: new Float64Array(CLASSES * rows),
    mean,
    ...boundsOf(priors),
    penalty,
    step: curve.map((bend, row) => 1 / (bend + penalty[row]!)),
    used: Int32Array.from({ length: rows }, (_, row) => row).filter(isUsed),
  };
}

/** A factor with a side pushes only towards it; one against a reason never pushes towards that. */
function boundsOf(priors: readonly Prior[]): Pick<Task, 'least' | 'most'> {
  const least = new Float64Array(CLASSES * priors.length).fill(Number.NEGATIVE_INFINITY);
  const most = new Float64Array(CLASSES * priors.length).fill(Number.POSITIVE_INFINITY);
  for (const [row, { bearing }] of priors.entries())
    for (const [k, reason] of reasons.entries()) {
      if (bearing.side === reason) least[CLASSES * row + k] = 0;
      else if (bearing.side !== null || bearing.against === reason) most[CLASSES * row + k] = 0;
    }
  return { least, most };
}

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

function move(
  { pieces, at, ahead, slope, mean, least, most, penalty, step, used }: Task,
  pull: number,
): void {
  for (const row of used)
    for (let index = CLASSES * row; index < CLASSES * (row + 1); index += 1) {
      const gradient = slope[index]! + penalty[row]! * (ahead[index]! - mean[index]!);
      let moved = ahead[index]! - gradient * step[row]!;
      if (row < pieces) moved = Math.min(most[index]!, Math.max(least[index]!, moved));
      ahead[index] = moved + pull * (moved - at[index]!);
      at[index] = moved;
    }
}

function takeSlope(lessons: readonly Lesson[], { pieces, ahead, slope }: Task): void {
  slope.fill(0);
  const errors = new Float64Array(CLASSES);
  for (const { label, copies } of lessons)
    for (const copy of copies) {
      errors.fill(0);
      gather(errors, ahead, pieces, copy);
      toErrors(errors, label, copy.weight);
      scatter(slope, errors, pieces, copy);
    }
}

type Copy = Lesson['copies'][number];

/** Written out for four reasons: nearly all time of the training goes here. */
function gather(
  sum: Float64Array,
  weights: Float64Array,
  first: number,
  { features, values, pieces }: Copy,
): void {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < pieces.length; at += 1) {
    const row = CLASSES * (first + pieces[at]!);
    a += weights[row]!;
    b += weights[row + 1]!;
    c += weights[row + 2]!;
    d += weights[row + 3]!;
  }
  for (let at = 0; at < features.length; at += 1) {
    const row = CLASSES * features[at]!;
    const value = values[at]!;
    a += value * weights[row]!;
    b += value * weights[row + 1]!;
    c += value * weights[row + 2]!;
    d += value * weights[row + 3]!;
  }
  sum[0] = a;
  sum[1] = b;
  sum[2] = c;
  sum[3] = d;
}

function scatter(
  slope: Float64Array,
  errors: Float64Array,
  first: number,
  { features, values, pieces }: Copy,
): void {
  const [a, b, c, d] = [errors[0]!, errors[1]!, errors[2]!, errors[3]!];
  for (let at = 0; at < pieces.length; at += 1) {
    const row = CLASSES * (first + pieces[at]!);
    slope[row]! += a;
    slope[row + 1]! += b;
    slope[row + 2]! += c;
    slope[row + 3]! += d;
  }
  for (let at = 0; at < features.length; at += 1) {
    const row = CLASSES * features[at]!;
    const value = values[at]!;
    slope[row]! += value * a;
    slope[row + 1]! += value * b;
    slope[row + 2]! += value * c;
    slope[row + 3]! += value * d;
  }
}

/** Turns scores into (chance - truth) x weight, in place. */
function toErrors(scores: Float64Array, label: number, weight: number): void {
  const most = Math.max(...scores);
  let sum = 0;
  for (let k = 0; k < CLASSES; k += 1) sum += scores[k] = Math.exp(scores[k]! - most);
  for (let k = 0; k < CLASSES; k += 1) scores[k] = weight * (scores[k]! / sum - (k === label ? 1 : 0));
}
