import type * as z from 'zod';
import type { ChatEvent } from './chat/events.ts';
import { type Conversation, readConversation } from './conversation.ts';
import { dropUnknowns, forgetUnknowns } from './known-values.ts';
import { MESSAGES_LIMIT, orderSchema, TOO_MANY_MESSAGES } from './order-schema.ts';

/** What went wrong with one input: where (a path such as `order.placedAt`) and one sentence on what to do. */
export type Fault = { path: string; message: string };

/**
 * What the seller told us. An absent key means that the seller does not know; it never means "no". `isOpenedAbout`: the
 * time of the formal request was counted back from hours that the form took, so it is near and not exact. `notices`: the
 * marketplace's own lines of a pasted chat that the form has made into a list of messages.
 */
export type Order = z.output<typeof orderSchema> & { isOpenedAbout?: true; notices?: ChatEvent[] };

/** The buyer has ordered again, or agreed to. */
export function isReordered({ reorder }: Pick<Order, 'reorder'>): boolean {
  return reorder === 'placed' || reorder === 'agreed';
}

/** The chat of an order, read by the names that its seller gave; its times were shown in `timeZone` (IANA). */
export function readChat({ conversation, buyer, seller, notices }: Order, timeZone: string): Conversation {
  const read = readConversation(conversation, { buyer: buyer.name, seller: seller.name, timeZone });
  return notices === undefined ? read : { ...read, events: notices };
}

/** Nobody mends more than this at once, and an answer must not be many times larger than what was sent. */
const FAULTS_LIMIT = 100;

/**
 * Reads an order in the shape of the contract (JSON values; times ISO 8601 with an offset).
 * `null`, an absent key, a blank text, an empty chat and "unknown" all become an absent key.
 * Gives the order, or one fault per field that cannot be used (at most 100); it never throws.
 */
export function readOrder(input: unknown): { order: Order } | { faults: Fault[] } {
  const result = orderSchema.safeParse(forgetUnknowns(input ?? {}));
  if (!result.success)
    return { faults: onePerField(result.error.issues.flatMap((issue) => toFaults(issue))) };
  const order = dropUnknowns(result.data);
  return hasTooManyMessages(order)
    ? { faults: [{ path: 'conversation', message: TOO_MANY_MESSAGES }] }
    : { order };
}

function toFaults(issue: z.core.$ZodIssue, parents: PropertyKey[] = []): Fault[] {
  const path = [...parents, ...issue.path];
  if (issue.code === 'invalid_union') return fittingBranch(issue).flatMap((inner) => toFaults(inner, path));
  if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }];
  return issue.keys.map((key) => ({
    path: [...path, key].join('.'),
    message: 'Remove this field: it is not part of an order.',
  }));
}

/** Of several shapes a field may have, the one that was meant: its own outer type is right. */
function fittingBranch(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] {
  const isMeant = (issues: z.core.$ZodIssue[]) =>
    issues.every(({ code, path }) => code !== 'invalid_type' || path.length > 0);
  return (
    issue.errors.find(isMeant) ?? [{ code: 'custom', path: [], message: issue.message, input: undefined }]
  );
}

function onePerField(faults: Fault[]): Fault[] {
  const byPath = new Map<string, Fault>();
  for (const fault of faults) if (!byPath.has(fault.path)) byPath.set(fault.path, fault);
  return [...byPath.values()].slice(0, FAULTS_LIMIT);
}

const LINE_END = /[\n-\r\u0085\u2028\u2029]/u;

/** A pasted chat holds at least one line a message, so most need not be read to know that they are short enough. */
function hasTooManyMessages(order: Order): boolean {
  const { conversation } = order;
  if (typeof conversation !== 'string' || conversation.split(LINE_END).length <= MESSAGES_LIMIT) return false;
  return readChat(order, 'UTC').messages.length > MESSAGES_LIMIT;
}
