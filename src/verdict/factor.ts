import { type Reason, reasons } from '../order/choices.ts';
import type { Gap } from './phrase.ts';
import type { Quote } from './verdict.ts';

/** How much a factor moves each reason, in the order of `reasons`. */
export type Weights = readonly [number, number, number, number];

/**
 * One thing that may move the verdict. `name` finds its weights in the model, `id` and `says` name it for people,
 * `value` is how much of it there is (1 is the whole).
 */
export type Factor = Bearing & {
  name: string;
  id: string;
  says: string;
  value: number;
  quote: Quote | null;
  /** Where its words are in the talk, when it is a cue. */
  place?: Gap;
};

/** Which way a factor may push: only towards `side`, never towards `against`; anywhere when both are null. */
export type Bearing = { side: Reason | null; against: Reason | null };

/** True for what comes of things that do not fit together (clashes.ts). */
export function isClash({ name }: { name: string }): boolean {
  return name.startsWith('clash:');
}

export const NOTHING: Weights = [0, 0, 0, 0];

/** Weights by what each reason gets. */
export function weightsBy(of: (reason: Reason) => number): Weights {
  const [first, second, third, fourth] = reasons;
  return [of(first), of(second), of(third), of(fourth)];
}

export function plus(a: Weights, b: Weights): Weights {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]];
}

export function times([a, b, c, d]: Weights, factor: number): Weights {
  return [a * factor, b * factor, c * factor, d * factor];
}
