/** The box that a bar is drawn in; its middle is where nothing speaks for either side. */
const WEIGHT_BOX = { width: 200, height: 8 } as const;

/** A bar in that box: where it begins from the left, and how wide it is. */
export type WeightBar = { x: number; width: number };

/** No bar is thinner than this, so that each can be seen. */
const THINNEST = 2;

/**
 * Bars for weights (log-odds), side by side: what speaks for the reading goes to the right, what speaks against it to
 * the left; the strongest weight fills its half.
 */
export function drawWeights(signs: readonly { weight: number; side: 'for' | 'against' }[]): WeightBar[] {
  const strongest = Math.max(Number.MIN_VALUE, ...signs.map(({ weight }) => Math.abs(weight)));
  const half = WEIGHT_BOX.width / 2;
  return signs.map(({ weight, side }) => {
    const width = Math.max(THINNEST, Math.round((half * Math.abs(weight)) / strongest));
    return { x: side === 'for' ? half : half - width, width };
  });
}
