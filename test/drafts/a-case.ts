import fc from 'fast-check';
import type { Draft } from '../../src/drafts/draft.ts';
import { writeDrafts } from '../../src/drafts/drafts.ts';
import { loadProfiles } from '../../src/load-profiles.ts';
import type { Profile } from '../../src/marketplaces/profile.ts';
import { type Reason, reasons } from '../../src/order/choices.ts';
import type { Message } from '../../src/order/conversation.ts';
import type { Order } from '../../src/order/order.ts';
import { choosePlan } from '../../src/plan/choose.ts';
import { loadTexts } from '../../src/templating/load-texts.ts';
import type { Sign, Verdict } from '../../src/verdict/verdict.ts';
import { withoutAnswer } from '../order/an-order.ts';
import { anyOrder } from './any-order.ts';

const { profiles } = loadProfiles();
export const texts = loadTexts(profiles);
export const fiverr: Profile = (() => {
  const profile = profiles.get('fiverr');
  if (profile === undefined) throw new Error('There is no profile fiverr.');
  return profile;
})();

/** What drafts are written from: an order, its chat as it was read, and a verdict made by hand. */
export type ACase = { order: Order; messages: Message[]; verdict: Verdict };

export const NOW = new Date('2026-11-20T12:00:00Z');

/** The drafts of the plan that fits the case. */
export function draftsOf({ order, messages, verdict }: ACase, timeZone = 'UTC', now = NOW): Draft[] {
  const plan = choosePlan(order, verdict.followed);
  return writeDrafts({ order, messages, verdict, plan, profile: fiverr, timeZone, now, texts });
}

/** A verdict for this reason, resting on these words of these messages (index, words). */
export function aVerdict(
  followed: Reason,
  messages: readonly Message[] = [],
  quotes: readonly (readonly [number, string])[] = [],
): Verdict {
  const because = quotes.map(([message, text], index): Sign => {
    const start = messages[message]?.text.indexOf(text) ?? -1;
    if (start < 0) throw new Error(`Message ${message} does not say: ${text}`);
    const quote = { message, start, end: start + text.length, text };
    return { id: `sign-${index}`, says: 'A sign.', favours: followed, weight: 3 - index, quote };
  });
  return {
    reason: followed,
    cause: null,
    confidence: 0.9,
    probabilities: {
      'mistaken-order': 0,
      'change-of-mind': 0,
      'something-else': 0,
      unclear: 0,
      [followed]: 0.9,
    },
    because,
    questions: [],
    followed,
    conflict: null,
  };
}

/** Any order with any verdict on it, quoting any pieces of its messages. */
export const anyCase: fc.Arbitrary<ACase> = anyOrder.chain((order) => {
  const messages = Array.isArray(order.conversation) ? (order.conversation as Message[]) : [];
  return fc
    .record({ followed: fc.constantFrom(...reasons), because: fc.array(anySign(messages), { maxLength: 5 }) })
    .map(({ followed, because }) => ({ order, messages, verdict: { ...aVerdict(followed), because } }));
});

/** The same case without one input, as if the seller had never given it; a reason is exchanged for `instead`. */
export function without(input: string, { order, messages, verdict }: ACase, instead: Reason): ACase {
  if (input === 'verdict')
    return { order, messages, verdict: { ...verdict, reason: instead, followed: instead } };
  const index = /^conversation\[(\d+)\]$/.exec(input)?.[1];
  if (index !== undefined) return withoutMessage(Number(index), { order, messages, verdict });
  return { order: withoutAnswer(order, input), messages, verdict };
}

function withoutMessage(gone: number, { order, messages, verdict }: ACase): ACase {
  const because = verdict.because.flatMap((sign) => {
    if (sign.quote === null || sign.quote.message < gone) return [sign];
    if (sign.quote.message === gone) return [];
    return [{ ...sign, quote: { ...sign.quote, message: sign.quote.message - 1 } }];
  });
  return { order, messages: messages.filter((_, index) => index !== gone), verdict: { ...verdict, because } };
}

function anySign(messages: readonly Message[]): fc.Arbitrary<Sign> {
  const favours = fc.constantFrom<Reason>('mistaken-order', 'change-of-mind');
  const said = messages.flatMap(({ text }, index) => (text.length > 0 ? [{ text, index }] : []));
  const sign = { id: fc.constant('a-sign'), says: fc.constant('A sign.'), favours, weight: fc.constant(1) };
  if (said.length === 0) return fc.record({ ...sign, quote: fc.constant(null) });
  const quote = fc
    .tuple(fc.constantFrom(...said), fc.nat(), fc.integer({ min: 1, max: 40 }))
    .map(([{ text, index }, from, length]) => {
      const start = from % text.length;
      const end = Math.min(text.length, start + length);
      return { message: index, start, end, text: text.slice(start, end) };
    });
  return fc.record({ ...sign, quote: fc.option(quote) });
}
