import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { type Checked, checkText, type Notice } from '../../src/drafts/check-text.ts';
import type { Draft, DraftId } from '../../src/drafts/draft.ts';
import { loadProduct } from '../../src/load.ts';
import type { Reason } from '../../src/order/choices.ts';
import { readOrder } from '../../src/order/order.ts';
import { anOrder } from '../order/an-order.ts';
import { anyCase, aVerdict, draftsOf } from './a-case.ts';
import { anyText } from './any-order.ts';

const full = {
  order: {
    number: 'FO7A21C0DE44',
    placedAt: '2026-11-20T10:02:00Z',
    requirements: 'submitted',
    work: 'not-started',
  },
  request: { askedBy: 'buyer', askedAt: '2026-11-20T10:09:00Z' },
  buyer: { name: 'anna_b' },
};
const messages = [
  { from: 'buyer' as const, at: '2026-11-20T10:09:00Z', text: 'Sorry, I clicked the wrong gig.' },
];

/** A draft of this case, to be edited. */
function aDraft(
  id: DraftId,
  { input = full, followed = 'mistaken-order' as Reason } = {},
): Omit<Checked, 'text'> {
  const order = anOrder(input);
  const quotes = followed === 'mistaken-order' ? ([[0, 'clicked the wrong gig']] as const) : [];
  const verdict = aVerdict(followed, messages, quotes);
  const draft = draftsOf({ order, messages, verdict }).find((one) => one.id === id)!;
  return { draft, order, messages, verdict, timeZone: 'UTC' };
}

const noticesOn = (one: Omit<Checked, 'text'>, added: string): Notice[] =>
  checkText({ ...one, text: `${one.draft.body} ${added}` });
const idsOn = (one: Omit<Checked, 'text'>, added: string) => noticesOn(one, added).map(({ id }) => id);

describe('a check of an edited text', () => {
  const mistaken = aDraft('support-request');
  const changed = aDraft('support-request', { followed: 'change-of-mind' });
  const nothingKnown = aDraft('support-request', { input: {} as typeof full });

  it.each([
    ['The client ordered by mistake.', 'The client ordered by mistake'],
    ['It was an accident, sorry.', 'It was an accident, sorry'],
    ['El cliente se equivocó. Gracias.', 'El cliente se equivocó'],
  ])('names the mistake that the answers do not bear: %s', (added, _quoted) => {
    const [notice] = noticesOn(changed, added);
    expect(notice?.id).toBe('mistake');
    expect(added).toContain(notice!.quote!.text.replace(/\.$/, ''));
    expect(idsOn(mistaken, added)).toEqual([]);
  });

  it('names no gap in what the buyer wrote, but one that the seller left', () => {
    const pictured = [{ ...messages[0]!, text: 'I was up all night, look [photo].' }];
    const one = { ...changed, messages: pictured };
    expect(idsOn(one, 'They wrote: "look [photo]."')).toEqual([]);
    expect(idsOn(one, 'They sent [photo].')).toEqual(['unfilled']);
  });

  it('names a mistake also where the seller’s own reading was not followed', () => {
    const verdict = { ...mistaken.verdict, conflict: 'The buyer wrote otherwise.' };
    expect(checkText({ ...mistaken, verdict, text: 'An order by accident.' }).map(({ id }) => id)).toEqual([
      'mistake',
    ]);
  });

  it.each([
    ['not-begun', 'I have not started yet.'],
    ['not-begun', 'I haven’t begun.'],
    ['not-begun', 'No work has been done.'],
    ['requirements-missing', 'The requirements are not in.'],
    ['requirements-missing', 'The buyer did not send the requirements.'],
    ['requirements-in', 'The buyer sent the requirements.'],
    ['begun', 'I have already started.'],
    ['delivered', 'I delivered the logo.'],
    ['twice', 'The client ordered twice.'],
    ['first-order', 'This is a new client.'],
    ['known-buyer', 'They are my regular client.'],
    ['buyer-asked', 'The client asked me to cancel.'],
    ['ordered-again', 'The client placed a new order.'],
    ['time', 'The client asked 12 minutes after ordering.'],
    ['time', 'The client wrote on 21 November 2026.'],
    ['time', 'The client wrote at 11:45.'],
    ['number', 'The order is FO9999AAAA11.'],
    ['number', 'The ticket is 88776655.'],
    ['quote', 'The client wrote: "I pressed order while I was asleep".'],
  ])('says %s where no answer bears it: %s', (id, added) => {
    expect(idsOn(nothingKnown, added)).toEqual([id]);
  });

  it.each([
    'I have not started yet.',
    'No work has been done.',
    'The requirements are in.',
    'I have never started, and I have not delivered anything.',
    'The client asked 7 minutes after ordering.',
    'The client wrote on November 20, at 10:09.',
    'This is about order FO7A21C0DE44.',
    'They wrote: "I clicked the wrong gig".',
    'Please answer within 48 hours.',
    'They wrote: "I clicked the wrong gig" [...].',
    'The client asked right after ordering, within 7 minutes.',
    'I hope that support will agree.',
    'The buyer asked to cancel.',
  ])('is silent where the answers bear it: %s', (added) => {
    expect(idsOn(mistaken, added)).toEqual([]);
  });

  it.each([
    ['promise', 'I promise that this is the last time.'],
    ['promise', 'Customer support will cancel it.'],
    ['insult', 'The buyer is a scammer.'],
    ['time', 'They asked within 3 minutes.'],
    ['begun', 'The work is finished.'],
    ['plea', 'I could lose my level, and my income.'],
    ['contact', 'Mail me at karim@example.com.'],
    ['unfilled', 'My name is [your name].'],
    ['unfilled', 'The ticket is ____.'],
  ])('says %s: %s', (id, added) => {
    const notices = noticesOn(mistaken, added);
    expect(notices.map((notice) => notice.id)).toEqual([id]);
    expect(added).toContain(notices[0]!.quote!.text);
  });

  it('is silent about a buyer of whom the answers tell it', () => {
    const told = (input: object) => aDraft('support-request', { input: { ...full, ...input } });
    expect(idsOn(told({ order: { ...full.order, duplicate: true } }), 'It was ordered twice.')).toEqual([]);
    expect(idsOn(told({ order: { ...full.order, duplicate: false } }), 'It was ordered twice.')).toEqual([
      'twice',
    ]);
    expect(idsOn(told({ buyer: { priorOrders: 0 } }), 'This is a new client.')).toEqual([]);
    expect(idsOn(told({ buyer: { priorOrders: 2 } }), 'They are a repeat client.')).toEqual([]);
    expect(idsOn(told({ buyer: { priorOrders: 0 } }), 'They are a repeat client.')).toEqual(['known-buyer']);
  });

  it.each([
    ['You will get your money back.', ['refund']],
    ['Don’t worry, you will be refunded.', ['refund']],
    ['Once the order is cancelled, you will be refunded.', []],
    ['You will get your money back when the order is cancelled.', []],
    ['The money goes to your balance.', []],
  ])('names a promise of the money to the buyer, unless it says on what it depends: %s', (added, ids) =>
    expect(idsOn(aDraft('buyer-note'), added)).toEqual(ids),
  );

  it('keeps talk of metrics out of what the buyer reads', () => {
    expect(idsOn(aDraft('buyer-note'), 'A cancellation lowers my completion rate.')).toEqual(['metrics']);
  });

  it('counts what runs over the box in code points, and names an empty text', () => {
    const [notice] = checkText({ ...mistaken, text: '😀'.repeat(1210) });
    expect(notice).toMatchObject({ id: 'length', quote: null });
    expect(notice!.says).toContain('Take out 10 of 1210 characters');
    expect(checkText({ ...mistaken, text: ' \n ' }).map(({ id }) => id)).toEqual(['empty']);
  });

  it('quotes exactly the slice it speaks of, whatever was typed', () => {
    fc.assert(
      fc.property(anyCase, anyText, (one, text) => {
        for (const draft of draftsOf(one))
          for (const { quote } of checkText({ ...one, draft, text, timeZone: 'Asia/Karachi' }))
            if (quote !== null) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
      }),
      { numRuns: 200 },
    );
  });

  it('answers soon, however long and odd the text', () => {
    for (const piece of ['I have not ', '"a ', '[', 'not '.repeat(9), '1:', 'mistake ', 'A1'])
      expect(timeFor({ ...changed, text: piece.repeat(20_000 / piece.length) })).toBeLessThan(1_500);
  });
});

describe('what the answers hold, whatever the draft says of it', () => {
  const held = {
    order: {
      number: 'FO7A21C0DE44',
      otherNumber: 'FO99AAAA11',
      placedAt: '2026-11-20T10:02:00Z',
      dueAt: '2026-11-23T21:05:00Z',
    },
    request: {
      askedAt: '2026-11-20T10:09:00Z',
      formal: { openedBy: 'buyer', openedAt: '2026-11-21T00:30:00Z' },
    },
    buyer: { priorOrders: 123456 },
    supportTicket: '88776655',
    screenshots: ['shot 445566.png'],
  };
  const chat = [
    {
      from: 'buyer' as const,
      at: '2026-11-20T12:30:00Z',
      text: 'Sorry, I clicked the wrong gig. My case is 55667788.',
    },
    { from: 'buyer' as const, at: null, text: 'Now I promise you all of it, and it’s ‘fine’!' },
    { from: 'buyer' as const, at: null, text: 'I need it by 05  May. My ticket is #1234 5678.' },
  ];
  const emptyDraft = { ...aDraft('support-request').draft, subject: '', body: '', parts: [] };
  const seen = (text: string, input: object = held, timeZone = 'UTC') =>
    checkText({
      text,
      draft: emptyDraft,
      order: anOrder(input),
      messages: chat,
      verdict: aVerdict('mistaken-order'),
      timeZone,
    }).map(({ id, quote }) => `${id}: ${quote?.text}`);

  it.each([
    'on 20 November, 20 Nov, Nov 20, 20th of November, November 20th or the 20th November',
    'at 10:02, 10:09, 21:05 and 9:05',
    'at 9pm or 9 pm, at 12pm and 12 am, at 0:30, 00:30 and 12:30',
    'it was 7 minutes after, 14 hours later, 868 minutes after, 148 minutes later and 3 days before',
    'on  20   November',
    'on 5 May, the 5th of May or 05 May',
  ])('is a time in any words: %s', (text) => expect(seen(text)).toEqual([]));

  it.each([
    ['on 19 Nov', '19 Nov'],
    ['on 20 October', '20 October'],
    ['on 1 January', '1 January'],
    ['on 2 November', '2 November'],
    ['at 12:31', '12:31'],
    ['at 10:03', '10:03'],
    ['at 9am', '9am'],
    ['at 8 pm', '8 pm'],
    ['it was 6 minutes after', '6 minutes after'],
    ['it was 13 hours later', '13 hours later'],
    ['it was 4 days before', '4 days before'],
  ])('is no other time: %s', (text, named) => expect(seen(text)).toEqual([`time: ${named}`]));

  it('is a span that the seller gave without times', () => {
    const only = { request: { minutesAfterOrder: 90 } };
    expect(seen('90 minutes after, 1 hour after, 2 hours after', only)).toEqual([]);
    expect(seen('91 minutes after', only)).toEqual(['time: 91 minutes after']);
    expect(seen('90 minutes after', {})).toEqual(['time: 90 minutes after']);
    expect(seen('right after ordering', only)).toEqual(['time: right after']);
    expect(seen('a few minutes later', only)).toEqual(['time: a few minutes later']);
    expect(seen('right after, a few minutes later', { request: { minutesAfterOrder: 15 } })).toEqual([]);
  });

  it('is told in the zone of the seller, and in months cut short', () => {
    const september = { order: { placedAt: '2026-09-05T20:02:00Z' } };
    expect(seen('Sept 5, 5 Sept, 5 sep, 20:02, 8pm', september)).toEqual([]);
    expect(seen('on 05 Sept or 05 September', september)).toEqual([]);
    expect(seen('6 Sept, 1:02, 1am', september, 'Asia/Karachi')).toEqual([]);
    expect(seen('at 20:02', september, 'Asia/Karachi')).toEqual(['time: 20:02']);
  });

  it.each([
    'FO7A21C0DE44, #FO7A21C0DE44, FO99AAAA11, 88776655, 55667788, 445566 and 123456',
    '12345678 or #12345678',
    'sizes 12345, words ABCDEF, names x123456 and 123456x, é1234567',
  ])('is a number of the answers or of the chat: %s', (text) => expect(seen(text)).toEqual([]));

  it.each(['FO7A21C0DE45', '88776654', '556677881', 'A1B2C3'])('is no other number: %s', (number) =>
    expect(seen(`It is ${number}.`)).toEqual([`number: ${number}`]),
  );

  it.each([
    'They wrote: "Sorry, I clicked the wrong gig".',
    'They wrote: “sorry, I clicked the WRONG gig ...”.',
    'They wrote: "I clicked the wrong gig. ".',
    'They wrote: "I promise you all of it".',
    'They wrote: "My case is 55667788. Now I promise you all of it".',
    "They wrote: \"and it's 'fine'\".",
    'They call it "misordering" or " misordering ".',
    'They call it "my gig".',
  ])('is what somebody wrote, and no claim of the seller: %s', (text) => expect(seen(text)).toEqual([]));

  it('is left out of sight where the seller goes on', () =>
    expect(seen('They wrote: "I promise you all of it". I promise more.')).toEqual(['promise: I promise']));

  it.each(['"Sorry I clicked the gig"', '“I promise this time”', '"I clicked the gig" and "go on"'])(
    'is not what nobody wrote: %s',
    (text) => expect(seen(text).map((one) => one.split(':')[0])).toContain('quote'),
  );
});

describe('the notices on a text', () => {
  const one = aDraft('support-request');
  const seen = (text: string, followed: Reason = 'mistaken-order') =>
    checkText({ ...one, verdict: aVerdict(followed), text }).map(({ id, quote }) => `${id}: ${quote?.text}`);

  it('quote the sentence that holds the mistake, wherever it stands', () => {
    const text = 'All is well.\n\nThe client ordered by mistake. Thanks.';
    expect(seen(text, 'change-of-mind')).toEqual(['mistake: The client ordered by mistake.']);
  });

  it('quote all of a text that speaks of a mistake over two lines', () => {
    const text = 'All is well.\nIt was not on\npurpose.';
    expect(seen(text, 'change-of-mind')).toEqual([`mistake: ${text}`]);
  });

  it.each([
    '[name]',
    '[a]',
    '[my 2 names, in full]',
    '[2 names]',
    '[¿cuándo?]',
    '{ticket}',
    '{1}',
    '<your name>',
    '____',
    '___',
    'XXX',
    'XXXX',
  ])('name the gap %s', (gap) => expect(seen(`I am ${gap}, hello`)).toEqual([`unfilled: ${gap}`]));

  it.each(['[...]', '[12]', '[]', '{}', '<>', '__', 'XX', 'XXXL', 'a < b'])('see no gap in %s', (text) =>
    expect(seen(`I am ${text}, hello`)).toEqual([]),
  );

  it('stand in the order of the text, each time and number by itself, other kinds once', () => {
    expect(seen('I promise it at 11:45 and 11:46, FO9999AAAA11. I promise. Mail a@b.co [name]')).toEqual([
      'promise: I promise',
      'time: 11:45',
      'time: 11:46',
      'number: FO9999AAAA11',
      'contact: a@b.co',
      'unfilled: [name]',
    ]);
  });

  it('speak once of one place', () => {
    expect(seen('Call me: +92 300 1234567, [call +92 300 7654321]')).toEqual([
      'contact: +92 300 1234567',
      'contact: +92 300 7654321',
    ]);
  });

  it('speak of each of two places that touch', () =>
    expect(seen('Mail a@b.co[name] {1}<x>')).toEqual([
      'contact: a@b.co',
      'unfilled: [name]',
      'unfilled: {1}',
      'unfilled: <x>',
    ]));

  it('are 12 at most', () => {
    const times = Array.from({ length: 15 }, (_, at) => `11:${at + 10}`);
    expect(seen(times.join(' '))).toHaveLength(12);
  });

  it('leave a text alone that just fits its box', () => {
    expect(seen('x'.repeat(one.draft.limit))).toEqual([]);
    expect(seen('x'.repeat(one.draft.limit + 1))).toHaveLength(1);
  });

  it('leave the draft’s own sentences alone, the longer ones first', () => {
    const parts = ['11:45', ' at 11:45 or 11:46.\n', ''].map((text) => ({ text, from: [], facts: [] }));
    const text = 'Come at 11:45 or 11:46. Or at 11:47.';
    const notices = checkText({ ...one, draft: { ...one.draft, parts }, text });
    expect(notices.map(({ quote }) => quote?.text)).toEqual(['11:47']);
  });

  it.each([
    ['I cannot promise anything.', []],
    ['Nobody can say that I promise.', []],
    ['No. I promise it.', ['promise: I promise']],
    ['It is not what I wanted to say to you all, so I promise it.', ['promise: I promise']],
    ['I promise it, not more.', ['promise: I promise']],
    ['I don’t say that I have delivered.', []],
    ['Nobody knows.\nI have delivered.', ['delivered: I have delivered']],
  ])('see what is denied: %s', (text, notices) => expect(seen(text)).toEqual(notices));
});

describe('the product’s own texts never get a notice', () => {
  it('for any order and any reason', () =>
    void fc.assert(
      fc.property(anyCase, (one) => {
        for (const draft of draftsOf(one)) expectSilence({ ...one, draft, timeZone: 'UTC' });
      }),
      { numRuns: 200 },
    ));

  it('for the labelled cases, even when the seller had typed every sentence', () => {
    const product = loadProduct();
    const deps = { ...product, now: new Date('2026-11-22T02:10:00Z'), timeZone: 'Europe/Berlin' };
    let checkedDrafts = 0;
    for (const input of labelledOrders(30)) {
      const reading = readOrder(input);
      if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
      const { order } = reading;
      const assessment = assess(order, deps);
      for (const draft of assessment.drafts) {
        expectSilence({ ...assessment, draft, order, timeZone: deps.timeZone });
        expectSilence({ ...assessment, draft: asTyped(draft), order, timeZone: deps.timeZone });
        checkedDrafts++;
      }
    }
    expect(checkedDrafts).toBeGreaterThan(400);
  }, 60_000);
});

/** Without its parts no sentence is known as the product's own. */
function asTyped(draft: Draft): Draft {
  return { ...draft, parts: [] };
}

function expectSilence(one: Omit<Checked, 'text'>): void {
  expect(checkText({ ...one, text: one.draft.body }), one.draft.body).toEqual([]);
}

function timeFor(checked: Checked): number {
  const before = performance.now();
  checkText(checked);
  return performance.now() - before;
}

/** Every so manieth labelled case. */
function labelledOrders(step: number): object[] {
  const folder = join(import.meta.dirname, '../cases');
  return readdirSync(folder)
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'))
    .filter((_, index) => index % step === 0)
    .map((line) => (JSON.parse(line) as { order: object }).order);
}
