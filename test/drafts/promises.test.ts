import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reason, reasons } from '../../src/order/choices.ts';
import { findContactDetails } from '../../src/order/contact-details.ts';
import { mentionsMistake } from '../../src/order/mistake-words.ts';
import { anOrder } from '../order/an-order.ts';
import { type ACase, anyCase, aVerdict, draftsOf, without } from './a-case.ts';
import { anyText } from './any-order.ts';

const RUNS = { numRuns: 200 };
const always = (promise: (one: ACase) => void) => fc.assert(fc.property(anyCase, promise), RUNS);
const wordsBesideQuotes = (body: string) =>
  body
    .replaceAll(/"[^"]*"/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '').length;

describe('whatever the seller enters', () => {
  it('the parts joined are the body, exactly', () =>
    always((one) => {
      for (const { parts, body, length } of draftsOf(one)) {
        expect(parts.map(({ text }) => text).join('')).toBe(body);
        expect(length).toBe([...body].length);
        expect(body).toBe(body.trim());
        expect(body).not.toBe('');
      }
    }));

  it('no text is longer than its box, nor than 150 words beside quotes', () =>
    always((one) => {
      for (const { id, body, length, limit, subject } of draftsOf(one)) {
        expect(length).toBeLessThanOrEqual(limit);
        expect(limit).toBe(id === 'support-request-short' ? 600 : id === 'follow-up' ? 400 : 1200);
        expect(wordsBesideQuotes(body)).toBeLessThanOrEqual(150);
        expect([...subject].length).toBeLessThanOrEqual(120);
      }
    }));

  const longest = reasons.flatMap((reason) =>
    ['long '.repeat(390), 'x'.repeat(1990)].map((long) => [reason, long] as const),
  );
  it.each(longest)(
    'no text is longer than its box with the longest names and numbers: %s, %.6s',
    (followed, long) => {
      const known = { requirements: 'submitted', work: 'delivered', duplicate: true };
      const named = { ...known, title: long, otherNumber: 'F'.repeat(2000) };
      const numbered = { ...named, number: 'N'.repeat(2000) };
      const cases = [named, numbered].flatMap((longest) =>
        ['in-progress', 'delivered', 'cancelled'].flatMap((status) =>
          ['placed', 'agreed', 'no'].flatMap((reorder) =>
            ['buyer', 'seller'].map((askedBy) =>
              anOrder({
                order: { ...longest, status },
                request: { askedBy, askedAt: '2026-11-20T10:09:00Z' },
                buyer: { name: long },
                seller: { name: `me ${long}` },
                reorder,
              }),
            ),
          ),
        ),
      );
      for (const order of cases)
        for (const { id, length, limit } of draftsOf({ order, messages: [], verdict: aVerdict(followed) }))
          expect(length, id).toBeLessThanOrEqual(limit);
    },
  );

  it('the ask to support always stands', () =>
    always((one) => {
      for (const { audience, body } of draftsOf(one))
        if (audience === 'support')
          expect(body).toMatch(/which step is needed|tell me which|which step|true reason/);
    }));

  it('the note of a request is one or two sentences', () =>
    always((one) => {
      for (const { id, parts } of draftsOf(one))
        if (id === 'resolution-note') expect(parts.length).toBeLessThanOrEqual(2);
    }));

  it('taking an input away takes away every sentence that rests on it', () =>
    always((one) => {
      for (const { draft, text, input } of claimsOf(one))
        for (const instead of input === 'verdict' ? otherReasons(one) : [one.verdict.followed]) {
          const left = draftsOf(without(input, one, instead)).find(({ id }) => id === draft.id);
          expect(left?.body ?? '', `${text} without ${input}`).not.toContain(text.trim());
        }
    }));

  it('no word for a mistake stands anywhere unless the reason that is followed is a mistake', () =>
    always((one) => {
      if (one.verdict.followed === 'mistaken-order') return;
      for (const { subject, body } of draftsOf(one))
        expect(mentionsMistake(`${subject}\n${body}`), body).toBe(false);
    }));

  it('no word for a mistake stands anywhere while something speaks against the seller’s reading', () =>
    always(({ verdict, ...rest }) => {
      for (const { subject, body } of draftsOf({
        ...rest,
        verdict: { ...verdict, conflict: 'They said so.' },
      }))
        expect(mentionsMistake(`${subject}\n${body}`), body).toBe(false);
    }));

  it('nothing is left open, doubled or unreadable', () =>
    always((one) => {
      const mayHoldBrackets = /[()]/.test(JSON.stringify(one));
      for (const { subject, parts, body } of draftsOf(one)) {
        if (!mayHoldBrackets) expect(`${subject}\n${body}`).not.toContain('()');
        expect(`${subject}\n${body}`).not.toMatch(/ {2}|""|undefined|\[object| \n|\n{3}/);
        expect(`${subject}${body}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u200B]/u);
        expect(subject).not.toContain('\n');
        for (const { text, from, facts } of parts) {
          expect(text.trim()).not.toBe('');
          expect(new Set(from).size).toBe(from.length);
          expect(new Set(facts).size).toBe(facts.length);
        }
      }
    }));

  it('the same case gives the same texts', () =>
    always((one) => void expect(draftsOf(structuredClone(one))).toEqual(draftsOf(one))));

  it('contact details and payment outside are never repeated', () => {
    const holds = (value: string) => findContactDetails(value).length > 0;
    fc.assert(
      fc.property(anyText.filter(holds), (text) => {
        const messages = [{ from: 'buyer' as const, at: null, text: `By mistake ${text}` }];
        const order = anOrder({
          order: { title: text },
          request: { askedBy: 'buyer', formal: { reason: text } },
          buyer: { name: text },
          seller: { name: `${text}.` },
          alternative: text,
          supportTicket: text,
          screenshots: [text.slice(0, 190)],
        });
        for (const { subject, body } of draftsOf({
          order,
          messages,
          verdict: aVerdict('mistaken-order', messages, [[0, 'By mistake']]),
        })) {
          expect(findContactDetails(`${subject}\n${body}`)).toEqual([]);
          expect(body).not.toMatch(/me@example/);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('nothing from the inputs appears that `from` does not name', () => {
  const canaries: Record<string, string> = {
    'order.number': 'NUMBERCANARY',
    'order.title': 'TITLECANARY',
    'order.otherNumber': 'OTHERCANARY',
    'request.formal.reason': 'REASONCANARY',
    'buyer.name': 'BUYERCANARY',
    'seller.name': 'SELLERCANARY',
    alternative: 'OFFERCANARY',
    supportTicket: 'TICKETCANARY',
    screenshots: 'FILECANARY',
    'conversation[0]': 'FIRSTCANARY',
    'conversation[2]': 'THIRDCANARY',
    'order.placedAt': '3 January 2027',
    'request.askedAt': '5 February 2027',
    'request.formal.openedAt': '7 March 2027',
    'order.dueAt': '9 April 2027',
    'request.minutesAfterOrder': '17 hours',
    'buyer.priorOrders': '23 earlier',
    'buyer.relationshipMonths': '19 months',
  };
  const messages = [
    { from: 'buyer' as const, at: null, text: 'FIRSTCANARY happened. More words.' },
    { from: 'seller' as const, at: null, text: 'SECONDCANARY' },
    { from: 'buyer' as const, at: null, text: 'THIRDCANARY happened too.' },
  ];
  const full = anOrder({
    order: {
      number: 'NUMBERCANARY',
      title: 'TITLECANARY',
      otherNumber: 'OTHERCANARY',
      placedAt: '2027-01-03T00:00:00Z',
      dueAt: '2027-04-09T00:00:00Z',
      duplicate: true,
    },
    request: {
      askedAt: '2027-02-05T00:00:00Z',
      minutesAfterOrder: 17 * 60,
      formal: { openedAt: '2027-03-07T00:00:00Z', reason: 'REASONCANARY' },
    },
    buyer: { name: 'BUYERCANARY', priorOrders: 23, relationshipMonths: 19 },
    seller: { name: 'SELLERCANARY' },
    alternative: 'OFFERCANARY',
    supportTicket: 'TICKETCANARY',
    screenshots: ['FILECANARY'],
  });
  const paths = Object.keys(canaries).filter((path) => !path.startsWith('conversation'));
  const anySubset = fc.subarray(paths);
  const anyState: fc.Arbitrary<State> = fc.record({
    status: fc.constantFrom('awaiting-requirements', 'in-progress', 'delivered', 'cancelled', undefined),
    reorder: fc.constantFrom('placed', 'agreed', undefined),
    askedBy: fc.constantFrom('buyer', 'nobody', undefined),
  });

  it('keeps every word with its input', () =>
    fc.assert(
      fc.property(anySubset, fc.constantFrom(...reasons), anyState, (gone, followed, state) => {
        const one = gone.reduce<ACase>(
          (rest, path) => without(path, rest, followed),
          caseOf(followed, state),
        );
        for (const { text, from } of draftsOf(one).flatMap(({ parts }) => parts)) {
          expect(text).not.toContain('SECONDCANARY');
          const said = Object.entries(canaries).filter(([, canary]) => text.includes(canary));
          for (const [path] of said) expect(from, text).toContain(path);
        }
      }),
      { numRuns: 500 },
    ));

  function caseOf(followed: Reason, { status, reorder, askedBy }: State): ACase {
    const order = structuredClone(full);
    Object.assign(order.order, status === undefined ? {} : { status });
    Object.assign(order.request, askedBy === undefined ? {} : { askedBy });
    Object.assign(order, reorder === undefined ? {} : { reorder });
    const quotes = [[0, 'FIRSTCANARY'] as const, [2, 'THIRDCANARY'] as const];
    return { order, messages, verdict: aVerdict(followed, messages, quotes) };
  }
});

/** What decides the plan, beside the reason. */
type State = { status: string | undefined; reorder: string | undefined; askedBy: string | undefined };

function otherReasons({ verdict }: ACase): Reason[] {
  return reasons.filter((reason) => reason !== verdict.followed);
}

/** Each sentence with each input that it rests on. */
function claimsOf(one: ACase) {
  return draftsOf(one).flatMap((draft) =>
    draft.parts.flatMap(({ text, from }) => from.map((input) => ({ draft, text, input }))),
  );
}
