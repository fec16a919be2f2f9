import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasons } from '../../src/order/choices.ts';
import { judge } from '../../src/verdict/judge.ts';
import { anOrder, judged, model, talk } from './reading-aloud.ts';

const CLAIM = 'buyer: I ordered this by mistake, I pressed the wrong button. Please cancel.';

describe('judge', () => {
  it('gives chances that sum to 1 and a reason that they bear', () => {
    const { probabilities, reason, confidence } = judged({}, CLAIM);
    expect(reasons.reduce((sum, name) => sum + probabilities[name], 0)).toBeCloseTo(1, 9);
    expect(reason).toBe('mistaken-order');
    expect(confidence).toBe(probabilities[reason]);
  });

  it('explains: the weights sum to the log-odds of the likeliest reason against the next', () => {
    for (const lines of [
      [CLAIM],
      ['buyer: please cancel'],
      ['buyer: found someone cheaper, sorry', 'seller: ok'],
    ]) {
      const { probabilities, because } = judged({ request: { minutesAfterOrder: 7 } }, ...lines);
      const [first, second] = Object.values(probabilities).sort((a, b) => b - a) as [number, number];
      expect(because.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(Math.log(first / second), 6);
      const sizes = because.map(({ weight }) => Math.abs(weight));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }
  });

  it('quotes exact slices of the messages', () => {
    const messages = talk(
      'seller: Hi! What happened?',
      'buyer: So sorry… I ordered this\nby mistake 🙈 my thumb slipped',
    );
    const { because } = judge({ order: anOrder(), messages, model });
    const quotes = because.flatMap(({ quote }) => quote ?? []);
    expect(quotes.length).toBeGreaterThan(0);
    for (const { message, start, end, text } of quotes)
      expect(messages[message]!.text.slice(start, end)).toBe(text);
  });

  it('takes a seller\'s "was it by mistake?" for no evidence', () => {
    const asked = judged({}, 'seller: Did you order by mistake?', 'buyer: please cancel');
    const unasked = judged({}, 'seller: Hello', 'buyer: please cancel');
    expect(asked.probabilities).toEqual(unasked.probabilities);
  });

  it('hears a yes to it', () => {
    const { because } = judged({}, 'seller: Did you order by mistake?', 'buyer: yes. please cancel');
    expect(because.find(({ id }) => id === 'said-yes-to-mistake')?.quote).toEqual({
      message: 1,
      start: 0,
      end: 3,
      text: 'yes',
    });
  });

  it("keeps a reply quote out of the buyer's words", () => {
    const { because } = judged({}, 'buyer: > I ordered by mistake\nplease cancel');
    expect(because.map(({ id }) => id)).not.toContain('by-mistake');
  });

  it('never says mistaken-order without words to quote or a duplicate on record', () => {
    const formal = { openedBy: 'buyer', reason: 'I ordered by mistake, wrong button' };
    const { reason } = judged(
      { request: { formal, minutesAfterOrder: 1 }, order: { requirements: 'not-submitted' } },
      'buyer: cancel',
    );
    expect(reason).not.toBe('mistaken-order');
  });

  it('does not take the reason on a seller’s own formal request for words of the buyer', () => {
    const said = 'buyer: please cancel, I will accept';
    const order = { request: { askedBy: 'buyer' } };
    const formal = { openedBy: 'seller', reason: 'Buyer ordered by mistake' };
    expect(judged({ request: { ...order.request, formal } }, said)).toEqual(judged(order, said));
  });

  it('is never certain of a mistake while a contradiction stands', () => {
    const verdict = judged(
      { order: { requirements: 'submitted', work: 'started' }, request: { minutesAfterOrder: 4000 } },
      'buyer: I ordered by mistake',
    );
    expect(verdict.probabilities['mistaken-order']).toBeLessThanOrEqual(0.85);
  });

  it('looks at the facts alone when nobody wrote', () => {
    expect(judged({ order: { duplicate: true } }).reason).toBe('mistaken-order');
    expect(judged({ request: { askedBy: 'seller' } }).reason).toBe('something-else');
    expect(judged({ request: { minutesAfterOrder: 1 } }).reason).toBe('unclear');
    expect(judged({}).questions.length).toBeGreaterThan(0);
  });

  it('reads the same in capitals, with curly quotes and after a greeting', () => {
    const { reason } = judged({}, 'buyer: I didn’t mean to order this, it was by mistake');
    for (const line of [
      "buyer: I DIDN'T MEAN TO ORDER THIS, IT WAS BY MISTAKE",
      "buyer: Hello dear! I didn't mean to order this, it was by mistake",
    ])
      expect(judged({}, line).reason).toBe(reason);
  });

  it('gives the same verdict for the same order', () => {
    expect(judged({ order: { work: 'started' } }, CLAIM)).toEqual(
      judged({ order: { work: 'started' } }, CLAIM),
    );
  });

  it('takes any text', () => {
    const cueWords = [...model.tongues.get('en')!.cues].flatMap(({ examples }) => examples.slice(0, 2));
    const piece = fc.oneof(
      fc.constantFrom(...cueWords),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('\ud83d', ' '.repeat(50), '???', '\r\n> '),
    );
    const line = fc.record({
      from: fc.constantFrom('buyer' as const, 'seller' as const),
      at: fc.constant(null),
      text: fc.array(piece).map((pieces) => pieces.join(' ')),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (messages) => {
        const { probabilities, because, reason } = judge({ order: anOrder(), messages, model });
        expect(Object.values(probabilities).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
        expect(reasons).toContain(reason);
        for (const { quote } of because)
          if (quote !== null)
            expect(messages[quote.message]!.text.slice(quote.start, quote.end)).toBe(quote.text);
      }),
    );
  });
});
