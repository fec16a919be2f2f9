import type { Reason } from '../order/choices.ts';

/** How well the verdict did on cases its model had not seen, as `npm run evaluate` measured it; shares from 0 to 1. */
export type Accuracy = {
  /** The day of the measurement, such as "2026-11-27". */
  measuredOn: string;
  groups: {
    name: string;
    cases: number;
    /** Mean F1 of the reasons, as the product says them. */
    macroF1: number;
    macroF1WithoutAbstaining: number;
    reasons: Record<Reason, { precision: number; recall: number; f1: number }>;
    /** The mean gap between the chance that was said and the share that came true. */
    calibrationError: number;
    unclearCalledMistaken: { wrong: number; of: number };
    /** True reason by row, said reason by column, in the order of `reasons`. */
    confusion: number[][];
  }[];
};
