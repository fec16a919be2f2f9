import * as z from 'zod';
import * as choices from './choices.ts';
import { crossCheck } from './cross-checks.ts';
import {
  count,
  currency,
  group,
  numbered,
  oneOf,
  orderNumber,
  span,
  text,
  time,
  timeOrNull,
} from './order-fields.ts';

/** Where an order is from when it does not say. */
export const DEFAULT_MARKETPLACE = 'fiverr';
export const CONVERSATION_LIMIT = 200_000;
export const MESSAGES_LIMIT = 2_000;
const SCREENSHOTS_LIMIT = 2_000;

export const TOO_MANY_MESSAGES = 'Keep the 2,000 messages that matter most.';
const TOO_LONG = 'Shorten the chat to 200,000 characters or fewer: keep the part about the order.';

const price = () =>
  z
    .number({ error: 'Write the price as a number, like 45.' })
    .positive({ error: 'Write a price above 0.' })
    .max(1e9, { error: 'Write a price up to 1,000,000,000.' });

/** A currency alone says nothing and is dropped; a price without one could mislead and is asked about. */
const amount = group({ value: price().optional(), currency: currency().optional() })
  .refine(({ value, currency }) => value === undefined || currency !== undefined, {
    error: 'Give the currency of the price, like USD.',
    path: ['currency'],
  })
  .transform(({ value, currency }) =>
    value === undefined ? undefined : { value, currency: currency ?? '' },
  );

/** A group in which nothing is known does not say that a request was opened. */
const formalRequest = group({
  openedBy: oneOf(choices.parties).optional(),
  openedAt: time().optional(),
  reason: text().optional(),
  answer: oneOf(choices.formalAnswers).optional(),
}).transform((formal) => (Object.values(formal).some((value) => value !== undefined) ? formal : undefined));

const message = group({
  from: z.enum(choices.parties, { error: 'Say who wrote this message: buyer or seller.' }),
  at: timeOrNull(),
  text: z
    .string({ error: 'Write the message as text.' })
    .max(CONVERSATION_LIMIT, { error: 'Shorten this message to 200,000 characters or fewer.' }),
});

const messages = z
  .array(message)
  .max(MESSAGES_LIMIT, { error: TOO_MANY_MESSAGES })
  .refine((list) => list.reduce((sum, { text }) => sum + [...text].length, 0) <= CONVERSATION_LIMIT, {
    error: TOO_LONG,
  })
  .transform(orNothing);

const conversation = z.union([z.string().max(CONVERSATION_LIMIT, { error: TOO_LONG }), messages], {
  error: 'Paste the chat as one text, or give a list of messages.',
});

const screenshots = z
  .array(text(), { error: 'List the names of the screenshots.' })
  .max(SCREENSHOTS_LIMIT, { error: 'List up to 2,000 screenshots.' })
  .transform((names) => orNothing(names.filter((name) => name !== '')));

/** The order of the contract, key by key; every key that is not known is `undefined`. */
export const orderSchema = group({
  marketplace: text().default(DEFAULT_MARKETPLACE),
  order: group({
    number: orderNumber().optional(),
    title: text().optional(),
    kind: oneOf(choices.kinds).optional(),
    amount: amount.optional(),
    placedAt: time().optional(),
    dueAt: time().optional(),
    status: oneOf(choices.statuses).optional(),
    requirements: oneOf(choices.requirementStates).optional(),
    work: oneOf(choices.workStates).optional(),
    duplicate: z.boolean({ error: 'Answer true or false.' }).optional(),
    otherNumber: orderNumber().optional(),
  }).default({}),
  request: group({
    askedBy: oneOf(choices.askers).optional(),
    askedAt: time().optional(),
    minutesAfterOrder: span('minutes', 10_000_000).optional(),
    formal: formalRequest.optional(),
  }).default({}),
  buyer: group({
    name: text().optional(),
    priorOrders: count().optional(),
    relationshipMonths: span('months', 1_200).optional(),
    openOffers: count().optional(),
  }).default({}),
  seller: group({
    name: text().optional(),
    completed60Days: count().optional(),
    cancelled60Days: count().optional(),
  }).default({}),
  conversation: conversation.optional(),
  alternative: text().optional(),
  reorder: oneOf(choices.reorderStates).optional(),
  supportTicket: numbered().optional(),
  screenshots: screenshots.optional(),
  sellerReading: oneOf(choices.sellerReadings).optional(),
}).superRefine((order, context) => {
  for (const { path, message } of crossCheck(order)) context.addIssue({ code: 'custom', path, message });
});

/** An empty list says nothing. */
function orNothing<Item>(list: Item[]): Item[] | undefined {
  return list.length > 0 ? list : undefined;
}
