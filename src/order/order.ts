import { z } from 'zod';
import {
  askers,
  formalAnswers,
  kinds,
  parties,
  reorderStates,
  requirementStates,
  sellerReadings,
  statuses,
  workStates,
} from './choices.ts';

export const CONVERSATION_LIMIT = 200_000;
export const MESSAGES_LIMIT = 2_000;
export const TEXT_LIMIT = 2_000;

/** What went wrong with one input: where (a path such as `order.placedAt`) and one sentence on what to do. */
export type Fault = { path: string; message: string };

/** What the seller told us. An absent key means that the seller does not know; it never means "no". */
export type Order = z.output<typeof orderSchema>;

/**
 * Reads an order in the shape of the contract (JSON values; times ISO 8601 with an offset).
 * `null`, an absent key, an empty text and "unknown" all become an absent key.
 * Gives the order, or one fault per field that cannot be used; it never throws.
 */
export function readOrder(input: unknown): { order: Order } | { faults: Fault[] } {
  const result = orderSchema.safeParse(forgetUnknowns(input) ?? {});
  return result.success ? { order: result.data } : { faults: result.error.issues.flatMap(toFaults) };
}

const text = (limit = TEXT_LIMIT) =>
  z
    .string({ error: 'Write this as text.' })
    .trim()
    .max(limit, { error: `Shorten this to ${limit.toLocaleString('en')} characters or fewer.` });

const oneOf = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  z.enum(options, { error: `Choose one of these: ${options.join(', ')}, unknown.` });

const time = () =>
  z.iso.datetime({ offset: true, error: 'Write the date and time like 2026-11-20T10:02:00Z, with the offset.' });

const count = () => {
  const error = 'Write a whole number from 0 to 1,000,000.';
  return z.int({ error }).min(0, { error }).max(1_000_000, { error });
};

const group = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, { error: 'Give the fields of this group by name.' });

/** Order numbers are copied in many dresses: "#FO12 34AB" is FO1234AB. */
const orderNumber = () => text().transform((number) => number.replaceAll(/[\s#]/g, ''));

const message = group({
  from: z.enum(parties, { error: 'Say who wrote this message: buyer or seller.' }),
  at: time().nullish().transform((at) => at ?? null),
  text: z
    .string({ error: 'Write the message as text.' })
    .max(CONVERSATION_LIMIT, { error: 'Shorten this message to 200,000 characters or fewer.' }),
});

const conversation = z.union(
  [
    z.string().max(CONVERSATION_LIMIT, { error: 'Shorten the chat to 200,000 characters or fewer: keep the part about the order.' }),
    z
      .array(message)
      .max(MESSAGES_LIMIT, { error: 'Keep the 2,000 messages that matter most.' })
      .refine((messages) => messages.reduce((sum, { text }) => sum + text.length, 0) <= CONVERSATION_LIMIT, {
        error: 'Shorten the chat to 200,000 characters or fewer: keep the part about the order.',
      }),
  ],
  { error: 'Paste the chat as one text, or give a list of messages.' },
);

const orderSchema = group({
  marketplace: text(50).default('fiverr'),
  order: group({
    number: orderNumber().optional(),
    title: text().optional(),
    kind: oneOf(kinds).optional(),
    amount: group({
      value: z.number({ error: 'Write the price as a number, like 45.' }).positive({ error: 'Write a price above 0.' }).max(1e9, { error: 'Write a price below 1,000,000,000.' }),
      currency: text().toUpperCase().regex(/^[A-Z]{3}$/, { error: 'Write the currency in three letters, like USD.' }),
    }).optional(),
    placedAt: time().optional(),
    dueAt: time().optional(),
    status: oneOf(statuses).optional(),
    requirements: oneOf(requirementStates).optional(),
    work: oneOf(workStates).optional(),
    duplicate: z.boolean({ error: 'Answer true or false.' }).optional(),
    otherNumber: orderNumber().optional(),
  }).default({}),
  request: group({
    askedBy: oneOf(askers).optional(),
    askedAt: time().optional(),
    minutesAfterOrder: z
      .number({ error: 'Write the minutes as a number, 0 or more.' })
      .min(0, { error: 'Write the minutes as a number, 0 or more.' })
      .max(10_000_000, { error: 'Write a number of minutes below 10,000,000.' })
      .optional(),
    formal: group({
      openedBy: oneOf(parties).optional(),
      openedAt: time().optional(),
      reason: text().optional(),
      answer: oneOf(formalAnswers).optional(),
    }).optional(),
  }).default({}),
  buyer: group({
    name: text().optional(),
    priorOrders: count().optional(),
    relationshipMonths: z
      .number({ error: 'Write the months as a number, 0 or more.' })
      .min(0, { error: 'Write the months as a number, 0 or more.' })
      .max(1_200, { error: 'Write the months as a number up to 1,200.' })
      .optional(),
    openOffers: count().optional(),
  }).default({}),
  seller: group({ name: text().optional(), completed60Days: count().optional(), cancelled60Days: count().optional() }).default({}),
  conversation: conversation.optional(),
  alternative: text().optional(),
  reorder: oneOf(reorderStates).optional(),
  supportTicket: text().optional(),
  screenshots: z.array(text(200), { error: 'List the names of the screenshots.' }).max(50, { error: 'List up to 50 screenshots.' }).optional(),
  sellerReading: oneOf(sellerReadings).optional(),
}).superRefine((order, context) => {
  const { placedAt } = order.order;
  if (placedAt === undefined) return;
  const laterThings = [
    { path: ['order', 'dueAt'], at: order.order.dueAt, what: 'delivery date' },
    { path: ['request', 'askedAt'], at: order.request.askedAt, what: 'time of the request' },
    { path: ['request', 'formal', 'openedAt'], at: order.request.formal?.openedAt, what: 'time of the formal request' },
  ];
  for (const { path, at, what } of laterThings)
    if (at !== undefined && Date.parse(at) < Date.parse(placedAt))
      context.addIssue({ code: 'custom', path, message: `Check the ${what}: it is before the order was placed.` });
});

/** A list is kept as it is: only a field can be unknown, not a message. */
function forgetUnknowns(input: unknown): unknown {
  if (input === null || input === 'unknown' || input === '') return undefined;
  if (typeof input !== 'object' || Array.isArray(input)) return input;
  const known = Object.entries(input).map(([key, value]) => [key, forgetUnknowns(value)] as const);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}

function toFaults(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
  return issue.keys.map((key) => ({
    path: [...issue.path, key].join('.'),
    message: 'Remove this field: it is not part of an order.',
  }));
}
