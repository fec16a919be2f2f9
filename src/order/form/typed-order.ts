import type { Fault } from '../order.ts';
import { type FieldName, fieldNames } from './field-names.ts';
import { type FormContext, readField } from './field-readers.ts';
import { readPrice } from './typed-number.ts';

/** What the form says in the shape that `readOrder` takes, and what in it could not be read. */
export type TypedOrder = { input: object; faults: Fault[] };

/** Fields that say how to read others and are no part of an order themselves. */
const ASIDE = [
  'request.minutesAfterOrder.unit',
  'request.formal.hoursAgo.from',
  'buyer.relationshipMonths.unit',
  'conversation.swap',
  'timeZone',
];

/** Turns typed fields into an order. What cannot be read is left out of it and named in `faults`. */
export function toInput(context: FormContext): TypedOrder {
  const values: Partial<Record<FieldName, unknown>> = {};
  const faults: Fault[] = [];
  for (const name of fieldNames.filter((field) => !ASIDE.includes(field))) {
    const reading = readField(name, context);
    if ('fault' in reading) faults.push({ path: name, message: reading.fault });
    else values[name] = reading.value;
  }
  return { input: nest(settle(values, context)), faults };
}

/** Joins what two fields say together: the exact moment goes before "hours ago", and a price may bring its currency. */
function settle(values: Partial<Record<FieldName, unknown>>, { typed }: FormContext) {
  const { 'request.formal.hoursAgo': opened, ...rest } = values;
  const beside = readPrice(typed['order.amount.value'] ?? '')?.currency ?? undefined;
  return {
    ...rest,
    'request.formal.openedAt':
      values['request.formal.openedAt'] ?? notJustBefore(values['order.placedAt'], opened),
    'order.amount.currency': values['order.amount.currency'] ?? beside,
  };
}

/** Hours are counted roughly: what they put within an hour before the order was opened when it was placed, at the earliest. */
function notJustBefore(placedAt: unknown, opened: unknown): unknown {
  if (typeof placedAt !== 'string' || typeof opened !== 'string') return opened;
  const early = Date.parse(placedAt) - Date.parse(opened);
  return early > 0 && early < ROUGHLY ? placedAt : opened;
}

const ROUGHLY = 3_600_000;

/** { "order.title": "Logo" } becomes { order: { title: "Logo" } }; the names are the closed list's. */
function nest(values: Record<string, unknown>): object {
  const input: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(values)) {
    const steps = path.split('.');
    const last = steps.pop()!;
    let group = input;
    for (const step of steps) {
      group[step] ??= {};
      group = group[step] as Record<string, unknown>;
    }
    group[last] = value;
  }
  return input;
}
