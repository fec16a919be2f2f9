import type { Reason } from '../order/choices.ts';
import type { Quote } from './verdict.ts';

/** How much a factor moves each reason, in the order of `reasons`. */
export type Weights = readonly [number, number, number, number];

/**
 * One thing that may move the verdict. `name` finds its weights in the model, `id` and `says` name it for people,
 * `value` is how much of it there is (1 is the whole).
 */
export type Factor = Bearing & { name: string; id: string; says: string; value: number; quote: Quote | null };

/** Which way a factor may push: only towards `side`, never towards `against`; anywhere when both are null. */
export type Bearing = { side: Reason | null; against: Reason | null };
