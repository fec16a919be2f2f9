import * as z from 'zod';
import { reasons } from '../order/choices.ts';

const share = z.number().min(0).max(1);
const count = z.int().nonnegative();

const schema = z.strictObject({
  /** The day of the measurement, such as "2026-11-27". */
  measuredOn: z.iso.date(),
  groups: z.array(
    z.strictObject({
      name: z.string(),
      cases: count,
      /** Mean F1 of the reasons, as the product says them. */
      macroF1: share,
      macroF1WithoutAbstaining: share,
      reasons: z.record(z.enum(reasons), z.strictObject({ precision: share, recall: share, f1: share })),
      /** The mean gap between the chance that was said and the share that came true. */
      calibrationError: share,
      unclearCalledMistaken: z.strictObject({ wrong: count, of: count }),
      /** True reason by row, said reason by column, in the order of `reasons`. */
      confusion: z.array(z.array(count).length(reasons.length)).length(reasons.length),
    }),
  ),
});

/** How well the verdict did on cases its model had not seen, as `npm run evaluate` measured it; shares from 0 to 1. */
export type Accuracy = z.output<typeof schema>;

/** Reads what `npm run evaluate` wrote; throws at start when it is not in shape. */
export function readAccuracy(raw: unknown): Accuracy {
  return schema.parse(raw);
}
