import { HOURS_AGO, lastingAnswers } from './form/counted-from.ts';
import sentences from './form/fault-sentences.json' with { type: 'json' };
import { fieldNames, readTyped, type Typed } from './form/field-names.ts';
import { isSwapped } from './form/swapped-chat.ts';
import { toInput } from './form/typed-order.ts';
import { isUnknown } from './known-values.ts';
import { isTimeZone } from './moment.ts';
import { type Fault, type Order, readChat, readOrder } from './order.ts';
import { spellZone } from './wall-clock.ts';

export { COUNTED_FROM, HOURS_AGO } from './form/counted-from.ts';
export { fieldNames, type Typed } from './form/field-names.ts';

/** What a form says: the order, or the faults (their paths are names of fields); the zone; and all fields as typed, which mean the same when they are sent again later. */
export type FormReading = ({ order: Order } | { faults: Fault[] }) & { timeZone: string; typed: Typed };

/**
 * Reads the flat body of the form (texts, or lists of texts for fields that came twice; `undefined` for none).
 * Dates are read in the `timeZone` field's zone (IANA; UTC where it is missing or unknown) and become ISO 8601 in UTC.
 * An empty form is a valid order of which nothing is known. Never throws.
 */
export function readForm(body: unknown, { now }: { now: Date }): FormReading {
  const typed = lastingAnswers(readTyped(body), now);
  const zone = typed.timeZone?.trim() ?? '';
  const timeZone = zone !== '' && isTimeZone(zone) ? spellZone(zone) : 'UTC';
  const { input, faults } = toInput({ typed, timeZone, now });
  const reading = readOrder(input);
  const all = [
    ...faults,
    ...('faults' in reading ? reading.faults.map((fault) => inWordsOfForm(fault, typed)) : []),
  ];
  if ('faults' in reading || all.length > 0) return { faults: inOrderOfForm(all), timeZone, typed };
  const order = isOpenedAbout(typed) ? { ...reading.order, isOpenedAbout: true as const } : reading.order;
  const swapped = isSwapped(typed.conversation ?? '', typed['conversation.swap'] ?? '');
  return { order: swapped ? withSidesSwapped(order, timeZone) : order, timeZone, typed };
}

/** Hours tell the time of opening only where no exact one does. */
function isOpenedAbout(typed: Typed): boolean {
  return isUnknown(typed['request.formal.openedAt'] ?? '') && !isUnknown(typed[HOURS_AGO] ?? '');
}

/** The chat as a list in which buyer and seller have changed places. A chat without sides has none to change. */
function withSidesSwapped(order: Order, timeZone: string): Order {
  const { messages, sides, events } = readChat(order, timeZone);
  if (sides === 'none') return order;
  return {
    ...order,
    notices: events,
    conversation: messages.map((message) => ({
      ...message,
      from: message.from === 'buyer' ? 'seller' : 'buyer',
    })),
  };
}

/** Faults of the schema are named by the field that was typed in, and say what to do in a form. */
function inWordsOfForm({ path, message }: Fault, typed: Typed): Fault {
  const field = fieldOf(path, typed);
  const instead: Record<string, string> = sentences.insteadOfTheSchemas;
  return { path: field, message: instead[field] ?? message };
}

function fieldOf(path: string, typed: Typed): string {
  if (path === 'request.formal.openedAt' && typed[path]?.trim() === '') return HOURS_AGO;
  return fieldNames.find((name) => path === name || path.startsWith(`${name}.`)) ?? path;
}

function inOrderOfForm(faults: Fault[]): Fault[] {
  return fieldNames.flatMap((name) => faults.find(({ path }) => path === name) ?? []);
}
