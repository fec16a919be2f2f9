import * as choices from '../../src/order/choices.ts';
import { beginningOf } from '../../src/order/form/swapped-chat.ts';
import { fieldNames } from '../../src/order/form.ts';
import type { Chance } from './chance.ts';
import { anyList, anyPaste } from './chats.ts';
import { anyLabel, anyText } from './texts.ts';
import { goodMoments, moments, numbers, tricks, zones } from './vocabulary.ts';

/** How often a field says something, and how often that is something wrong. */
const KNOWN = 0.45;
const WRONG = 0.01;

const strange: unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  Number.POSITIVE_INFINITY,
  '',
  ' ',
  'unknown',
  [],
  {},
  [[]],
  { __proto__: null },
  'x'.repeat(2_001),
  '\ud800',
  ['a'],
  { toString: 1 },
];
const currencies = ['USD', 'EUR', 'usd', 'PKR'];

/** An order as a program may send it: mostly right, with gaps, and here and there wrong. */
export function anyOrder(chance: Chance): Record<string, unknown> {
  const oneOf = (list: readonly string[]) => chance.one([...list, 'unknown']);
  const count = () => chance.one([0, 1, 2, 9, 40, 1_000_000]);
  const moment = () => chance.one(goodMoments);
  const group = (fields: Record<string, () => unknown>) => {
    const known = Object.entries(fields).filter(() => chance.is(KNOWN));
    return Object.fromEntries(
      known.map(([name, make]) => [name, chance.is(WRONG) ? chance.one(strange) : make()]),
    );
  };
  const order = group({
    marketplace: () => 'fiverr',
    order: () =>
      group({
        number: () => chance.one(['FO1234ABCD567', '#FO 12', anyLabel(chance)]),
        title: () => anyLabel(chance),
        kind: () => oneOf(choices.kinds),
        amount: () => ({ value: chance.one([45, 0.5, 1e9]), currency: chance.one(currencies) }),
        placedAt: moment,
        dueAt: moment,
        status: () => oneOf(choices.statuses),
        requirements: () => oneOf(choices.requirementStates),
        work: () => oneOf(choices.workStates),
        duplicate: () => chance.is(0.5),
        otherNumber: () => anyLabel(chance),
      }),
    request: () =>
      group({
        askedBy: () => oneOf(choices.askers),
        askedAt: moment,
        minutesAfterOrder: () => chance.one([0, 7, 1_439, 10_000_000, 0.5]),
        formal: () =>
          group({
            openedBy: () => oneOf(choices.parties),
            openedAt: moment,
            reason: () => anyText(chance, 1),
            answer: () => oneOf(choices.formalAnswers),
          }),
      }),
    buyer: () =>
      group({
        name: () => anyLabel(chance),
        priorOrders: count,
        relationshipMonths: () => chance.one([0, 0.5, 5, 1_200]),
        openOffers: count,
      }),
    seller: () => group({ name: () => anyLabel(chance), completed60Days: count, cancelled60Days: count }),
    alternative: () => anyText(chance, 2),
    reorder: () => oneOf(choices.reorderStates),
    supportTicket: () => anyLabel(chance),
    screenshots: () => chance.some(4, () => anyLabel(chance)),
    sellerReading: () => oneOf(choices.sellerReadings),
  });
  if (chance.is(0.9)) order.conversation = chance.is(0.6) ? anyPaste(chance) : anyList(chance);
  if (chance.is(WRONG)) order[chance.one(tricks)] = chance.one(strange);
  return order;
}

/** Anything at all that JSON can hold. */
export function anyJson(chance: Chance, depth = 0): unknown {
  if (depth > 3 || chance.is(0.4)) return chance.is(0.5) ? chance.one(strange) : anyLabel(chance);
  if (chance.is(0.3)) return chance.some(4, () => anyJson(chance, depth + 1));
  const keys = [
    'order',
    'request',
    'conversation',
    'buyer',
    'formal',
    'text',
    'from',
    'at',
    '__proto__',
    'constructor',
    anyLabel(chance),
  ];
  return Object.fromEntries(chance.some(5, () => [chance.one(keys), anyJson(chance, depth + 1)]));
}

/** The fields of the form as a browser, or somebody who plays one, sends them. */
export function anyForm(chance: Chance): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const name of fieldNames)
    if (chance.is(KNOWN)) typed[name] = chance.is(0.06) ? anyLabel(chance) : typedFor(name, chance);
  if (typed['conversation.swap'] === 'yes')
    typed['conversation.swap'] = beginningOf(typed.conversation ?? '');
  return typed;
}

const lists: Record<string, readonly string[]> = {
  'order.requirements': choices.requirementStates,
  'order.status': choices.statuses,
  'order.work': choices.workStates,
  'order.kind': choices.kinds,
  'order.duplicate': ['yes', 'no'],
  'request.askedBy': choices.askers,
  'request.formal.answer': ['none', ...choices.formalAnswers],
  'request.formal.openedBy': choices.parties,
  'request.minutesAfterOrder.unit': ['minutes', 'hours', 'days'],
  'buyer.relationshipMonths.unit': ['months', 'years'],
  'conversation.swap': ['yes', ''],
  reorder: choices.reorderStates,
  sellerReading: choices.sellerReadings,
  timeZone: zones.slice(0, 6),
};

function typedFor(name: string, chance: Chance): string {
  if (name in lists) return chance.one([...lists[name]!, 'unknown']);
  if (name === 'conversation') return anyPaste(chance);
  if (name === 'order.amount.currency') return chance.one([...currencies, '']);
  if (name === 'order.amount.value')
    return chance.one(['45', '45 USD', '45€', ...(chance.is(0.2) ? numbers : [])]);
  if (/At$/.test(name)) return chance.is(0.8) ? '2026-11-20T10:02' : chance.one(moments);
  if (/(60Days|Orders|Offers|Months|Order|hoursAgo)$/.test(name))
    return chance.is(0.8) ? chance.one(['0', '1', '7', '12']) : chance.one(numbers);
  if (name === 'screenshots') return chance.some(3, () => anyLabel(chance)).join('\n');
  return chance.is(0.5) ? anyLabel(chance) : anyText(chance, 2);
}
