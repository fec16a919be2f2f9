import { describe, expect, it } from 'vitest';
import { draftFacts } from '../../src/drafts/draft-facts.ts';
import type { FactName } from '../../src/drafts/facts.ts';
import type { Reason } from '../../src/order/choices.ts';
import type { Message } from '../../src/order/conversation.ts';
import { anOrder } from '../order/an-order.ts';
import { aVerdict, fiverr, NOW } from './a-case.ts';

const factsOf = (
  input: object,
  {
    messages = [],
    quotes = [],
    followed = 'mistaken-order',
  }: { messages?: Message[]; quotes?: (readonly [number, string])[]; followed?: Reason } = {},
) =>
  draftFacts({
    order: anOrder(input),
    messages,
    verdict: aVerdict(followed, messages, quotes),
    profile: fiverr,
    timeZone: 'UTC',
    now: NOW,
  });
/** The names of the facts that stand beside what every order has. */
const namesOf = (input: object) =>
  Object.entries(factsOf(input))
    .filter(([name, fact]) => fact !== undefined && !['mistaken', 'namedBuyer'].includes(name))
    .map(([name]) => name as FactName);
const said = (text: string, at: string | null = null, from: Message['from'] = 'buyer'): Message => ({
  from,
  at,
  text,
});

describe('a fact that drafts print', () => {
  it.each([
    [{}, []],
    [{ order: { status: 'awaiting-requirements' } }, ['statusAwaiting']],
    [{ order: { status: 'in-progress' } }, []],
    [{ order: { status: 'delivered' } }, ['statusDelivered']],
    [{ order: { status: 'completed' } }, ['statusCompleted']],
    [{ order: { status: 'cancelled' } }, ['statusCancelled']],
    [{ order: { requirements: 'not-submitted' } }, ['requirementsMissing']],
    [{ order: { requirements: 'submitted' } }, ['requirementsSubmitted']],
    [{ order: { requirements: 'skipped-by-seller' } }, ['requirementsSkipped']],
    [{ order: { requirements: 'none-asked' } }, ['requirementsNoneAsked']],
    [{ order: { work: 'not-started' } }, ['workNotStarted']],
    [{ order: { work: 'started' } }, ['workStarted']],
    [{ order: { work: 'delivered' } }, ['workDelivered']],
    [{ order: { kind: 'custom-offer' } }, ['customOffer']],
    [{ order: { kind: 'gig' } }, []],
    [{ order: { duplicate: true } }, ['duplicate']],
    [{ order: { duplicate: false } }, []],
    [{ order: { otherNumber: 'FO99' } }, ['otherNumber']],
    [{ reorder: 'placed' }, ['reorderPlaced', 'newOrder']],
    [{ reorder: 'agreed' }, ['reorderAgreed', 'newOrder']],
    [{ request: { askedBy: 'buyer' } }, ['askedByBuyer']],
    [{ request: { askedBy: 'seller' } }, ['askedBySeller']],
    [{ request: { askedBy: 'nobody' } }, ['nobodyAsked']],
    [{ request: { askedAt: '2026-11-20T10:09:00Z' } }, ['askedAt', 'askedAtAlone']],
    [{ request: { minutesAfterOrder: 7 } }, ['roughSpan']],
    [{ request: { formal: { openedBy: 'buyer' } } }, ['formalByBuyer', 'formalOpener']],
    [{ request: { formal: { openedBy: 'seller' } } }, ['formalBySeller', 'formalOpener']],
    [{ request: { formal: { openedAt: '2026-11-20T10:09:00Z' } } }, ['formalAt']],
    [{ request: { formal: { reason: 'Mistake' } } }, ['formalReason']],
    [{ request: { formal: { answer: 'open' } } }, ['formalOpen']],
    [{ request: { formal: { answer: 'accepted' } } }, ['formalAccepted', 'requestEnded']],
    [{ request: { formal: { answer: 'declined' } } }, ['formalDeclined']],
    [{ request: { formal: { answer: 'withdrawn' } } }, ['formalWithdrawn']],
    [{ request: { formal: { answer: 'expired' } } }, ['formalExpired', 'requestEnded']],
    [{ buyer: { priorOrders: 0 } }, ['firstOrder']],
    [{ buyer: { priorOrders: 0, relationshipMonths: 3 } }, ['months']],
    [{ buyer: { priorOrders: 0, relationshipMonths: 0.4 } }, ['firstOrder']],
    [{ buyer: { relationshipMonths: 0 } }, []],
    [{ supportTicket: '77' }, ['supportTicket']],
  ])('stands on its own answer: %j', (input, names) => expect(namesOf(input)).toEqual(names));

  it('is a bare yes, or says in words what was entered', () => {
    const facts = factsOf({
      order: { status: 'cancelled', work: 'started', placedAt: '2026-11-20T10:00:00Z' },
      request: { askedAt: '2026-11-20T10:07:00Z', minutesAfterOrder: 0.5, formal: { openedBy: 'seller' } },
      buyer: { priorOrders: 1, relationshipMonths: 1.4 },
      alternative: 'a smaller logo; .',
    });
    const values = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact?.value]));
    expect(values).toMatchObject({
      mistaken: '',
      workStarted: '',
      statusCancelled: fiverr.states.cancelled,
      exactSpan: '7 minutes',
      roughSpan: 'less than a minute',
      formalOpener: 'I',
      earlierOrders: '1 earlier order',
      months: '1 month',
      alternative: 'a smaller logo.',
      namedBuyer: fiverr.words.buyer,
    });
    expect(factsOf({ request: { minutesAfterOrder: 1 } }).roughSpan?.value).toBe('about 1 minute');
    expect(factsOf({ buyer: { priorOrders: 2, name: 'anna_b' } })).toMatchObject({
      earlierOrders: { value: '2 earlier orders', from: ['buyer.priorOrders'] },
      namedBuyer: { value: `${fiverr.words.buyer} anna_b`, from: ['buyer.name'] },
    });
    expect(factsOf({}, { followed: 'change-of-mind' })).toMatchObject({
      changeOfMind: { value: '', from: ['verdict'] },
    });
    expect(factsOf({}, { followed: 'change-of-mind' }).mistaken).toBeUndefined();
  });

  it('names the order by what is known of it', () => {
    const name = (order: object) => factsOf({ order }).orderName;
    expect(name({})).toBeUndefined();
    expect(name({ title: 'Logo' })).toEqual({ value: 'the order "Logo"', from: ['order.title'] });
    expect(name({ number: 'FO1' })).toEqual({ value: 'order FO1', from: ['order.number'] });
    expect(name({ number: 'FO1', title: 'Logo' })).toEqual({
      value: 'order FO1 ("Logo")',
      from: ['order.number', 'order.title'],
    });
  });

  it.each([
    [['a.png'], 'a.png'],
    [['a.png', 'b.png'], 'a.png, b.png'],
    [
      ['1.png', '2.png', '3.png', '4.png', '5.png', '6.png', '7.png'],
      '1.png, 2.png, 3.png, 4.png, 5.png and 2 more',
    ],
    [['a.png', 'me@example.com.png'], 'a.png and 1 more'],
    [['me@example.com.png'], '1 file'],
    [['me@example.com.png', 'you@example.com.png'], '2 files'],
  ])('lists the screenshots %j as "%s"', (screenshots, value) => {
    expect(factsOf({ screenshots }).screenshots).toEqual({ value, from: ['screenshots'] });
  });
});

describe('what the buyer wrote', () => {
  const at = '2026-11-20T10:09:00Z';

  it('is quoted with its time and its message, and ends with a mark', () => {
    expect(
      factsOf({}, { messages: [said('I hit 1.5 gigs, wrong one', at)], quotes: [[0, 'wrong one']] }),
    ).toMatchObject({
      quote: { value: '"I hit 1.5 gigs, wrong one".', from: ['conversation[0]', 'verdict'] },
      quoteVerb: { value: 'wrote' },
      quoteAt: { value: '20 November 2026, 10:09 (UTC)' },
      shortQuote: { value: '"I hit 1.5 gigs, wrong one".' },
    });
    const undated = factsOf({}, { messages: [said('Wrong one!')], quotes: [[0, 'Wrong one']] });
    expect(undated.quote?.value).toBe('"Wrong one!"');
    expect(undated.quoteAt).toBeUndefined();
  });

  it('is said once with its number where two messages of one time hold it', () => {
    const twice = [said('wrong one', at), said('wrong one', at), said('wrong one', '2026-11-20T11:00:00Z')];
    const facts = factsOf({}, { messages: twice, quotes: [[0, 'wrong one']] });
    expect(facts.quoteVerb).toEqual({
      value: 'wrote twice',
      from: ['conversation[0]', 'conversation[1]', 'verdict'],
    });
    const three = [said('wrong one'), said('wrong one'), said('wrong one'), said('wrong one', at)];
    expect(factsOf({}, { messages: three, quotes: [[1, 'wrong one']] }).quoteVerb?.value).toBe(
      'wrote 3 times',
    );
  });

  it('is not dated twice', () => {
    const facts = factsOf(
      { request: { askedAt: at } },
      { messages: [said('wrong one', at)], quotes: [[0, 'wrong one']] },
    );
    expect(facts.askedAtAlone).toBeUndefined();
    const other = factsOf(
      { request: { askedAt: '2026-11-20T11:00:00Z' } },
      { messages: [said('wrong one', at)], quotes: [[0, 'wrong one']] },
    );
    expect(other.askedAtAlone?.value).toBe('20 November 2026, 11:00 (UTC)');
  });

  it('is answered as often as the seller wrote after it', () => {
    const answered = (...later: Message['from'][]) => {
      const messages = [
        said('Hi', null, 'seller'),
        said('wrong one'),
        ...later.map((from) => said('ok', null, from)),
      ];
      return factsOf({}, { messages, quotes: [[1, 'wrong one']] });
    };
    expect(answered()).not.toHaveProperty('repliedOnce');
    expect(answered('buyer')).not.toHaveProperty('repliedOnce');
    expect(answered('seller').repliedOnce).toEqual({ value: '1', from: ['conversation[2]'] });
    expect(answered('seller', 'buyer', 'seller').repliedOften).toEqual({
      value: '2',
      from: ['conversation[2]', 'conversation[4]'],
    });
  });

  it('is not quoted for any other reason', () => {
    const messages = [said('you are late')];
    for (const followed of ['something-else', 'unclear'] as const)
      expect(factsOf({}, { messages, quotes: [[0, 'late']], followed }).quote).toBeUndefined();
  });
});
