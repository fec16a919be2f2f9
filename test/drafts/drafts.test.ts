import { describe, expect, it } from 'vitest';
import { writeDrafts } from '../../src/drafts/drafts.ts';
import type { Message } from '../../src/order/conversation.ts';
import type { PlanId } from '../../src/plan/plan.ts';
import { aVerdict, draftsOf, fiverr, texts } from './a-case.ts';
import { anOrder } from './an-order.ts';

const idsFor = (plan: PlanId, followed: Parameters<typeof aVerdict>[0], input = {}) =>
  writeDrafts({
    order: anOrder(input),
    messages: [],
    verdict: aVerdict(followed),
    plan,
    profile: fiverr,
    timeZone: 'UTC',
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
});
