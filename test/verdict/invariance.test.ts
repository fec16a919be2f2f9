import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/order/conversation.ts';
import { CALIBRATION, readCases } from '../../src/training/cases.ts';
import { judge } from '../../src/verdict/judge.ts';
import { knowLanguages } from '../../src/verdict/known-languages.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { anOrder, judged, model } from './reading-aloud.ts';

const cases = readCases().filter(
  ({ file, language, messages }, at) =>
    file !== CALIBRATION &&
    language === 'en' &&
    at % 8 === 0 &&
    messages.some(({ from }) => from === 'buyer'),
);

const languagesOf = (messages: readonly Message[]) => knowLanguages(messages, model.stopWords);
const languageOf = (messages: readonly Message[]) => languagesOf(messages).buyer;
const mistaken = ({ probabilities }: Verdict) => probabilities['mistaken-order'];
const idsOf = ({ because }: Verdict) => because.map(({ id }) => id);

/** Changes the text of the buyer's last message. */
const inLastOfBuyer = (messages: readonly Message[], change: (text: string) => string) => {
  const last = messages.findLastIndex(({ from }) => from === 'buyer');
  return messages.map((one, at) => (at === last ? { ...one, text: change(one.text) } : one));
};

const CONTRADICTIONS =
  /^(claim-after-requirements|claim-after-delivery|claim-and-motive|mechanism-and-motive|mistake-and-other-trouble|claim-after-seller|given-words|denied-.*|held-back)$/;

describe('the verdict', () => {
  it('is not less sure of a mistake when the buyer adds that they ordered by mistake, unless that contradicts the rest', () => {
    for (const { order, messages, id } of cases) {
      const before = judge({ order, messages, model });
      const more = inLastOfBuyer(messages, (text) => `${text}\nI ordered this by mistake.`);
      const after = judge({ order, messages: more, model });
      // Where a mistake is out of the question, words more or less around the claim may weigh more than it.
      if (mistaken(before) < 0.05) continue;
      if (idsOf(after).some((name) => CONTRADICTIONS.test(name) && !idsOf(before).includes(name))) continue;
      // In another language the other words are read anew.
      if (languageOf(more) !== languageOf(messages)) continue;
      // The words around a claim are read too: that may cost a hundredth.
      expect(mistaken(after), id).toBeGreaterThanOrEqual(mistaken(before) - 0.01);
    }
  });

  it('is surer of a mistake when who was not sure what happened says that it was one', () => {
    const unsure = 'I think I maybe pressed something? or my wife did? not sure. there is an order here';
    const before = judged({}, unsure);
    const after = judged({}, `${unsure}\nI ordered this by mistake.`);
    expect(mistaken(after)).toBeGreaterThan(mistaken(before));
    const alone = after.because.find(({ id }) => id === 'claim-alone');
    expect(alone?.quote?.text).toBe('ordered this by mistake');
  });

  it('stays the same when the seller says those words, where the language is clear', () => {
    for (const { order, messages } of cases) {
      const isEnglish = languagesOf(messages).seller === 'en';
      if (!isEnglish && messages.some(({ from }) => from === 'seller')) continue;
      const said = { from: 'seller' as const, at: null, text: 'You ordered this by mistake.' };
      const after = judge({ order, messages: [...messages, said], model });
      expect(mistaken(after)).toBe(mistaken(judge({ order, messages, model })));
    }
  });

  it('never rests a mistake or a change of mind on the seller’s words', () => {
    let quoted = 0;
    for (const { order, messages, id } of cases)
      for (const { favours, quote } of judge({ order, messages, model }).because) {
        if (quote === null || messages[quote.message]!.from === 'buyer') continue;
        quoted += 1;
        expect(['something-else', 'unclear'], id).toContain(favours);
      }
    expect(quoted).toBeGreaterThan(100);
  });

  it.each<[string, (text: string) => string]>([
    ['curly quotes', (text) => text.replaceAll("'", '’')],
    ['blanks at the end', (text) => `${text}   `],
    ['capitals', (text) => text.toUpperCase()],
    ['a greeting', (text) => `Hello!\n${text}`],
  ])('reads the same with %s, where the language is clear', (_, change) => {
    for (const { order, messages, id } of cases) {
      const changed = inLastOfBuyer(messages, change);
      if (languageOf(messages) !== 'en' || languageOf(changed) !== 'en') continue;
      const before = judge({ order, messages, model });
      const after = judge({ order, messages: changed, model });
      expect(mistaken(after), id).toBeCloseTo(mistaken(before), 9);
    }
  });

  it('does not depend on the order of what was said at the same time', () => {
    const lines = ['buyer: sorry, wrong button', 'buyer: I ordered this by mistake'];
    const facts = { request: { minutesAfterOrder: 4 } };
    const [one, other] = [judged(facts, ...lines), judged(facts, ...lines.toReversed())];
    expect(one.reason).toBe(other.reason);
  });
});

describe('hostile talks', () => {
  const cueWords = [...model.tongues.values()].flatMap(({ cues }) =>
    cues.flatMap(({ examples }) => examples),
  );
  const say = (text: string) =>
    judge({ order: anOrder(), messages: [{ from: 'buyer', at: null, text }], model });

  it.each<[string, string]>([
    ['all examples of all cues, without an end', cueWords.join(' ').replaceAll(/[.!?]/g, '')],
    ['a hundred thousand blanks', ' '.repeat(100_000)],
    ['one word of a million letters', 'a'.repeat(1_000_000)],
    ['unpaired surrogates', '\ud83d \udc00 by mistake \ud83d'.repeat(5_000)],
    ['a million letters of the same claim', 'I ordered by mistake. '.repeat(45_000)],
    ['only negations', 'not '.repeat(50_000)],
  ])('are judged: %s', (_, text) => {
    const { probabilities } = say(text);
    expect(Object.values(probabilities).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
  });
});
