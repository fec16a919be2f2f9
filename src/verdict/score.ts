import { type Reason, reasons } from '../order/choices.ts';
import { type Factor, type Weights, weightsBy } from './factor.ts';

/** What one factor adds to the score of each reason, in the order of `reasons`, as log-odds. */
export type Push = Pick<Factor, 'name' | 'id' | 'says' | 'side' | 'quote' | 'place'> & {
  scores: Weights;
  /** What of the scores its own words add by their wording. */
  share?: Weights;
};

/** The chance of each reason under the sum of all pushes; they sum to 1. */
export function chancesOf(pushes: readonly Push[]): Record<Reason, number> {
  const sums = reasons.map((_, at) => pushes.reduce((sum, { scores }) => sum + scores[at]!, 0));
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return Object.fromEntries(reasons.map((reason, at) => [reason, powers[at]! / total])) as Record<
    Reason,
    number
  >;
}

/** The reasons from the most to the least likely; at equal chances the earlier in `reasons` first. */
export function rank(chances: Record<Reason, number>): [lead: Reason, rival: Reason, ...rest: Reason[]] {
  return [...reasons].sort((a, b) => chances[b] - chances[a]) as [Reason, Reason, ...Reason[]];
}

/** Sums of many weights round; what is held down must not come out a hair above. */
const ROUNDING = 1e-9;

/** The push that brings the chance of `reason` down to `most`; null when it is not above. */
export function pushDownTo(most: number, reason: Reason, chances: Record<Reason, number>): Weights | null {
  const chance = chances[reason];
  if (chance <= most) return null;
  const shift = Math.log(most / (1 - most)) - Math.log(chance / (1 - chance)) - ROUNDING;
  return weightsBy((candidate) => (candidate === reason ? shift : 0));
}
