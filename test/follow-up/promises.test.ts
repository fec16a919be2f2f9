import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadProfiles } from '../../src/load-profiles.ts';
import { type Reason, reasons } from '../../src/order/choices.ts';
import { findContactDetails } from '../../src/order/contact-details.ts';
import { mentionsMistake } from '../../src/order/mistake-words.ts';
import { aVerdict } from '../drafts/a-case.ts';
import { anyText } from '../drafts/any-order.ts';
import { anOrder } from '../order/an-order.ts';
import { type AReturn, anyReturn, follow, withoutInput } from './a-follow-up.ts';

const always = (promise: (one: AReturn) => void) =>
  fc.assert(fc.property(anyReturn, promise), { numRuns: 300 });
const facts = loadProfiles().profiles.get('fiverr')!.facts;

describe('whatever the seller entered and support answered', () => {
  it('the parts joined are the body, exactly', () =>
    always((one) => {
      for (const { parts, body, length } of follow(one).texts) {
        expect(parts.map(({ text }) => text).join('')).toBe(body);
        expect(length).toBe([...body].length);
        expect(body).toBe(body.trim());
        expect(body).not.toBe('');
      }
    }));

  it('a text to support has at most 400 characters, and none is longer than its box', () =>
    always((one) => {
      for (const { audience, length, limit, subject } of follow(one).texts) {
        expect(length).toBeLessThanOrEqual(limit);
        expect(limit).toBe(audience === 'support' ? 400 : 1200);
        expect([...subject].length).toBeLessThanOrEqual(120);
        expect(subject === '').toBe(audience === 'buyer');
      }
    }));

  it('taking an input away takes away every sentence that rests on it', () =>
    always((one) => {
      for (const { id, text, input } of claimsOf(one))
        for (const instead of input === 'verdict' ? otherReasons(one) : [one.verdict.followed]) {
          const left = follow(withoutInput(input, one, instead)).texts.find((draft) => draft.id === id);
          expect(left?.body ?? '', `${text} without ${input}`).not.toContain(text.trim());
        }
    }));

  it('no word for a mistake stands in a text unless the reason that is followed is a mistake', () =>
    always((one) => {
      if (one.verdict.followed === 'mistaken-order') return;
      for (const { subject, body } of follow(one).texts)
        expect(mentionsMistake(`${subject}\n${body}`), body).toBe(false);
    }));

  it('nor while something speaks against the seller’s reading', () =>
    always(({ verdict, ...rest }) => {
      for (const { subject, body } of follow({ ...rest, verdict: { ...verdict, conflict: 'So.' } }).texts)
        expect(mentionsMistake(`${subject}\n${body}`), body).toBe(false);
    }));

  it('no text pleads, is loud, or promises', () =>
    always((one) => {
      for (const { parts } of follow(one).texts)
        for (const { text, from } of parts)
          if (from.every((input) => ['outcome', 'verdict', 'supportAnswer'].includes(input)))
            expect(text).not.toMatch(/!|level|income|living|unfair|angry|guarantee|\bnever\b|\bmust\b/i);
    }));

  it('nothing is left open, doubled or unreadable', () =>
    always((one) => {
      for (const { subject, body, parts } of follow(one).texts) {
        expect(`${subject}\n${body}`).not.toMatch(/ {2}|\(\)|""|undefined|\[object| \n|\n{3}/);
        for (const { from, facts: named } of parts) {
          expect(new Set(from).size).toBe(from.length);
          expect(new Set(named).size).toBe(named.length);
        }
      }
    }));

  it('there is advice, each sentence of it with facts that the profile has, and none said twice', () =>
    always((one) => {
      const { advice, title, gigLines } = follow(one);
      expect(title).not.toBe('');
      expect(advice.length).toBeGreaterThan(0);
      expect(new Set(advice.map(({ text }) => text)).size).toBe(advice.length);
      for (const { facts: named } of advice) {
        expect(named.length).toBeGreaterThan(0);
        for (const id of named) expect(facts).toHaveProperty(id);
      }
      for (const id of gigLines.flatMap((line) => line.facts)) expect(facts).toHaveProperty(id);
    }));

  it('two lines for the gig come once the case is over, short, and never with a word for a mistake', () =>
    always((one) => {
      const { gigLines, outcome } = follow(one);
      const { status } = one.order.order;
      const isOver = ['granted', 'refused'].includes(outcome) || ['cancelled', 'completed'].includes(status!);
      expect(gigLines).toHaveLength(isOver ? 2 : 0);
      for (const { text } of gigLines) {
        expect([...text].length).toBeLessThanOrEqual(120);
        expect(mentionsMistake(text), text).toBe(false);
        expect(findContactDetails(text)).toEqual([]);
      }
    }));

  it('the same case gives the same page', () =>
    always((one) => void expect(follow(structuredClone(one))).toEqual(follow(one))));
});

it('nothing that support wrote is repeated to support or to the buyer', () =>
  fc.assert(
    fc.property(anyText, fc.constantFrom(...reasons), (text, followed) => {
      const order = anOrder({ order: { number: 'FO1' }, request: { askedBy: 'buyer' } });
      const supportAnswer = `ANSWERCANARY ${text}`.slice(0, 2_000);
      for (const outcome of ['standard-text', 'refused', 'granted'] as const)
        expect(
          JSON.stringify(
            follow({ order, messages: [], verdict: aVerdict(followed), outcome, supportAnswer }),
          ),
        ).not.toContain('CANARY');
    }),
    { numRuns: 50 },
  ));

function otherReasons({ verdict }: AReturn): Reason[] {
  return reasons.filter((reason) => reason !== verdict.followed);
}

/** Each sentence with each input that it rests on. */
function claimsOf(one: AReturn) {
  return follow(one).texts.flatMap(({ id, parts }) =>
    parts.flatMap(({ text, from }) => from.map((input) => ({ id, text, input }))),
  );
}
