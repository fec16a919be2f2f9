/** Nothing read from words is certain. */
const MOST_SURE = 99;

/** A share from 0 to 1 as whole percent. */
export function percent(share: number): number {
  return Math.round(100 * share);
}

/** A rate of four places as whole percent, rounded down: one that is below a line is never printed on it. */
export function percentReached(rate: number): number {
  return Math.floor(Math.round(10_000 * rate) / 100);
}

/** How sure a verdict is, in whole percent: never all of it. */
export function sureness(confidence: number): number {
  return Math.min(MOST_SURE, percent(confidence));
}

/** A sign below this weight rounds to 0.0. */
const SMALLEST_WEIGHT = 0.05;

/** The signs whose printed weight is not nothing. */
export function signsThatCount<Sign extends { weight: number }>(signs: readonly Sign[]): Sign[] {
  return signs.filter(({ weight }) => Math.abs(weight) >= SMALLEST_WEIGHT);
}
