import { describe, expect, it } from 'vitest';
import { writeDrafts } from '../../src/drafts/drafts.ts';
import type { Message } from '../../src/order/conversation.ts';
import type { PlanId } from '../../src/plan/plan.ts';
import { anOrder } from '../order/an-order.ts';
import { aVerdict, draftsOf, fiverr, NOW, texts } from './a-case.ts';

const idsFor = (plan: PlanId, followed: Parameters<typeof aVerdict>[0], input = {}) =>
  writeDrafts({
    order: anOrder(input),
    messages: [],
    verdict: aVerdict(followed),
    plan,
    profile: fiverr,
    timeZone: 'UTC',
    now: NOW,
    texts,
  }).map(({ id }) => id);

const bodiesOf = (input: object, chat: Message[] = [], said: (readonly [number, string])[] = []) =>
  Object.fromEntries(
    draftsOf({ order: anOrder(input), messages: chat, verdict: aVerdict('mistaken-order', chat, said) }).map(
      ({ id, body }) => [id, body],
    ),
  );

describe('each plan sends its texts, the main one first', () => {
  it.each([
    ['another-door', 'something-else', []],
    ['check-the-effect', 'mistaken-order', ['support-request', 'support-request-short', 'follow-up']],
    ['accept-the-effect', 'change-of-mind', []],
    [
      'support-decides',
      'mistaken-order',
      ['support-request', 'support-request-short', 'buyer-note', 'follow-up'],
    ],
    ['stand-by-the-delivery', 'change-of-mind', ['buyer-note']],
    ['ask-buyer-first', 'unclear', ['buyer-note']],
    ['buyer-cancels-alone', 'unclear', ['buyer-cancel-steps']],
    [
      'reorder-within-14-days',
      'mistaken-order',
      ['buyer-note', 'resolution-note', 'support-request', 'support-request-short', 'follow-up'],
    ],
    [
      'ask-support-first',
      'mistaken-order',
      ['support-request', 'support-request-short', 'buyer-note', 'resolution-note', 'follow-up'],
    ],
    [
      'keep-the-order',
      'change-of-mind',
      ['buyer-alternative', 'support-request', 'support-request-short', 'resolution-note', 'follow-up'],
    ],
  ] as const)('%s', (plan, followed, ids) => expect(idsFor(plan, followed)).toEqual(ids));

  it('and the alternative to a buyer who can cancel alone only when there is one to offer', () => {
    const both = ['buyer-cancel-steps', 'buyer-alternative'];
    expect(idsFor('buyer-cancels-alone', 'unclear', { alternative: 'a smaller logo' })).toEqual(both);
    expect(idsFor('buyer-cancels-alone', 'unclear', { alternative: 'mail me: a@example.com' })).toEqual([
      'buyer-cancel-steps',
    ]);
  });

  it('and nothing when the verdict does not bear the reason of the plan', () => {
    expect(idsFor('ask-support-first', 'unclear')).toEqual([]);
    expect(idsFor('keep-the-order', 'mistaken-order')).toEqual([]);
  });
});

describe('the request to support', () => {
  it('words an exact span and a guessed one differently', () => {
    const exact = {
      order: { placedAt: '2026-11-20T10:02:00Z' },
      request: { askedBy: 'buyer', askedAt: '2026-11-20T10:09:00Z' },
    };
    const guessed = { request: { askedBy: 'buyer', minutesAfterOrder: 7 } };
    expect(bodiesOf(exact)['support-request']).toContain('asked to cancel 7 minutes after placing it.');
    expect(bodiesOf(guessed)['support-request']).toContain('asked to cancel about 7 minutes after ordering.');
  });

  it('says the buyer’s words once with their number when two messages hold them', () => {
    const chat = [1, 2].map((): Message => ({ from: 'buyer', at: null, text: 'wrong one' }));
    expect(bodiesOf({}, chat, [[0, 'wrong one']])['support-request']).toContain(
      'They wrote twice: "wrong one".',
    );
  });

  it('dates the buyer’s words when the chat does', () => {
    const chat: Message[] = [{ from: 'buyer', at: '2026-11-20T10:09:00Z', text: 'wrong one' }];
    expect(bodiesOf({}, chat, [[0, 'wrong one']])['support-request']).toContain(
      'On 20 November 2026, 10:09 (UTC), they wrote: "wrong one".',
    );
  });

  it('gives up its thanks before it gives up what was done, when all is known', () => {
    const chat: Message[] = [
      { from: 'buyer', at: '2026-11-20T10:09:00Z', text: 'Sorry, I took the wrong one.' },
      { from: 'seller', at: null, text: 'Thank you for telling me.' },
    ];
    const input = {
      order: {
        number: 'FO1234ABCD567',
        title: 'Logo design, Standard package',
        placedAt: '2026-11-20T10:02:00Z',
        requirements: 'submitted',
        work: 'not-started',
      },
      request: {
        askedBy: 'buyer',
        askedAt: '2026-11-20T10:09:00Z',
        formal: {
          openedBy: 'buyer',
          openedAt: '2026-11-20T10:10:00Z',
          reason: 'I ordered by mistake',
          answer: 'open',
        },
      },
      buyer: { name: 'anna_b', priorOrders: 2, relationshipMonths: 5 },
      supportTicket: '998877',
      screenshots: ['chat.png', 'order.png'],
    };
    const body = bodiesOf(input, chat, [[0, 'wrong one']])['support-request'];
    expect(body).toContain('I have not accepted the request yet.');
    expect(body).toContain('Screenshots: chat.png, order.png.');
    expect(body).not.toContain('Thank you.');
  });

  it('says plainly that something is delivered', () => {
    const body = bodiesOf({ order: { status: 'delivered', work: 'delivered' } })['support-request'];
    expect(body).toContain('I have delivered work on this order.');
    expect(body).not.toContain('nothing is delivered');
  });

  it('names both orders and both exceptions when the right one is placed', () => {
    const body = bodiesOf({ order: { number: 'FO1', otherNumber: 'FO2' }, reorder: 'placed' })[
      'support-request'
    ];
    for (const words of ['order FO1', 'the right order with me: FO2', 'two exceptions', '14 days'])
      expect(body).toContain(words);
  });

  it('lists at most five screenshots', () => {
    const files = ['a.png', 'b.png', 'c.png', 'd.png', 'e.png', 'f.png', 'g.png'];
    expect(bodiesOf({ screenshots: files })['support-request']).toContain(
      'Screenshots: a.png, b.png, c.png, d.png, e.png and 2 more.',
    );
    expect(bodiesOf({ screenshots: ['a@example.com.png', 'b.png'] })['support-request']).toContain(
      'Screenshots: b.png and 1 more.',
    );
  });

  it('asks for the exception by the title and number of its article', () => {
    const { article, articleNumber, names } = fiverr.exception;
    for (const words of [article, articleNumber, names])
      expect(bodiesOf({})['support-request']).toContain(words);
  });

  it('makes the time until the wish no shorter than it was', () => {
    const exact = {
      order: { placedAt: '2026-11-20T08:00:00Z' },
      request: { askedBy: 'buyer', askedAt: '2026-11-20T09:59:00Z' },
    };
    expect(bodiesOf(exact)['support-request']).toContain(
      'asked to cancel 1 hour 59 minutes after placing it',
    );
    expect(bodiesOf({ request: { askedBy: 'buyer', minutesAfterOrder: 4319 } })['support-request']).toContain(
      'about 3 days after ordering',
    );
  });

  it('tells support in either length that the seller skipped the requirements', () => {
    for (const status of ['in-progress', 'delivered', 'cancelled'])
      for (const id of ['support-request', 'support-request-short'])
        expect(bodiesOf({ order: { status, requirements: 'skipped-by-seller' } })[id]).toContain(
          'I skipped the requirements.',
        );
  });

  it('says what was asked and begun before it names the new order', () => {
    const input = {
      order: { number: 'FO1', otherNumber: 'FO2', work: 'not-started' },
      request: { askedBy: 'buyer' },
      reorder: 'placed',
    };
    for (const id of ['support-request', 'support-request-short'])
      expect(bodiesOf(input)[id]).toMatch(
        /Order FO1 from the client was placed by mistake\. They asked to cancel it\.[\s\S]*not started[\s\S]*order with me(?::| is) FO2[\s\S]*Before we cancel order FO1/,
      );
  });

  it('tells of the request that is open or was declined in its short form too', () => {
    const short = (formal: object, status = 'in-progress') =>
      bodiesOf({ order: { status }, request: { askedBy: 'buyer', formal } })['support-request-short'];
    for (const status of ['in-progress', 'delivered']) {
      const open = { openedBy: 'buyer', answer: 'open' };
      expect(short(open, status)).toContain('Their cancellation request is open.');
    }
    expect(short({ openedBy: 'buyer', answer: 'declined' })).toContain('request was declined.');
    expect(short({ answer: 'open' })).toContain('A cancellation request is open.');
    expect(short({ openedBy: 'seller', answer: 'open' })).not.toContain('is open');
  });

  it('tells in its short form too what speaks against the wish: that the buyer withdrew their request, or declined the seller’s', () => {
    const short = (formal: object, more: object = {}) =>
      bodiesOf({ request: { askedBy: 'buyer', formal }, ...more })['support-request-short'];
    expect(short({ openedBy: 'buyer', answer: 'withdrawn' })).toContain(
      'Their cancellation request was withdrawn.',
    );
    const own = { openedBy: 'seller', answer: 'declined' };
    expect(short(own)).toContain('My cancellation request was declined.');
    expect(short({ ...own, answer: 'withdrawn' })).not.toContain('request was');
    expect(short({ ...own, answer: 'open' }, { reorder: 'placed' })).toContain(
      'My cancellation request is open.',
    );
  });

  it('says of a request of unknown opener since when it has been open', () => {
    const formal = { openedAt: '2026-11-20T10:15:00Z', answer: 'open' };
    expect(bodiesOf({ request: { askedBy: 'buyer', formal } })['support-request']).toContain(
      'A cancellation request has been open since 20 November 2026, 10:15 (UTC).',
    );
  });

  it('asks about a change of mind what support can answer: how the order can be cancelled, or what part of it', () => {
    const bodies = (text: string) => {
      const messages: Message[] = [{ from: 'buyer', at: null, text }];
      return draftsOf({ order: anOrder({}), messages, verdict: aVerdict('change-of-mind') })
        .filter(({ id }) => id.startsWith('support-request') || id === 'follow-up')
        .map(({ body }) => body);
    };
    for (const body of bodies('My boss said no, please cancel'))
      expect(body).toMatch(/ow (?:can )?this order (?:can )?be cancelled: by you, or by us both/);
    for (const body of bodies('The budget was cut, can you refund a part of it?'))
      expect(body).toContain('to cancel a part of');
  });

  it('says in every short form that the same thing was ordered twice', () => {
    for (const status of ['in-progress', 'delivered', 'cancelled'])
      expect(bodiesOf({ order: { status, duplicate: true } })['support-request-short']).toContain(
        'The same thing was ordered twice.',
      );
  });

  it('says in its short form too who asked to cancel, where a new order is placed', () => {
    const input = { request: { askedBy: 'seller' }, reorder: 'placed' };
    expect(bodiesOf(input)['support-request-short']).toContain('I asked to cancel it.');
  });

  it('names to the buyer which of two orders is meant', () => {
    const { 'buyer-cancel-steps': steps } = bodiesOf({
      order: { status: 'awaiting-requirements', duplicate: true, otherNumber: 'FO2' },
    });
    expect(steps).toContain('This is not about your other order, FO2.');
    for (const status of ['delivered', 'completed'])
      expect(bodiesOf({ order: { status, number: 'FO1' } })['buyer-note']).toMatch(/Order FO1 .*already/);
  });

  it('does not ask a buyer who asked for nothing what to do with the order', () => {
    const [note] = draftsOf({
      order: anOrder({ request: { askedBy: 'nobody' } }),
      messages: [],
      verdict: aVerdict('unclear'),
    });
    expect(note?.body).toContain('Is everything with it as you want it?');
  });

  it('names the order to cancel that is too many, whichever of the two came first', () => {
    const input = { order: { number: 'FO2', otherNumber: 'FO1', duplicate: true }, reorder: 'placed' };
    for (const body of Object.values(bodiesOf(input))) expect(body).not.toMatch(/first order|new order.*FO1/);
    expect(bodiesOf(input)['support-request']).toMatch(
      /The right order with me is FO1\.[\s\S]*Before we cancel order FO2 together,/,
    );
  });

  it('speaks of contact, not of work together, where no earlier order is known', () => {
    const body = bodiesOf({ buyer: { priorOrders: 0, relationshipMonths: 0.6 } })['support-request'];
    expect(body).toContain('We have been in contact for about 1 month.');
  });

  it('says once that earlier orders came earlier', () => {
    const body = bodiesOf({ buyer: { priorOrders: 1 } })['support-request'];
    expect(body).toContain('The client placed 1 earlier order with me.');
  });

  it('does not call a request open whose 48 hours are over', () => {
    const formal = { openedBy: 'buyer', openedAt: '2026-11-18T12:00:00Z', answer: 'open' };
    const order = anOrder({ order: { status: 'in-progress' }, request: { askedBy: 'buyer', formal } });
    const at = (now: string) =>
      draftsOf({ order, messages: [], verdict: aVerdict('mistaken-order') }, 'UTC', new Date(now))[0]!.body;
    expect(at('2026-11-20T11:59:00Z')).toContain('It is still open.');
    expect(at('2026-11-20T11:59:00Z')).toContain('I have not accepted the request yet');
    expect(at('2026-11-20T12:00:00Z')).not.toMatch(/still open|not accepted/);
  });

  it.each(['cancelled', 'completed'])('calls no request open on an order that is %s', (status) => {
    const formal = { openedBy: 'buyer', openedAt: '2026-11-20T11:00:00Z', answer: 'open' };
    const body = bodiesOf({ order: { status }, request: { askedBy: 'buyer', formal } })['support-request'];
    expect(body).toContain('opened a cancellation request');
    expect(body).not.toMatch(/still open|not accepted/);
  });

  it('names the exception for an order that was cancelled before its requirements were in', () => {
    const cancelled = { status: 'cancelled', requirements: 'not-submitted' };
    const named = 'It also names orders that the client cancels before the requirements are in.';
    const bodies = bodiesOf({ order: cancelled, request: { askedBy: 'buyer' } });
    for (const id of ['support-request', 'support-request-short']) expect(bodies[id]).toContain(named);
    for (const input of [
      { order: { ...cancelled, requirements: 'submitted' }, request: { askedBy: 'buyer' } },
      { order: cancelled, request: { askedBy: 'seller' } },
      { order: cancelled, request: { askedBy: 'buyer', formal: { answer: 'accepted' } } },
    ])
      expect(bodiesOf(input)['support-request']).not.toContain(named);
  });

  it('names the ticket that there is, also where the order is cancelled', () => {
    for (const status of ['in-progress', 'cancelled', 'completed'])
      expect(bodiesOf({ order: { status }, supportTicket: '#12345678' })['support-request']).toContain(
        'My earlier ticket is #12345678.',
      );
  });

  it('ends what was typed with one mark', () => {
    const formal = { openedBy: 'buyer', reason: 'It was a mistake.' };
    const input = {
      request: { askedBy: 'buyer', formal },
      supportTicket: '#12345678.',
      order: { title: 'A logo.' },
    };
    const body = bodiesOf(input)['support-request'];
    for (const words of [
      '"It was a mistake."\n',
      'ticket is #12345678.\n',
      'The order "A logo" from the client was placed by mistake',
    ])
      expect(`${body}\n`).toContain(words);
    const order = anOrder({
      order: { requirements: 'submitted' },
      request: { askedBy: 'buyer' },
      alternative: 'Would less help?',
    });
    const [note] = draftsOf({ order, messages: [], verdict: aVerdict('change-of-mind') });
    expect(note?.body).toContain('this instead: Would less help? If not');
  });
});

describe('the note to the buyer', () => {
  it.each([
    ['change-of-mind', { order: { status: 'delivered', work: 'delivered' }, request: { askedBy: 'nobody' } }],
    ['mistaken-order', { order: { status: 'delivered', work: 'delivered' }, request: { askedBy: 'nobody' } }],
    ['mistaken-order', { order: { duplicate: true }, request: { askedBy: 'seller' } }],
  ] as const)('thanks for no message when nobody may have written (%s)', (reason, input) => {
    const drafts = draftsOf({ order: anOrder(input), messages: [], verdict: aVerdict(reason) });
    for (const { body } of drafts) expect(body).not.toContain('your message');
  });

  it('says of no delivery that something is missing', () => {
    const order = anOrder({ order: { status: 'delivered' }, request: { askedBy: 'buyer' } });
    const [note] = draftsOf({ order, messages: [], verdict: aVerdict('change-of-mind') });
    expect(note?.body).toContain('in your own words, here in the chat.');
    expect(note?.body).not.toContain('missing');
  });
});
