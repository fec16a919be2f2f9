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
import { anyCase, aVerdict, draftsOf } from './a-case.ts';
import { anOrder, anyText } from './an-order.ts';

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
  ])('is silent where the answers bear it: %s', (added) => {
    expect(idsOn(mistaken, added)).toEqual([]);
  });

  it.each([
    ['promise', 'I promise that this is the last time.'],
    ['plea', 'I could lose my level, and my income.'],
    ['contact', 'Mail me at karim@example.com.'],
    ['unfilled', 'My name is [your name].'],
    ['unfilled', 'The ticket is ____.'],
  ])('says %s: %s', (id, added) => {
    const notices = noticesOn(mistaken, added);
    expect(notices.map((notice) => notice.id)).toEqual([id]);
    expect(added).toContain(notices[0]!.quote!.text);
  });

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
