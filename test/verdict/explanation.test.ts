import { describe, expect, it } from 'vitest';
import { type Reason, reasons } from '../../src/order/choices.ts';
import type { Message } from '../../src/order/conversation.ts';
import type { Order } from '../../src/order/order.ts';
import { CALIBRATION, type Case, readCases } from '../../src/training/cases.ts';
import { judge, readOrderTalk } from '../../src/verdict/judge.ts';
import { rank } from '../../src/verdict/score.ts';
import type { Quote, Sign, Verdict } from '../../src/verdict/verdict.ts';
import { model } from './reading-aloud.ts';

const cases = readCases().filter(
  ({ file, messages }, at) => file !== CALIBRATION && messages.length > 0 && at % 12 === 0,
);

const judgeTalk = (order: Order, messages: readonly Message[]) => judge({ order, messages, model });

const logOdds = ({ probabilities }: Verdict, lead: Reason, rival: Reason) =>
  Math.log(probabilities[lead] / probabilities[rival]);

/** The talk with the quoted words blanked out. */
const without = (messages: readonly Message[], { message, start, end }: Quote) =>
  messages.map((one, at) =>
    at === message
      ? { ...one, text: one.text.slice(0, start) + ' '.repeat(end - start) + one.text.slice(end) }
      : one,
  );

/** Everything that counts in a talk, by name and amount. */
const factorsOf = ({ order }: Case, messages: readonly Message[]) =>
  readOrderTalk({ order, messages, model }).factors.map(({ name, value }) => `${name} ${value}`);

const isWholeMessage = (messages: readonly Message[], quote: Quote) =>
  !/\p{L}/u.test(without(messages, quote)[quote.message]!.text);

/** The cues that can be taken out by themselves: said once, with nothing else in the talk changed by their going. */
function lonelyCues(one: Case, { because }: Verdict): Sign[] {
  const before = factorsOf(one, one.messages);
  return because.filter(({ id, quote }) => {
    if (quote === null || id === 'wording' || isWholeMessage(one.messages, quote)) return false;
    const after = factorsOf(one, without(one.messages, quote));
    const gone = before.filter((name) => !after.includes(name));
    return after.length === before.length - 1 && gone.length === 1 && gone[0]!.includes(`:${id} `);
  });
}

describe('the explanation', () => {
  it('adds up to the log-odds of the likeliest reason against the next, in every case', () => {
    for (const { order, messages } of cases) {
      const verdict = judgeTalk(order, messages);
      const [lead, rival] = rank(verdict.probabilities);
      const sum = verdict.because.reduce((total, { weight }) => total + weight, 0);
      expect(sum).toBeCloseTo(logOdds(verdict, lead, rival), 6);
    }
  });

  /** The rest: words that were silenced beside the cue may count again. Taking a whole message away makes another the last. */
  it('says of a quoted cue just how much the score changes when its words are taken away, in 95 of 100 cases', () => {
    const gaps = cases.flatMap((one) => {
      const verdict = judgeTalk(one.order, one.messages);
      const [lead, rival] = rank(verdict.probabilities);
      return lonelyCues(one, verdict).map(({ weight, quote }) => {
        const rest = judgeTalk(one.order, without(one.messages, quote!));
        return Math.abs(logOdds(verdict, lead, rival) - logOdds(rest, lead, rival) - weight);
      });
    });
    expect(gaps.length).toBeGreaterThan(200);
    expect(gaps.filter((gap) => gap < 1e-6).length / gaps.length).toBeGreaterThan(0.95);
  });

  it('never says that a cue speaks against its own side alone', () => {
    for (const { order, messages } of cases) {
      const { because, probabilities } = judgeTalk(order, messages);
      const [lead, rival] = rank(probabilities);
      for (const { id, favours, weight } of because)
        if (id !== 'wording' && favours === lead) expect(weight, id).toBeGreaterThan(0);
        else if (id !== 'wording' && favours === rival) expect(weight, id).toBeLessThan(0);
    }
  });

  it('quotes exact slices of the messages and names only the four reasons', () => {
    for (const { order, messages } of cases)
      for (const { quote, favours } of judgeTalk(order, messages).because) {
        expect(reasons).toContain(favours);
        if (quote !== null)
          expect(messages[quote.message]!.text.slice(quote.start, quote.end)).toBe(quote.text);
      }
  });
});
