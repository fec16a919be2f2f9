import * as z from 'zod';
import { draftIds } from '../drafts/draft.ts';
import { alertIds, deadlineIds, outcomeIds } from '../marketplaces/advice.ts';
import { certainties } from '../marketplaces/profile.ts';
import { reasons } from '../order/choices.ts';

const words = z.strictObject({
  reasons: z.record(z.enum(reasons), z.strictObject({ heading: z.string(), name: z.string() })),
  who: z.record(z.enum(['seller', 'buyer', 'support']), z.string()),
  certainty: z.record(z.enum(certainties), z.string()),
  drafts: z.record(z.enum(draftIds), z.strictObject({ title: z.string(), where: z.string() })),
  outcomes: z.record(z.enum(outcomeIds), z.string()),
  /** What a sentence of a draft rests on beside answers, and the links to it. */
  restsOn: z.strictObject({
    reading: z.string(),
    buyer: z.string(),
    seller: z.string(),
    change: z.string(),
    why: z.string(),
  }),
  /** The two lengths of the request to support. */
  sizes: z.strictObject({ standard: z.string(), short: z.string() }),
  /** Said of a text in a box that is too long to be checked or sent. */
  tooLong: z.string(),
  met: z.record(z.enum(['true', 'false', 'null']), z.string()),
  /** How strongly a sign speaks. */
  strength: z.record(z.enum(['strong', 'clear', 'weak']), z.string()),
  alerts: z.record(z.enum(alertIds), z.string()),
  /** What stands before the time of a deadline. */
  deadlines: z.record(z.enum(deadlineIds), z.strictObject({ open: z.string(), passed: z.string() })),
  /** A span of time, in the order in which the page's clock reads it. */
  span: z.strictObject({
    none: z.string(),
    minute: z.string(),
    minutes: z.string(),
    hour: z.string(),
    hours: z.string(),
    day: z.string(),
    days: z.string(),
  }),
});

/** What the pages call the closed lists of the product (`templates/pages/words.json`): every name has its words. */
export type PageWords = z.output<typeof words>;

/** Reads the pages' words; throws at start when a name has none. */
export function readWords(raw: unknown): PageWords {
  return words.parse(raw);
}
