import { type Reason, reasons } from '../order/choices.ts';
import { NOTHING, times, type Weights } from '../verdict/factor.ts';
import type { Model } from '../verdict/model.ts';

/** A thing that may move the verdict, and what it adds to each reason, in the order of `reasons`: signed, two decimals. */
type WeightRow = { says: string; weights: { figure: string; isMost: boolean }[] };

/** The rows of a table of weights; a factor that moves nothing has none. */
export function weightRows(said: readonly (readonly [name: string, says: string])[], model: Model) {
  return said
    .map(([name, says]): WeightRow => ({ says, weights: cellsOf(weightsOf(name, model)) }))
    .filter(({ weights }) => weights.some(({ figure }) => figure !== ZERO));
}

/** How far a factor moves the result for its own reason; see `rivalOf`. */
export function pullOf(name: string, side: Reason, model: Model): number {
  const weights = weightsOf(name, model);
  return weights[reasons.indexOf(side)]! - weights[reasons.indexOf(rivalOf(side))]!;
}

/** Signed with two decimals and a true minus sign; what rounds to nothing has no sign. */
export function signed(weight: number): string {
  const figure = Math.abs(weight).toFixed(2);
  if (figure === ZERO) return ZERO;
  return `${weight < 0 ? '−' : '+'}${figure}`;
}

const ZERO = '0.00';

/** The reason that a weight is compared with, where one figure is shown: the question is always whether it was a mistake. */
function rivalOf(side: Reason): Reason {
  return side === 'mistaken-order' ? 'change-of-mind' : 'mistaken-order';
}

/** What a factor adds to each reason, on the scale of a result's signs; nothing for one that was not learnt. */
function weightsOf(name: string, { weights, temperature }: Model): Weights {
  return times(weights.get(name) ?? NOTHING, 1 / temperature);
}

function cellsOf(weights: Weights): WeightRow['weights'] {
  const most = Math.max(...weights);
  return weights.map((weight) => ({ figure: signed(weight), isMost: weight === most && weight > 0 }));
}
