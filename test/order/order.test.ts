import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fault, readOrder } from '../../src/order/order.ts';
import { TEXT_LIMIT } from '../../src/order/order-fields.ts';
import { CONVERSATION_LIMIT, MESSAGES_LIMIT } from '../../src/order/order-schema.ts';

const orderOf = (input: unknown) => {
  const reading = readOrder(input);
  return 'order' in reading ? reading.order : expect.fail(JSON.stringify(reading.faults));
};
const faultsOf = (input: unknown): Fault[] => {
  const reading = readOrder(input);
  return 'faults' in reading ? reading.faults : [];
};
const NOTHING = { marketplace: 'fiverr', order: {}, request: {}, buyer: {}, seller: {} };
const message = (text: string) => ({ from: 'buyer', at: null, text });

/** The order of the contract, every key with a value. */
const whole = {
  marketplace: 'fiverr',
  order: {
    number: 'FO1234ABCD567',
    title: 'Logo design, Standard package',
    kind: 'gig',
    amount: { value: 45, currency: 'USD' },
    placedAt: '2026-11-20T10:02:00Z',
    dueAt: '2026-11-23T10:02:00Z',
    status: 'in-progress',
    requirements: 'submitted',
    work: 'not-started',
    duplicate: false,
    otherNumber: 'FO99',
  },
  request: {
    askedBy: 'buyer',
    askedAt: '2026-11-20T10:09:00Z',
    minutesAfterOrder: 7,
    formal: {
      openedBy: 'buyer',
      openedAt: '2026-11-20T10:10:00Z',
      reason: 'I ordered by mistake',
      answer: 'open',
    },
  },
  buyer: { name: 'anna_b', priorOrders: 0, relationshipMonths: 0, openOffers: 1 },
  seller: { name: 'dave', completed60Days: 9, cancelled60Days: 0 },
  conversation: 'Hi, I ordered by mistake',
  alternative: 'a smaller package',
  reorder: 'agreed',
  supportTicket: '123',
  screenshots: ['chat-20-nov.png'],
  sellerReading: 'mistaken-order',
};

/** Every field of the whole order as a path, with its value. */
const fields = (group: object, path: string[] = []): { path: string[]; value: unknown }[] =>
  Object.entries(group).flatMap(([key, value]) =>
    typeof value === 'object' && !Array.isArray(value)
      ? fields(value, [...path, key])
      : [{ path: [...path, key], value }],
  );
const withField = (path: string[], value: unknown): unknown =>
  path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
const changed = (input: object, [key = '', ...rest]: string[], value: unknown): object => ({
  ...input,
  [key]: rest.length === 0 ? value : changed((input as Record<string, object>)[key] ?? {}, rest, value),
});

describe('an order', () => {
  it('keeps every field of the contract as it is', () => {
    expect(orderOf(whole)).toStrictEqual(whole);
  });

  it('may say nothing at all', () => {
    for (const nothing of [undefined, null, {}, { order: null, conversation: '' }])
      expect(orderOf(nothing)).toStrictEqual(NOTHING);
  });

  it.each(fields(whole).filter(({ path }) => !['marketplace', 'currency'].includes(path.at(-1) ?? '')))(
    'does not know $path when it is null, blank or "unknown"',
    ({ path }) => {
      const absent = orderOf(changed(whole, path, undefined));
      for (const unknown of [null, 'unknown', '', '  ', ' unknown '])
        expect(readOrder(changed(whole, path, unknown))).toStrictEqual({ order: absent });
    },
  );

  it('does not know an empty chat, an empty list, or a formal request of which nothing is known', () => {
    expect(orderOf({ conversation: [], screenshots: [' '] })).toStrictEqual(NOTHING);
    expect(orderOf({ conversation: ' \n ' })).toStrictEqual(NOTHING);
    expect(orderOf({ request: { formal: { openedBy: 'unknown', reason: null } } })).toStrictEqual(NOTHING);
  });

  it('drops a currency without a price, and asks for the currency of a price', () => {
    expect(orderOf({ order: { amount: { currency: 'USD' } } }).order).toStrictEqual({});
    expect(faultsOf({ order: { amount: { value: 45 } } })).toEqual([
      { path: 'order.amount.currency', message: 'Give the currency of the price, like USD.' },
    ]);
  });

  it.each(['none', 'No', 'n/a', 'no idea', 'not yet', "I don't know", '-', '?', 'no ticket'])(
    'takes “%s” for no number, so that no letter prints it as one',
    (typed) => {
      const order = orderOf({ order: { number: typed, otherNumber: typed }, supportTicket: typed });
      expect(order.order.number).toBeUndefined();
      expect(order.order.otherNumber).toBeUndefined();
      expect(order.supportTicket).toBeUndefined();
    },
  );

  it.each([
    ['Ticket #12', '#12'],
    ['my ticket is 12', '12'],
    ['Case no. 12', '12'],
    ['Request ID: 12', '12'],
    ['ID-12', 'ID-12'],
    ['Ticket of Anna', 'Ticket of Anna'],
  ])('takes “%s” for the ticket %s, so that no letter says “the ticket is ticket”', (typed, ticket) => {
    expect(orderOf({ supportTicket: typed }).supportTicket).toBe(ticket);
  });

  it.each(['Order #FO12 34AB', 'Order number: FO1234AB', 'order no. # FO1234AB', 'FO 1234AB'])(
    'takes “%s” for the order FO1234AB, so that no letter says “order Order”',
    (typed) => {
      const { order } = orderOf({ order: { number: typed, otherNumber: typed } });
      expect(order).toEqual({ number: 'FO1234AB', otherNumber: 'FO1234AB' });
    },
  );

  it('reads order numbers in any dress, and currencies in small letters', () => {
    expect(orderOf({ order: { number: ' #FO12 34AB ' } }).order.number).toBe('FO1234AB');
    expect(orderOf({ order: { amount: { value: 1, currency: ' usd ' } } }).order.amount).toEqual({
      value: 1,
      currency: 'USD',
    });
  });

  it.each([
    '2026-11-20T10:02Z',
    '2026-11-20T10:02:00Z',
    '2026-11-20T10:02:00.123Z',
    '2026-11-20T10:02+05:00',
    '2026-11-20T10:02:00-0330',
  ])('takes the time %s', (at) => {
    expect(orderOf({ order: { placedAt: at } }).order.placedAt).toBe(at);
  });

  it.each([
    '2026-11-20',
    '2026-11-20T10:02',
    '2026-02-30T10:02Z',
    '2026-11-20T25:00Z',
    'yesterday',
    '0026-11-20T10:02Z',
    1_700_000_000,
    {},
  ])('refuses the time %s with one sentence', (at) => {
    expect(faultsOf({ request: { askedAt: at } })).toEqual([
      {
        path: 'request.askedAt',
        message: 'Write the date and time like 2026-11-20T10:02:00Z, with the offset.',
      },
    ]);
  });
});

describe('a fault', () => {
  it.each(fields(whole))('is one sentence at $path for a value of the wrong kind', ({ path, value }) => {
    for (const wrong of [
      { a: 1 },
      typeof value === 'boolean' ? 'perhaps' : true,
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ]) {
      const faults = faultsOf(changed(whole, path, wrong));
      expect(faults.map((fault) => fault.path)).toEqual([path.join('.')]);
      expect(faults[0]?.message).toMatch(/^[A-Z].*\.$/);
    }
  });

  it.each([
    ['order.amount.value', [0, -1, 1e10]],
    ['order.amount.currency', ['dollars', 'U$']],
    ['request.minutesAfterOrder', [-1, 1e9]],
    ['buyer.priorOrders', [-1, 1.5, 1e7]],
    ['buyer.relationshipMonths', [-1, 1e4]],
    ['seller.completed60Days', [0.5, -3]],
    ['order.number', ['#', ' # # ']],
    ['order.title', ['x'.repeat(TEXT_LIMIT + 1)]],
    ['conversation', ['x'.repeat(CONVERSATION_LIMIT + 1), 7, {}]],
    ['screenshots', ['a.png']],
  ])('is found at %s for impossible values', (path, values) => {
    for (const value of values)
      expect(faultsOf(changed(whole, path.split('.'), value)).map((fault) => fault.path)).toEqual([path]);
  });

  it('names the field inside a list', () => {
    const conversation = [message('hi'), { from: 'me', at: 'yesterday', text: 7, colour: 'red' }];
    expect(faultsOf({ conversation }).map(({ path }) => path)).toEqual([
      'conversation.1.from',
      'conversation.1.at',
      'conversation.1.text',
      'conversation.1.colour',
    ]);
    expect(faultsOf({ screenshots: ['a', 1] })).toEqual([
      { path: 'screenshots.1', message: 'Write this as text.' },
    ]);
  });

  it.each(['foo', '__proto__', 'constructor', 'toString', 'prototype', 'hasOwnProperty'])(
    'refuses the unknown key %s in every group, even when null',
    (key) => {
      for (const value of ['{"admin":true}', 'null', '"unknown"'])
        for (const group of [[], ['order'], ['order', 'amount'], ['request', 'formal'], ['buyer']]) {
          const text = group.reduceRight((inner, name) => `{"${name}":${inner}}`, `{"${key}":${value}}`);
          expect(faultsOf(JSON.parse(text))).toEqual([
            { path: [...group, key].join('.'), message: 'Remove this field: it is not part of an order.' },
          ]);
        }
      expect({}).not.toHaveProperty('admin');
    },
  );

  it.each([[], 'an order', 7, true])('says that %j is no order', (input) => {
    expect(faultsOf(input)).toEqual([{ path: '', message: 'Give this as fields with names.' }]);
  });

  it('comes for what is before the order, once for each field', () => {
    const before = '2026-11-19T10:00:00Z';
    const faults = faultsOf({
      order: { placedAt: '2026-11-20T10:00:00Z', dueAt: before },
      request: { askedAt: before, formal: { openedAt: before } },
    });
    expect(faults).toEqual([
      { path: 'order.dueAt', message: 'Check the delivery date: it is before the order was placed.' },
      {
        path: 'request.askedAt',
        message: 'Check the time of the request: it is before the order was placed.',
      },
      {
        path: 'request.formal.openedAt',
        message: 'Check the time of the formal request: it is before the order was placed.',
      },
    ]);
  });

  it('comes once, at the buyer, for two equal names', () => {
    expect(faultsOf({ buyer: { name: '@Anna_B' }, seller: { name: 'anna_b ' } })).toEqual([
      { path: 'buyer.name', message: 'Check the names: the buyer and the seller have the same one.' },
    ]);
    expect(faultsOf({ buyer: { name: 'anna_b' }, seller: { name: 'annab' } })).toEqual([]);
  });

  it('is never more than one for a field, and never more than 100', () => {
    expect(
      faultsOf(Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`k${at}`, 1]))),
    ).toHaveLength(100);
    expect(faultsOf({ screenshots: Array.from({ length: 50_000 }, () => 1) }).length).toBeLessThanOrEqual(
      100,
    );
  });
});

describe('a moment', () => {
  it.each([
    '2000-01-01T00:00:00Z',
    '2100-12-31T23:59:00Z',
    '2000-01-01T00:00:00+14:00',
    '2100-12-31T23:59:00-11:00',
  ])('may lie anywhere from 2000 to 2100, by its own clock: %s', (placedAt) =>
    expect(orderOf({ order: { placedAt } }).order.placedAt).toBe(placedAt),
  );

  it.each(['1999-12-31T23:59:00Z', '2101-01-01T00:00:00Z'])('lies in no other year: %s', (placedAt) =>
    expect(faultsOf({ order: { placedAt } }).map(({ path }) => path)).toEqual(['order.placedAt']),
  );

  it('of a request may be that of the order itself', () => {
    const at = '2026-11-20T10:02:00Z';
    expect(faultsOf({ order: { placedAt: at }, request: { askedAt: at } })).toEqual([]);
    expect(faultsOf({ order: { placedAt: at } })).toEqual([]);
    expect(faultsOf({ request: { askedAt: at } })).toEqual([]);
  });
});

describe('a conversation', () => {
  it.each([5, {}])('is a text or a list, not %j', (conversation) => {
    expect(faultsOf({ conversation })).toEqual([
      { path: 'conversation', message: 'Paste the chat as one text, or give a list of messages.' },
    ]);
  });

  it('names what is wrong with each message of a list', () => {
    expect(faultsOf({ conversation: [{ from: 'x' }] })).toEqual([
      { path: 'conversation.0.from', message: 'Say who wrote this message: buyer or seller.' },
      { path: 'conversation.0.text', message: 'Write the message as text.' },
    ]);
    expect(faultsOf({ conversation: [5] })).toEqual([
      { path: 'conversation.0', message: 'Give this as fields with names.' },
    ]);
  });

  it('keeps a list as it is, with null for times that are not known', () => {
    const conversation = [
      { from: 'buyer', text: ' unknown ' },
      { from: 'seller', at: 'unknown', text: '' },
    ];
    expect(orderOf({ conversation }).conversation).toEqual([
      { from: 'buyer', at: null, text: ' unknown ' },
      { from: 'seller', at: null, text: '' },
    ]);
  });

  it('holds 2,000 messages and 200,000 characters, and not one more', () => {
    expect(
      faultsOf({ conversation: Array.from({ length: MESSAGES_LIMIT }, () => message('x'.repeat(100))) }),
    ).toEqual([]);
    expect(
      faultsOf({ conversation: Array.from({ length: MESSAGES_LIMIT + 1 }, () => message('x')) }),
    ).toEqual([{ path: 'conversation', message: 'Keep the 2,000 messages that matter most.' }]);
    expect(
      faultsOf({ conversation: Array.from({ length: MESSAGES_LIMIT }, () => message('x'.repeat(101))) }),
    ).toHaveLength(1);
  });

  it('that is too long says so, as a text and as a list', () => {
    const shorten = 'Shorten the chat to 200,000 characters or fewer: keep the part about the order.';
    expect(faultsOf({ conversation: 'x'.repeat(CONVERSATION_LIMIT + 1) })).toEqual([
      { path: 'conversation', message: shorten },
    ]);
    const half = message('x'.repeat(CONVERSATION_LIMIT / 2));
    expect(faultsOf({ conversation: [half, half] })).toEqual([]);
    expect(faultsOf({ conversation: [half, half, message('x')] })).toEqual([
      { path: 'conversation', message: shorten },
    ]);
  });

  it('counts a sign that takes two units as one, as a text and as a list', () => {
    const signs = '😀'.repeat(CONVERSATION_LIMIT / 2);
    expect(faultsOf({ conversation: signs + signs })).toEqual([]);
    expect(faultsOf({ conversation: [message(signs), message(signs)] })).toEqual([]);
    expect(faultsOf({ conversation: [message(signs), message(signs), message('x')] })).toHaveLength(1);
  });

  it('that has too many messages and is too long is told the first thing to do', () => {
    const list = Array.from({ length: MESSAGES_LIMIT + 1 }, () => message('x'.repeat(100)));
    expect(faultsOf({ conversation: list })).toEqual([
      { path: 'conversation', message: 'Keep the 2,000 messages that matter most.' },
    ]);
  });

  it('counts the messages of a pasted chat, not its lines', () => {
    const chat = (count: number) =>
      Array.from({ length: count }, (_, at) => `${at % 2 ? 'Me' : 'Anna'}: x`).join('\n');
    expect(faultsOf({ conversation: chat(MESSAGES_LIMIT) })).toEqual([]);
    expect(faultsOf({ conversation: chat(MESSAGES_LIMIT + 1) })).toEqual([
      { path: 'conversation', message: 'Keep the 2,000 messages that matter most.' },
    ]);
    expect(faultsOf({ conversation: `${chat(MESSAGES_LIMIT)}\nand more` })).toEqual([]);
    expect(faultsOf({ conversation: 'one line\n'.repeat(5_000) })).toEqual([]);
  });

  it('counts them by the names of the sides, where only these tell one message from the next', () => {
    const conversation = 'anna bell\nplease\ndave dunn\nok\n'.repeat(MESSAGES_LIMIT / 2 + 1);
    expect(faultsOf({ conversation })).toEqual([]);
    const [buyer, seller] = [{ name: 'anna bell' }, { name: 'dave dunn' }];
    expect(faultsOf({ conversation, buyer, seller }).map(({ path }) => path)).toEqual(['conversation']);
  });
});

describe('any input', () => {
  it('gives an order or faults, and never throws', () => {
    const values = fc.oneof(fc.jsonValue(), fc.constantFrom(...fields(whole).map(({ value }) => value)));
    const inputs = fc.oneof(
      fc.anything({ withNullPrototype: true }),
      fc.tuple(fc.constantFrom(...fields(whole)), values).map(([{ path }, value]) => withField(path, value)),
    );
    fc.assert(
      fc.property(inputs, (input) => {
        const reading = readOrder(input);
        if ('order' in reading) return void expect(readOrder(reading.order)).toEqual(reading);
        const paths = reading.faults.map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
        expect(paths.length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('may be nested as deeply as memory allows', () => {
    const deep = (open: string, close: string) => {
      let value: unknown = 1;
      for (let depth = 0; depth < 100_000; depth += 1) value = open === '[' ? [value] : { [close]: value };
      return value;
    };
    for (const path of [['order'], ['request', 'formal', 'reason'], ['conversation'], ['foo']])
      for (const value of [deep('[', ']'), deep('{', 'order')])
        expect(faultsOf(withField(path, value)).length).toBeGreaterThan(0);
    expect(faultsOf(deep('{', 'order'))).not.toEqual([]);
  });
});
