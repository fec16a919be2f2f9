import { describe, expect, it } from 'vitest';
import { findDeadlines, isDone } from '../../src/plan/deadlines.ts';
import { anOrder, aVerdict, fill, planFor, profile } from './a-situation.ts';

const deadlines = (input: object, setting: Parameters<typeof planFor>[1] = {}) =>
  planFor(input, setting).deadlines;
const ids = (input: object, setting: Parameters<typeof planFor>[1] = {}) =>
  deadlines(input, setting).map(({ id }) => id);

describe('a deadline that is done', () => {
  const at = '2026-11-21T10:09:00Z';
  const wrote = (from: 'buyer' | 'seller', when: string | null) => [{ from, at: when, text: 'Hello' }];

  it.each([
    ['an answer a minute after the request', wrote('seller', '2026-11-20T10:10:00Z'), true],
    ['an answer after a day to the minute', wrote('seller', '2026-11-21T10:09:00Z'), true],
    ['an answer a minute too late', wrote('seller', '2026-11-21T10:10:00Z'), false],
    ['words of the same minute as the request', wrote('seller', '2026-11-20T10:09:00Z'), false],
    ['words from before the request', wrote('seller', '2026-11-20T10:08:00Z'), false],
    ['words of the buyer', wrote('buyer', '2026-11-20T10:10:00Z'), false],
    ['words of no known time', wrote('seller', null), false],
    ['no words', [], false],
  ])('is told from the messages: %s', (_what, messages, done) => {
    expect(isDone({ id: 'answer-the-buyer', at }, messages)).toBe(done);
  });

  it('is only the one that asks for an answer', () => {
    for (const id of ['request-lapses', 'delivery-due', 'reorder-by'] as const)
      expect(isDone({ id, at }, wrote('seller', '2026-11-20T10:10:00Z'))).toBe(false);
  });
});

describe('request-lapses', () => {
  const request = (answer: string) => ({
    request: { formal: { openedBy: 'buyer', openedAt: '2026-11-20T10:10:00Z', answer } },
  });

  it('comes 48 hours after an open request, in the words and the clock of the seller', () => {
    expect(deadlines(request('open'), { timeZone: 'Asia/Karachi' })).toEqual([
      {
        id: 'request-lapses',
        at: '2026-11-22T10:10:00Z',
        text: 'The open cancellation request needs an answer before Sunday 22 November, 15:10 (Asia/Karachi). Time left: 8 hours. With no answer, the order is cancelled.',
        facts: ['A1'],
      },
    ]);
  });

  it('is the buyer’s to keep where the seller opened the request', () => {
    const formal = { openedBy: 'seller', openedAt: '2026-11-20T10:10:00Z', answer: 'open' };
    expect(deadlines({ request: { formal } })[0]).toMatchObject({
      id: 'request-lapses',
      at: '2026-11-22T10:10:00Z',
      text: 'The buyer can answer your open cancellation request until Sunday 22 November, 10:10 (UTC). Time left: 8 hours. With no answer, the order is cancelled.',
    });
    expect(deadlines({ request: { formal } }, { now: '2026-11-23T00:00:00Z' })[0]?.text).toContain(
      'should have ended',
    );
  });

  it('is nobody’s time in particular where no answer says who opened the request', () => {
    const formal = { openedAt: '2026-11-20T10:10:00Z', answer: 'open' };
    expect(deadlines({ request: { formal } })[0]?.text).not.toMatch(/\byou\b/i);
  });

  it('names the year of a day that is half a year away, since a weekday could be of any year', () => {
    const passed = (openedAt: string) =>
      deadlines({ request: { formal: { answer: 'open', openedAt } } })[0]?.text;
    expect(passed('2022-05-02T10:30:00Z')).toContain('ended on 4 May 2022, 10:30 (UTC).');
    expect(passed('2026-10-02T10:30:00Z')).toContain('ended on Sunday 4 October, 10:30 (UTC).');
  });

  it('counts hours, not clock faces, over a change of the clocks', () => {
    const formal = { openedAt: '2026-10-24T12:00:00+02:00', answer: 'open' };
    const [lapse] = deadlines(
      { request: { formal } },
      { now: '2026-10-24T11:00:00Z', timeZone: 'Europe/Berlin' },
    );
    expect(lapse).toMatchObject({
      at: '2026-10-26T10:00:00Z',
      text: expect.stringContaining('Monday 26 October, 11:00'),
    });
  });

  it('says which of two moments it is where the clock shows the time twice', () => {
    const lapse = (openedAt: string) =>
      deadlines(
        { request: { formal: { openedAt, answer: 'open' } } },
        { now: '2026-10-31T12:00:00Z', timeZone: 'America/New_York' },
      )[0]?.text;
    expect(lapse('2026-10-30T05:30:00Z')).toContain('Sunday 1 November, 01:30 (America/New_York, UTC-4)');
    expect(lapse('2026-10-30T06:30:00Z')).toContain('Sunday 1 November, 01:30 (America/New_York, UTC-5)');
    expect(lapse('2026-10-30T07:30:00Z')).toContain('Sunday 1 November, 02:30 (America/New_York)');
  });

  it('sends the seller to the order page once the time is up', () => {
    const [lapse] = deadlines(request('open'), { now: '2026-11-22T10:10:00Z' });
    expect(lapse?.text).toContain('should have ended on Sunday 22 November, 10:10 (UTC)');
    expect(lapse?.text).toContain('Look at the order page');
  });

  it('is not told of an order that has ended, which holds no open request', () => {
    for (const status of ['completed', 'cancelled'])
      expect(ids({ ...request('open'), order: { status } })).toEqual([]);
    expect(ids({ ...request('open'), order: { status: 'delivered' } })).toEqual(['request-lapses']);
  });

  it('says that its time is not exact where it was counted from hours', () => {
    const order = { ...anOrder(request('open')), isOpenedAbout: true as const };
    const textAt = (now: string) =>
      findDeadlines(
        {
          order,
          messages: [],
          verdict: aVerdict('unclear'),
          plan: 'ask-buyer-first',
          status: undefined,
          profile,
          now: Date.parse(now),
        },
        { fill, timeZone: 'UTC' },
      )[0]?.text;
    expect(textAt('2026-11-22T02:10:00Z')).toMatch(
      /The time is not exact: it is counted from the hours that you gave\.$/,
    );
    expect(textAt('2026-11-23T02:10:00Z')).not.toContain('not exact');
  });

  it('is there whatever the plan, and only for a request that is open at a known time', () => {
    for (const reason of ['mistaken-order', 'change-of-mind', 'something-else', 'unclear'] as const)
      expect(ids(request('open'), { reason })).toEqual(['request-lapses']);
    for (const answer of ['accepted', 'declined', 'withdrawn', 'expired', 'unknown'])
      expect(ids(request(answer))).toEqual([]);
    expect(ids({ request: { formal: { answer: 'open' } } })).toEqual([]);
  });
});

describe('delivery-due', () => {
  const due = (more: object) => ({ order: { dueAt: '2026-11-23T10:02:00Z', ...more } });

  it('says what is in the way of more time: an open request, while the date is near or gone', () => {
    const only = 'You can ask for more time only after the open cancellation request has ended.';
    const textFor = (dueAt: string, formal?: object) => {
      const said = deadlines({ order: { status: 'in-progress', dueAt }, request: { formal } });
      const due = said.find(({ id }) => id === 'delivery-due');
      return `${due?.text} ${due?.facts}`;
    };
    const open = { openedBy: 'buyer', openedAt: '2026-11-21T10:10:00Z', answer: 'open' };
    for (const dueAt of ['2026-11-23T10:00:00Z', '2026-11-21T10:00:00Z']) {
      expect(textFor(dueAt, open)).toContain(`${only} A2,A15,A9`);
      expect(textFor(dueAt, { answer: 'open' })).toContain(only);
      expect(textFor(dueAt, { ...open, answer: 'declined' })).not.toContain(only);
      expect(textFor(dueAt, { ...open, openedAt: '2026-11-20T01:10:00Z' })).not.toContain(only);
    }
    expect(textFor('2026-11-26T10:00:00Z', open)).not.toContain(only);
  });

  it('calls no order late that a request may have cancelled since then', () => {
    const now = '2026-11-24T00:00:00Z';
    const formal = { openedBy: 'buyer', openedAt: '2026-11-20T10:10:00Z', answer: 'open' };
    const said = deadlines({ ...due({ status: 'in-progress' }), request: { formal } }, { now });
    expect(said.find(({ id }) => id === 'delivery-due')?.text).toContain(
      'If it was not delivered or cancelled, it is late now.',
    );
  });

  it('stands while there is something to deliver', () => {
    expect(deadlines(due({ status: 'in-progress' }))[0]).toMatchObject({
      id: 'delivery-due',
      at: '2026-11-23T10:02:00Z',
      text: 'The delivery is due before Monday 23 November, 10:02 (UTC). You have 31 hours left.',
    });
    expect(ids(due({}))).toEqual(['delivery-due']);
    expect(deadlines(due({ status: 'late' }), { now: '2026-11-24T00:00:00Z' })[0]?.text).toContain(
      'was due on',
    );
  });

  it('stands for a custom offer that asked for no requirements, which waits for none', () => {
    const more = { status: 'awaiting-requirements', kind: 'custom-offer', requirements: 'none-asked' };
    expect(ids(due(more))).toEqual(['delivery-due']);
    expect(ids(due({ ...more, kind: 'gig' }))).toEqual([]);
  });

  it.each(['awaiting-requirements', 'delivered', 'completed', 'cancelled'])(
    'is gone while the order is %s',
    (status) => {
      expect(ids(due({ status }))).toEqual([]);
    },
  );
});

describe('answer-the-buyer', () => {
  const asked = (askedBy?: string, more: object = {}) => ({
    ...more,
    request: { askedBy, askedAt: '2026-11-21T20:10:00Z' },
  });

  it('comes 24 hours after the buyer asked', () => {
    expect(deadlines(asked('buyer'))[0]).toMatchObject({
      id: 'answer-the-buyer',
      at: '2026-11-22T20:10:00Z',
      text: 'Answer the buyer in the order chat before Sunday 22 November, 20:10 (UTC). You have 18 hours left. If you have answered already, this is done.',
    });
    expect(ids(asked())).toEqual(['answer-the-buyer']);
  });

  it('says so when the seller has answered in time', () => {
    const messages = [{ from: 'seller' as const, at: '2026-11-21T21:00:00Z', text: 'I see, one moment.' }];
    expect(deadlines(asked('buyer'), { messages })[0]?.text).toMatch(/^You answered the buyer/);
  });

  it('asks for no second answer where the chat shows one without a time', () => {
    const messages = [
      { from: 'buyer' as const, at: null, text: 'Please cancel.' },
      { from: 'seller' as const, at: null, text: 'I see, one moment.' },
    ];
    expect(deadlines(asked('buyer'), { messages })[0]?.text).toMatch(
      /If you have answered already, this is done\.$/,
    );
  });

  it('does not count an answer that came too late', () => {
    const messages = [{ from: 'seller' as const, at: '2026-11-22T20:11:00Z', text: 'Sorry, I was away.' }];
    const [late] = deadlines(asked('buyer'), { messages, now: '2026-11-23T00:00:00Z' });
    expect(late?.text).toMatch(/^The 24 hours to answer the buyer ended on/);
  });

  it('does not take an earlier message, or one of the buyer, for an answer', () => {
    const messages = [
      { from: 'seller' as const, at: '2026-11-21T20:00:00Z', text: 'Thank you for the order.' },
      { from: 'buyer' as const, at: '2026-11-21T21:00:00Z', text: 'Hello?' },
      { from: 'seller' as const, at: null, text: 'Hi' },
    ];
    expect(deadlines(asked('buyer'), { messages })[0]?.text).toMatch(/^Answer the buyer/);
  });

  it('asks nobody to answer their own request, or one that is over', () => {
    expect(ids(asked('seller'))).toEqual([]);
    expect(ids(asked('nobody'))).toEqual([]);
    expect(ids(asked('buyer', { order: { status: 'cancelled' } }))).toEqual([]);
  });
});

describe('reorder-by', () => {
  it('gives the safe reading of the 14 days, and says that it is one', () => {
    const input = { reorder: 'agreed', request: { askedAt: '2026-11-20T10:09:00Z' } };
    const found = deadlines(input).find(({ id }) => id === 'reorder-by');
    expect(found).toMatchObject({
      at: '2026-12-04T10:09:00Z',
      text: expect.stringContaining('is not published'),
    });
  });

  it('is not there once the new order is placed, without a time, or under another plan', () => {
    const request = { askedAt: '2026-11-20T10:09:00Z' };
    expect(ids({ reorder: 'placed', request })).not.toContain('reorder-by');
    expect(ids({ reorder: 'agreed' })).not.toContain('reorder-by');
    expect(ids({ reorder: 'no', request })).not.toContain('reorder-by');
  });

  it('is not there where the buyer may want to keep the order', () => {
    const request = { askedAt: '2026-11-20T10:09:00Z' };
    const messages = [{ from: 'buyer' as const, at: null, text: 'Please keep the order.' }];
    expect(ids({ reorder: 'agreed', request }, { messages })).not.toContain('reorder-by');
  });
});

it('puts the most urgent open deadline first and those that have passed last', () => {
  const input = {
    order: { dueAt: '2026-11-23T10:02:00Z', status: 'in-progress' },
    request: {
      askedAt: '2026-11-20T10:09:00Z',
      formal: { openedAt: '2026-11-20T10:10:00Z', answer: 'open' },
    },
  };
  expect(ids(input)).toEqual(['request-lapses', 'delivery-due', 'answer-the-buyer']);
  expect(ids(input, { now: '2026-11-22T11:00:00Z' })).toEqual([
    'delivery-due',
    'answer-the-buyer',
    'request-lapses',
  ]);
});
