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

/** Reads the flat body of a form. Of a field that came several times the last counts; other fields are ignored. */
export function readTyped(body: unknown): Typed {
  const sent = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const typed: Typed = Object.create(null);
  for (const name of fieldNames) {
    const value: unknown = Object.hasOwn(sent, name) ? sent[name] : '';
    const last: unknown = Array.isArray(value) ? value.at(-1) : value;
    typed[name] = typeof last === 'string' ? last : '';
  }
  return typed;
}
