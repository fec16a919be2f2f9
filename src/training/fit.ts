import type { Lesson } from './features.ts';
import { CLASSES, openTask, type Task } from './fit-task.ts';
import type { NumberedLessons } from './number-pieces.ts';

/** Weights by feature and by piece of the wording, 4 numbers each, in one row each. */
export type Fit = { features: Float64Array; wording: Float64Array };

export type FitSettings = {
  rounds: number;
  /** How firmly the weight of a piece of wording is held at nothing (L2). */
  wordingPenalty: number;
};

/**
 * Multinomial logistic regression: weights near their prior means (L2), inside their bounds. Nesterov's accelerated
 * gradient with a step of its own for each weight, from a share of a bound on the curvature (Böhning 1992), so no step size is
 * searched and the same lessons always give the same weights.
 */
export function fitWeights(all: NumberedLessons, { rounds, wordingPenalty }: FitSettings): Fit {
  const task = openTask(all, wordingPenalty);
  let momentum = 1;
  for (let round = 0; round < rounds; round += 1) {
    takeSlope(all.lessons, task);
    const next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    move(task, (momentum - 1) / next);
    momentum = round % RESTART === RESTART - 1 ? 1 : next;
  }
  const split = CLASSES * task.pieces;
  return { features: task.at.slice(0, split), wording: task.at.slice(split) };
}

/** Momentum starts anew after so many rounds, so that it cannot swing. */
const RESTART = 60;

function move({ at, ahead, slope, mean, least, most, penalty, step }: Task, pull: number): void {
  for (let row = 0; row < step.length; row += 1)
    for (let index = CLASSES * row; index < CLASSES * (row + 1); index += 1) {
      const gradient = slope[index]! + penalty[row]! * (ahead[index]! - mean[index]!);
      const stepped = ahead[index]! - gradient * step[row]!;
      const moved = Math.min(most[index]!, Math.max(least[index]!, stepped));
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
