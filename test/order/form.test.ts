import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningOf } from '../../src/order/form/swapped-chat.ts';
import { fieldNames, readForm } from '../../src/order/form.ts';
import { readChat } from '../../src/order/order.ts';

const now = new Date('2026-11-22T12:00:00Z');
const read = (body: unknown) => readForm(body, { now });
const orderOf = (body: unknown) => {
  const reading = read(body);
  return 'order' in reading ? reading.order : expect.fail(JSON.stringify(reading.faults));
};
const faultsOf = (body: unknown) => {
  const reading = read(body);
  return 'faults' in reading ? reading.faults : [];
};
const NOTHING = { marketplace: 'fiverr', order: {}, request: {}, buyer: {}, seller: {} };
const DATE_SENTENCE = 'Choose the date and time, for example 20 November 2026, 10:02.';

describe('an empty form', () => {
  it.each([[undefined], [null], [{}], ['text'], [Object.fromEntries(fieldNames.map((name) => [name, '']))]])(
    'is an order of which nothing is known: %j',
    (body) => {
      expect(read(body)).toMatchObject({ order: NOTHING, timeZone: 'UTC' });
      expect(orderOf(body)).toStrictEqual(NOTHING);
    },
  );

  it('is what a form is in which every choice is left at "I do not know"', () => {
    const unknown = {
      'order.status': 'unknown',
      'order.duplicate': 'unknown',
      'request.formal.answer': 'none',
      reorder: 'unknown',
    };
    expect(
      orderOf({ ...unknown, 'request.minutesAfterOrder.unit': 'hours', timeZone: 'Asia/Karachi' }),
    ).toStrictEqual(NOTHING);
  });
});

describe('a form', () => {
  it('becomes the order of the contract', () => {
    const body = {
      'order.requirements': 'submitted',
      'order.status': 'in-progress',
      'order.work': 'not-started',
      'order.kind': 'gig',
      'order.number': '#FO1234 ABCD567',
      'order.title': ' Logo ',
      'order.amount.value': '45',
      'order.amount.currency': 'usd',
      'order.placedAt': '2026-11-20T10:02',
      'order.dueAt': '2026-11-23 10:02',
      'order.duplicate': 'yes',
      'order.otherNumber': 'FO99',
      'request.askedBy': 'buyer',
      'request.askedAt': '2026-11-20T10:09:30',
      'request.minutesAfterOrder': '2',
      'request.minutesAfterOrder.unit': 'hours',
      'request.formal.answer': 'open',
      'request.formal.openedBy': 'buyer',
      'request.formal.openedAt': '2026-11-20T10:10',
      'request.formal.reason': 'Mistake',
      'buyer.name': 'anna_b',
      'buyer.priorOrders': '9',
      'buyer.relationshipMonths': '1.5',
      'buyer.relationshipMonths.unit': 'years',
      'buyer.openOffers': '1',
      'seller.name': 'dave',
      'seller.completed60Days': '1,200',
      'seller.cancelled60Days': '0',
      conversation: 'hi\r\nthere',
      alternative: 'less',
      reorder: 'placed',
      supportTicket: '77',
      screenshots: 'a.png\r\n\r\n b.png ',
      sellerReading: 'change-of-mind',
      timeZone: 'Asia/Karachi',
    };
    expect(read(body)).toMatchObject({ timeZone: 'Asia/Karachi' });
    expect(orderOf(body)).toStrictEqual({
      marketplace: 'fiverr',
      order: {
        requirements: 'submitted',
        status: 'in-progress',
        work: 'not-started',
        kind: 'gig',
        number: 'FO1234ABCD567',
        title: 'Logo',
        amount: { value: 45, currency: 'USD' },
        placedAt: '2026-11-20T05:02:00Z',
        dueAt: '2026-11-23T05:02:00Z',
        duplicate: true,
        otherNumber: 'FO99',
      },
      request: {
        askedBy: 'buyer',
        askedAt: '2026-11-20T05:09:30Z',
        minutesAfterOrder: 120,
        formal: { answer: 'open', openedBy: 'buyer', openedAt: '2026-11-20T05:10:00Z', reason: 'Mistake' },
      },
      buyer: { name: 'anna_b', priorOrders: 9, relationshipMonths: 18, openOffers: 1 },
      seller: { name: 'dave', completed60Days: 1200, cancelled60Days: 0 },
      conversation: 'hi\r\nthere',
      alternative: 'less',
      reorder: 'placed',
      supportTicket: '77',
      screenshots: ['a.png', 'b.png'],
      sellerReading: 'change-of-mind',
    });
  });

  it('gives back every known field as it was typed, and no other', () => {
    const { typed } = read({
      'order.title': '  Logo ',
      'buyer.name': ['x', 'anna'],
      other: 'x',
      __proto__: { a: 'b' },
    });
    expect(Object.keys(typed).sort()).toEqual([...fieldNames].sort());
    expect(typed).toMatchObject({ 'order.title': '  Logo ', 'buyer.name': 'anna', conversation: '' });
    expect(Object.getPrototypeOf(typed)).toBeNull();
  });

  it('takes the last of several texts for a field, and nothing that is no text', () => {
    expect(orderOf({ 'buyer.name': ['x', 'y', 'anna'] }).buyer).toEqual({ name: 'anna' });
    for (const value of [5, null, ['x', 5], [], { a: 'b' }])
      expect(read({ 'buyer.name': value }).typed['buyer.name']).toBe('');
  });

  it('reads times as UTC when the zone is not known', () => {
    for (const timeZone of ['', 'Mars/Base', 'unknown'])
      expect(read({ 'order.placedAt': '2026-11-20T10:02', timeZone })).toMatchObject({
        timeZone: 'UTC',
        order: { order: { placedAt: '2026-11-20T10:02:00Z' } },
      });
  });

  it('spells a zone as the API and the command line do', () => {
    expect(read({ timeZone: 'asia/karachi' }).timeZone).toBe('Asia/Karachi');
    expect(read({ timeZone: 'utc' }).timeZone).toBe('UTC');
  });

  it('takes a time that the clocks skipped', () => {
    const body = { 'order.placedAt': '2026-03-29T02:30', timeZone: 'Europe/Berlin' };
    expect(orderOf(body).order.placedAt).toBe('2026-03-29T01:30:00Z');
  });

  it.each([
    ['20 November 2026, 10:02', '2026-11-20T10:02:00Z'],
    ['Nov 20, 2026 10:02 PM', '2026-11-20T22:02:00Z'],
    ['20/11/2026 10:02', '2026-11-20T10:02:00Z'],
    ['11/20/2026 10:02', '2026-11-20T10:02:00Z'],
    ['2026-11-20T10:02:05.250', '2026-11-20T10:02:05.250Z'],
  ])('takes the written date %s', (typed, at) => {
    expect(orderOf({ 'order.placedAt': typed }).order.placedAt).toBe(at);
  });

  it.each([
    '03/04/2026 10:02',
    '20 November',
    '10:02',
    'yesterday',
    '2026-13-01T10:02',
    '1026-11-20T10:02',
    '20 November 2026',
    'x'.repeat(5_000),
  ])('asks again for the date %s', (typed) => {
    expect(faultsOf({ 'request.askedAt': typed })).toEqual([
      { path: 'request.askedAt', message: DATE_SENTENCE },
    ]);
  });

  it.each([
    ['45', 45, 'USD'],
    ['45.50', 45.5, 'USD'],
    ['45,50', 45.5, 'USD'],
    ['1,200', 1200, 'USD'],
    ['1 200.50', 1200.5, 'USD'],
    ['1.200,50', 1200.5, 'USD'],
    ['1 200,50', 1200.5, 'USD'],
    ['1\u202f200,50 €', 1200.5, ''],
    ['$45', 45, 'USD'],
    ['$45', 45, 'AUD'],
    ['£45', 45, 'GBP'],
    ['₹4500', 4500, 'INR'],
    ['¥4500', 4500, 'cny'],
    ['US$ 45', 45, 'USD'],
    [' 45 USD ', 45, ''],
    ['EUR 45', 45, ''],
    ['45€', 45, ''],
    ['٤٥', 45, 'USD'],
    ['Rs. 45', 45, 'INR'],
    ['Rs 45', 45, 'INR'],
    ['Rs45', 45, 'INR'],
    ['rs.45', 45, 'INR'],
    ['US 45', 45, 'USD'],
    ['US $45', 45, 'USD'],
    ['45 US$', 45, 'USD'],
    ['\u00a045\u00a0', 45, 'USD'],
    ['1\u202f200', 1200, 'USD'],
    ['45usd', 45, ''],
    ['eur45', 45, ''],
    ['45 USD', 45, ' usd '],
  ])('takes the price %s', (typed, value, currency) => {
    const { amount } = orderOf({ 'order.amount.value': typed, 'order.amount.currency': currency }).order;
    expect(amount?.value).toBe(value);
    expect(amount?.currency).toMatch(currency.trim().toUpperCase() || /^(?:USD|EUR)$/);
  });

  it.each([
    'about 45',
    '45-50',
    '1.200',
    '4 5',
    '45 dollars',
    'free',
    '1,20,0',
    '--4',
    '5-',
    'USDT 45',
    '45 euro',
    '45 US',
    'Rs. x',
    '4 Rs 5',
    '1'.repeat(41),
    `45${' '.repeat(40)}USD`,
  ])('asks again for the price %s', (typed) => {
    expect(faultsOf({ 'order.amount.value': typed, 'order.amount.currency': 'USD' })).toEqual([
      { path: 'order.amount.value', message: 'Write only a number, for example 45.' },
    ]);
  });

  it('reads “US$” as the dollar of the United States, whose currency need not be typed again', () =>
    expect(orderOf({ 'order.amount.value': 'US$45' }).order.amount).toEqual({ value: 45, currency: 'USD' }));

  it('asks for the currency of a price, and forgets one without a price', () => {
    expect(faultsOf({ 'order.amount.value': '$45' }).map(({ path }) => path)).toEqual([
      'order.amount.currency',
    ]);
    expect(faultsOf({ 'order.amount.value': '45 EUR', 'order.amount.currency': 'USD' })).toEqual([
      { path: 'order.amount.currency', message: 'Check the currency: the price names another one.' },
    ]);
    expect(orderOf({ 'order.amount.currency': 'dollars' })).toStrictEqual(NOTHING);
  });

  it.each([
    ['£45', 'USD'],
    ['₹4500', 'USD'],
    ['¥4500', 'USD'],
    ['45 £', 'EUR'],
    ['$45', 'EUR'],
    ['US$45', 'inr'],
    ['US$45', 'AUD'],
    ['45 US$', 'CAD'],
  ])('asks about the currency of %s in %s: the sign names another one', (typed, currency) =>
    expect(faultsOf({ 'order.amount.value': typed, 'order.amount.currency': currency })).toEqual([
      { path: 'order.amount.currency', message: 'Check the currency: the price names another one.' },
    ]),
  );

  it.each(['-5', '- 5', '-$5', '0'])('says of the price %s that a price is above 0', (typed) => {
    expect(faultsOf({ 'order.amount.value': typed, 'order.amount.currency': 'USD' })).toEqual([
      { path: 'order.amount.value', message: 'Write a price above 0.' },
    ]);
  });

  it('takes answers with blanks around them, and lists with empty lines', () => {
    expect(
      orderOf({
        timeZone: ' Asia/Karachi ',
        'order.placedAt': ' 2026-11-20T10:02 ',
        'order.duplicate': ' no ',
        'request.formal.answer': ' none ',
        'request.minutesAfterOrder': '1.5',
        'request.minutesAfterOrder.unit': ' hours ',
        screenshots: 'a.png\n\n  \n b.png',
      }),
    ).toStrictEqual({
      ...NOTHING,
      order: { placedAt: '2026-11-20T05:02:00Z', duplicate: false },
      request: { minutesAfterOrder: 90 },
      screenshots: ['a.png', 'b.png'],
    });
    expect(orderOf({ 'request.minutesAfterOrder': '1.5' }).request.minutesAfterOrder).toBe(1.5);
  });

  it('asks again for what is no number, in any unit', () => {
    const asked = (unit: string) =>
      faultsOf({ 'request.minutesAfterOrder': 'soon', 'request.minutesAfterOrder.unit': unit });
    expect(asked('hours')).toEqual(asked('minutes'));
    expect(asked('hours')).toEqual([
      { path: 'request.minutesAfterOrder', message: 'Write only a number, for example 45.' },
    ]);
  });

  it('may say that the request was opened this very hour, but not in words', () => {
    const body = (hours: string) => ({ 'request.formal.answer': 'open', 'request.formal.hoursAgo': hours });
    expect(orderOf(body('0')).request.formal?.openedAt).toBe('2026-11-22T12:00:00Z');
    expect(faultsOf(body('an hour'))).toEqual([
      { path: 'request.formal.hoursAgo', message: 'Write only a number, for example 45.' },
    ]);
  });

  it.each([
    ['buyer.priorOrders', 'about 3'],
    ['buyer.openOffers', '1.5'],
    ['request.minutesAfterOrder', '-5'],
    ['request.minutesAfterOrder', 'soon'],
    ['buyer.relationshipMonths', '9999'],
    ['request.formal.hoursAgo', '-1'],
    ['request.formal.hoursAgo', '99999999999'],
    ['order.status', 'paid'],
    ['order.duplicate', 'perhaps'],
    ['request.formal.answer', 'maybe'],
    ['order.title', 'x'.repeat(2_001)],
    ['screenshots', 'x'.repeat(2_001)],
    ['conversation', 'x'.repeat(200_001)],
    ['order.amount.value', '0'],
  ])('says at the field %s what to do about %s', (name, typed) => {
    const faults = faultsOf({ [name]: typed, 'order.amount.currency': 'USD' });
    expect(faults.map(({ path }) => path)).toEqual([name]);
    expect(faults[0]?.message).toMatch(/^[A-Z].*\.$/);
    expect(faults[0]?.message).not.toMatch(/ISO|offset|T10:02|true|[a-z]+-[a-z]+,/);
  });

  it('names every fault at once, in the order of the form', () => {
    const faults = faultsOf({ 'buyer.priorOrders': 'x', 'order.placedAt': 'x', 'order.status': 'x' });
    expect(faults.map(({ path }) => path)).toEqual(['order.status', 'order.placedAt', 'buyer.priorOrders']);
  });
});

describe('a number out of its bounds', () => {
  it.each([
    [
      { 'request.minutesAfterOrder': '99999999', 'request.minutesAfterOrder.unit': 'days' },
      'Write how long after ordering they asked: 0 or more, and at most 6,944 days.',
    ],
    [
      { 'buyer.relationshipMonths': '500', 'buyer.relationshipMonths.unit': 'years' },
      'Write how long you have worked together: 0 or more, and at most 100 years.',
    ],
    [
      { 'request.formal.hoursAgo': '-2' },
      'Write how many hours ago it was opened: 0 or more, and at most 200,000.',
    ],
    [
      { 'request.formal.hoursAgo': '200,001' },
      'Write how many hours ago it was opened: 0 or more, and at most 200,000.',
    ],
  ])('is told the bounds, because a number it is already: %j', (body, message) => {
    expect(faultsOf(body).map((fault) => fault.message)).toEqual([message]);
  });

  it.each([
    { 'request.minutesAfterOrder': '6944', 'request.minutesAfterOrder.unit': 'days' },
    { 'buyer.relationshipMonths': '100', 'buyer.relationshipMonths.unit': 'years' },
    { 'request.formal.hoursAgo': '200,000' },
  ])('is taken at the very bound: %j', (body) => {
    expect(read(body)).toHaveProperty('order');
  });
});

describe('a formal request', () => {
  it('is none when the answer is "none" and nothing else is filled in', () => {
    expect(
      orderOf({ 'request.formal.answer': 'none', 'request.formal.openedBy': 'unknown' }).request,
    ).toStrictEqual({});
  });

  it.each(['unknown', ''])('keeps what was filled in beside the answer "%s"', (answer) => {
    const body = {
      'request.formal.answer': answer,
      'request.formal.openedBy': 'buyer',
      'request.formal.hoursAgo': '40',
    };
    expect(orderOf(body).request.formal).toStrictEqual({
      openedBy: 'buyer',
      openedAt: '2026-11-20T20:00:00Z',
    });
  });

  it.each([
    ['openedBy', 'buyer'],
    ['openedAt', '2026-11-21T10:00'],
    ['hoursAgo', '40'],
    ['reason', 'I ordered by mistake'],
  ])('is asked about where the seller says that there is none and gives its %s', (name, value) => {
    const faults = faultsOf({ 'request.formal.answer': 'none', [`request.formal.${name}`]: value });
    expect(faults).toEqual([
      { path: 'request.formal.answer', message: expect.stringContaining('you chose No') },
    ]);
  });

  it('takes the exact time before the hours', () => {
    const body = { 'request.formal.openedAt': '2026-11-21T10:00', 'request.formal.hoursAgo': '40' };
    expect(orderOf(body).request.formal?.openedAt).toBe('2026-11-21T10:00:00Z');
    expect(orderOf(body).isOpenedAbout).toBeUndefined();
  });

  it('knows that hours tell the time of opening only roughly', () =>
    expect(orderOf({ 'request.formal.hoursAgo': '40' }).isOpenedAbout).toBe(true));

  it('does not put a request before the order because the hours are rough', () => {
    const body = { 'order.placedAt': '2026-11-22T07:40', 'request.formal.hoursAgo': '5' };
    expect(orderOf(body).request.formal?.openedAt).toBe('2026-11-22T07:40:00Z');
  });

  it('names the hours when they lead before the order', () => {
    const body = { 'order.placedAt': '2026-11-22T10:00', 'request.formal.hoursAgo': '40' };
    expect(faultsOf(body).map(({ path }) => path)).toEqual(['request.formal.hoursAgo']);
    const exact = { 'order.placedAt': '2026-11-22T10:00', 'request.formal.openedAt': '2026-11-21T10:00' };
    expect(faultsOf(exact).map(({ path }) => path)).toEqual(['request.formal.openedAt']);
  });
});

describe('the swap of sides', () => {
  const chat = 'Anna: please cancel\nDave: why?';

  it('keeps the lines of the marketplace that the chat holds', () => {
    const conversation =
      'anna_b  Nov 20, 2026, 10:05 AM\nplease cancel\n\nThe order was cancelled\nNov 20, 2026, 11:00 AM\n';
    const texts = (swap: string) =>
      readChat(
        orderOf({ conversation, 'buyer.name': 'anna_b', 'conversation.swap': swap }),
        'UTC',
      ).events.map(({ text }) => text);
    expect(texts('')).toHaveLength(1);
    expect(texts(beginningOf(conversation))).toEqual(texts(''));
  });

  it('hands the order the list with the sides exchanged', () => {
    expect(orderOf({ conversation: chat, 'conversation.swap': beginningOf(chat) }).conversation).toEqual([
      { from: 'seller', at: null, text: 'please cancel' },
      { from: 'buyer', at: null, text: 'why?' },
    ]);
  });

  it('keeps the names and the zone of the form', () => {
    const dated = '[20/11/2026, 14:02] Anna: please cancel\n[20/11/2026, 14:03] Dave: why?';
    const body = { conversation: dated, 'conversation.swap': beginningOf(dated), 'buyer.name': 'dave' };
    expect(orderOf({ ...body, timeZone: 'Asia/Karachi' }).conversation).toEqual([
      { from: 'buyer', at: '2026-11-20T09:02:00Z', text: 'please cancel' },
      { from: 'seller', at: '2026-11-20T09:03:00Z', text: 'why?' },
    ]);
  });

  it('does nothing to a chat for which it was not pressed, and nothing to a text without sides', () => {
    expect(orderOf({ conversation: chat, 'conversation.swap': '' }).conversation).toBe(chat);
    const other = 'Dave: shall I begin?\nAnna: please cancel';
    expect(orderOf({ conversation: other, 'conversation.swap': beginningOf(chat) }).conversation).toBe(other);
    const plain = { conversation: 'cancel it', 'conversation.swap': 'cancel it' };
    expect(orderOf(plain).conversation).toBe('cancel it');
  });
});

describe('any body', () => {
  it('is read without an error, with paths that are fields of the form', () => {
    const values = fc.oneof(
      fc.string(),
      fc.array(fc.string(), { maxLength: 3 }),
      fc.constantFrom('45 USD', '2026-11-20T10:02', 'yes', 'none'),
    );
    const bodies = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.constantFrom<string>(...fieldNames, '__proto__', 'x'), values),
    );
    fc.assert(
      fc.property(bodies, (body) => {
        const reading = read(body);
        if ('faults' in reading) for (const { path } of reading.faults) expect(fieldNames).toContain(path);
      }),
      { numRuns: 500 },
    );
  });
});

describe('answers that are kept for some days', () => {
  const later = new Date(now.getTime() + 4 * 24 * 3_600_000);
  const open = { 'request.formal.answer': 'open', 'request.formal.hoursAgo': '3.5' };

  it.each(['UTC', 'Asia/Karachi', 'America/New_York', 'Asia/Kathmandu'])(
    'are read to the same order later, in %s',
    (timeZone) => {
      const { typed } = read({ ...open, timeZone });
      expect(readForm(typed, { now: later })).toMatchObject({ order: orderOf(open), typed });
    },
  );

  it('say the same moment when another time zone is chosen meanwhile', () => {
    const { typed } = read(open);
    const moved = readForm({ ...typed, timeZone: 'Asia/Karachi' }, { now: later });
    expect(moved).toMatchObject({ order: orderOf(open) });
  });

  it('count other hours, typed later, from when these are read', () => {
    const { typed } = read(open);
    const anew = readForm({ ...typed, 'request.formal.hoursAgo': '5' }, { now: later });
    expect(anew).toMatchObject({ order: { request: { formal: { openedAt: '2026-11-26T07:00:00Z' } } } });
  });

  it.each(['', '3.5', 'yesterday 3.5', '2026-11-22 3.5', '1026-11-22T10:00:00Z 3.5'])(
    'count from now where the moment beside them is "%s"',
    (from) => {
      expect(orderOf({ ...open, 'request.formal.hoursAgo.from': from })).toEqual(orderOf(open));
    },
  );

  it.each([
    { 'request.formal.openedAt': '20 November 2026, 10:02' },
    { 'request.formal.hoursAgo': 'many' },
    {},
  ])('bring no moment where nothing is counted from now: %j', (body) => {
    expect(read(body).typed['request.formal.hoursAgo.from']).toBe('');
  });
});
