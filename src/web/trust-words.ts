import * as z from 'zod';
import { certainties } from '../marketplaces/profile.ts';
import { reasons } from '../order/choices.ts';
import { type Order, readOrder } from '../order/order.ts';

const text = z.string().trim().min(1);

const schema = z.strictObject({
  reasons: z.record(z.enum(reasons), z.strictObject({ short: text, means: text, cues: text })),
  /** What the measured groups of cases are called; groups of one language are called by that language. */
  cases: z.record(z.string(), text),
  /** What is meant by how sure a rule is. */
  certainties: z.record(z.enum(certainties), text),
  /** Orders that the page judges to show how it is done, as a program would send them, each told in a sentence. */
  examples: z
    .array(z.strictObject({ title: text, story: text, order: z.unknown().transform(readExample) }))
    .min(1),
});

/** What the pages about the product itself call its closed lists (`templates/pages/trust-words.json`). */
export type TrustWords = z.output<typeof schema>;

/** Reads the words; throws at start when a name has none, or the example is no order. */
export function readTrustWords(raw: unknown): TrustWords {
  return schema.parse(raw);
}

function readExample(raw: unknown): Order {
  const read = readOrder(raw);
  if ('faults' in read)
    throw new Error(`The example is no order: ${read.faults.map(({ message }) => message).join(' ')}`);
  return read.order;
}
