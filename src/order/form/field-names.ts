import { typedText } from './typed-text.ts';

/** Every field that the form can send, named as in the contract; a field with `.unit` says what its number counts. */
export const fieldNames = [
  'order.requirements',
  'order.status',
  'order.work',
  'order.kind',
  'order.number',
  'order.title',
  'order.amount.value',
  'order.amount.currency',
  'order.placedAt',
  'order.dueAt',
  'order.duplicate',
  'order.otherNumber',
  'request.askedBy',
  'request.askedAt',
  'request.minutesAfterOrder',
  'request.minutesAfterOrder.unit',
  'request.formal.answer',
  'request.formal.openedBy',
  'request.formal.openedAt',
  'request.formal.hoursAgo',
  'request.formal.hoursAgo.from',
  'request.formal.reason',
  'buyer.name',
  'buyer.priorOrders',
  'buyer.relationshipMonths',
  'buyer.relationshipMonths.unit',
  'buyer.openOffers',
  'seller.name',
  'seller.completed60Days',
  'seller.cancelled60Days',
  'conversation',
  'conversation.swap',
  'alternative',
  'reorder',
  'supportTicket',
  'screenshots',
  'sellerReading',
  'timeZone',
] as const;

export type FieldName = (typeof fieldNames)[number];

/** Every known field as it was typed (never trimmed), '' where nothing was sent. It has no prototype. */
export type Typed = Record<string, string>;

/** Reads the known fields of the flat body of a form; others are ignored. */
export function readTyped(body: unknown): Typed {
  const typed: Typed = Object.create(null);
  for (const name of fieldNames) typed[name] = typedText(body, name);
  return typed;
}
