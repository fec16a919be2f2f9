import { reasons } from '../order/choices.ts';
import { BUCKETS, KINDS_OF_PIECES } from '../verdict/wording.ts';
import type { Lesson, Lessons } from './features.ts';
import type { Prior } from './priors.ts';

const CLASSES = reasons.length;
const WORDING = KINDS_OF_PIECES * BUCKETS * CLASSES;

/** Weights by feature and by wording bucket, 4 numbers each, in one row each. */
export type Fit = { features: Float64Array; wording: Float64Array };

export type FitSettings = { rounds: number; wordingPenalty: number };

/**
 * Multinomial logistic regression: weights near their prior means (L2), inside their bounds. Nesterov's accelerated
 * gradient with a step of its own for each weight, from a bound on the curvature (Böhning 1992), so no step size is searched
 * and the same lessons always give the same weights.
 */
export function fitWeights({ priors, lessons }: Lessons, { rounds, wordingPenalty }: FitSettings): Fit {
  const features = Float64Array.from(priors.flatMap(({ mean }) => mean));
  const means = features.slice();
  const wording = new Float64Array(WORDING);
  const steps = stepSizes(priors, lessons, wordingPenalty);
  const ahead = { features: features.slice(), wording: wording.slice() };
  const slope = { features: new Float64Array(features.length), wording: new Float64Array(WORDING) };
  let momentum = 1;
  for (let round = 0; round < rounds; round += 1) {
    takeSlope(lessons, ahead, slope);
    const next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const pull = (momentum - 1) / next;
    momentum = next;
    move(
      { at: features, ahead: ahead.features, slope: slope.features, steps: steps.features, pull },
      { means, priors },
    );
    move(
      { at: wording, ahead: ahead.wording, slope: slope.wording, steps: steps.wording, pull },
      { penalty: wordingPenalty },
    );
    if (round % RESTART === RESTART - 1) momentum = 1;
  }
  return { features, wording };
}

/** Momentum starts anew after so many rounds, so that it cannot swing. */
const RESTART = 60;

type Weighing = {
  at: Float64Array;
  ahead: Float64Array;
  slope: Float64Array;
  steps: Float64Array;
  pull: number;
};

function move(
  { at, ahead, slope, steps, pull }: Weighing,
  rules: { means?: Float64Array; penalty?: number; priors?: readonly Prior[] },
): void {
  for (let index = 0; index < at.length; index += 1) {
    const penalty = rules.penalty ?? rules.priors![(index / CLASSES) | 0]!.firmness;
    const gradient = slope[index]! + penalty * (ahead[index]! - (rules.means?.[index] ?? 0));
    const moved = bound(ahead[index]! - gradient * steps[(index / CLASSES) | 0]!, index, rules.priors);
    ahead[index] = moved + pull * (moved - at[index]!);
    at[index] = moved;
  }
}

/** A factor with a side pushes only towards it; one against a reason never pushes towards that. */
function bound(weight: number, index: number, priors: readonly Prior[] | undefined): number {
  if (priors === undefined) return weight;
  const { side, against } = priors[(index / CLASSES) | 0]!.bearing;
  const reason = reasons[index % CLASSES];
  if (side !== null) return reason === side ? Math.max(weight, 0) : Math.min(weight, 0);
  return against === reason ? Math.min(weight, 0) : weight;
}

function takeSlope(lessons: readonly Lesson[], weights: Fit, slope: Fit): void {
  slope.features.fill(0);
  slope.wording.fill(0);
  const said = new Float64Array(CLASSES);
  const errors = new Float64Array(CLASSES);
  const total = new Float64Array(CLASSES);
  for (const { buckets, size, rows, label } of lessons) {
    said.fill(0);
    total.fill(0);
    for (const bucket of buckets)
      addTo(said, 0, { from: weights.wording, at: CLASSES * bucket, times: size });
    for (const { features, values, weight } of rows) {
      errors.set(said);
      for (const [at, feature] of features.entries())
        addTo(errors, 0, { from: weights.features, at: CLASSES * feature, times: values[at]! });
      toErrors(errors, label, weight);
      for (const [at, feature] of features.entries())
        addTo(slope.features, CLASSES * feature, { from: errors, at: 0, times: values[at]! });
      addTo(total, 0, { from: errors, at: 0, times: 1 });
    }
    for (const bucket of buckets) addTo(slope.wording, CLASSES * bucket, { from: total, at: 0, times: size });
  }
}

function addTo(
  sum: Float64Array,
  to: number,
  { from, at, times }: { from: Float64Array; at: number; times: number },
): void {
  for (let k = 0; k < CLASSES; k += 1) sum[to + k]! += times * from[at + k]!;
}

/** Turns scores into (chance - truth) x weight, in place. */
function toErrors(scores: Float64Array, label: number, weight: number): void {
  const most = Math.max(...scores);
  let sum = 0;
  for (let k = 0; k < CLASSES; k += 1) sum += scores[k] = Math.exp(scores[k]! - most);
  for (let k = 0; k < CLASSES; k += 1) scores[k] = weight * (scores[k]! / sum - (k === label ? 1 : 0));
}

/**
 * One step size a feature: the curvature of the loss is at most 1/2 of X'X, a row of |X|'|X| bounds that by its sum, and
 * features and wording are bounded each by itself at twice the price.
 */
function stepSizes(priors: readonly Prior[], lessons: readonly Lesson[], wordingPenalty: number): Fit {
  const steps = {
    features: new Float64Array(priors.length),
    wording: new Float64Array(KINDS_OF_PIECES * BUCKETS),
  };
  for (const { buckets, size, rows } of lessons) {
    for (const row of rows) {
      const sum = row.values.reduce((total, value) => total + Math.abs(value), 0);
      for (let at = 0; at < row.features.length; at += 1)
        steps.features[row.features[at]!]! += row.weight * row.values[at]! * sum;
    }
    for (const bucket of buckets) steps.wording[bucket]! += size * size * buckets.length;
  }
  return {
    features: steps.features.map((curve, feature) => 1 / (curve + priors[feature]!.firmness)),
    wording: steps.wording.map((curve) => 1 / (curve + wordingPenalty)),
  };
}
