import * as z from 'zod';
import { outcomeIds, planIds } from './advice.ts';
import { facts, hung, text } from './advice-shape.ts';

/** What to do after support has answered, or has not. The order of `advice` is the order in which it is read. */
export const outcomes = z.strictObject({
  titles: z.record(z.enum(outcomeIds), text),
  advice: z.array(
    z.strictObject({
      outcomes: z.array(z.enum(outcomeIds)).min(1),
      text,
      facts: facts.min(1),
      plans: z.array(z.enum(planIds)).default([...planIds]),
      ...hung,
    }),
  ),
});

/** Short enough for the frequent questions of a listing. */
const gigLine = z.string().trim().min(1).max(120);
const gigLines = { lines: z.tuple([gigLine, gigLine]), facts };

/** Two lines for the listing that prevent the next order of this kind, by the cause that a verdict names. */
export const prevention = z.strictObject({
  general: z.strictObject(gigLines),
  byCause: z.array(
    z.strictObject({
      causes: z.array(text).min(1),
      /** Not true of an order that asks for none. */
      needsRequirements: z.boolean().default(false),
      ...gigLines,
    }),
  ),
});
