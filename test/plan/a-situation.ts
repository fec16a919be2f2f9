import fc from 'fast-check';
import { loadProfiles } from '../../src/load-profiles.ts';
import type { Reason } from '../../src/order/choices.ts';
import {
  askers,
  formalAnswers,
  kinds,
  parties,
  reasons,
  reorderStates,
  requirementStates,
  statuses,
  workStates,
} from '../../src/order/choices.ts';
import type { Message } from '../../src/order/conversation.ts';
import { makePlan, type Plan } from '../../src/plan/plan.ts';
import type { Sign, Verdict } from '../../src/verdict/verdict.ts';
import { anOrder } from '../order/an-order.ts';

const { profiles, fill } = loadProfiles();
export const profile = profiles.get('fiverr')!;
export { anOrder, fill };

/** The moment at which the plans of these tests are made. */
export const NOW = '2026-11-22T02:10:00Z';

export function aVerdict(reason: Reason, more: Partial<Verdict> = {}): Verdict {
  const probabilities = {
    'mistaken-order': 0,
    'change-of-mind': 0,
    'something-else': 0,
    unclear: 0,
    [reason]: 1,
  };
  return {
    reason,
    cause: null,
    confidence: 1,
    probabilities,
    because: [],
    questions: [],
    followed: reason,
    conflict: null,
    ...more,
  };
}

/** A sign with a quote: the words must stand in the message. */
export function aSign(
  messages: readonly Message[],
  message: number,
  text: string,
  favours: Reason = 'mistaken-order',
): Sign {
  const start = messages[message]!.text.indexOf(text);
  if (start < 0) throw new Error(`Not in the message: ${text}`);
  return {
    id: 'sign',
    says: 'A sign.',
    favours,
    weight: 1,
    quote: { message, start, end: start + text.length, text },
  };
}

type Setting = { reason?: Reason; verdict?: Verdict; messages?: Message[]; now?: string; timeZone?: string };

export function planFor(input: object, setting: Setting = {}): Plan {
  const { reason = 'mistaken-order', messages = [], now = NOW, timeZone = 'UTC' } = setting;
  const verdict = setting.verdict ?? aVerdict(reason);
  return makePlan({ order: anOrder(input), messages, verdict, profile, now: new Date(now), timeZone, fill });
}

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const time = fc
  .integer({ min: -400, max: 400 })
  .map((hours) => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString());
const causes = [
  'late',
  'quality',
  'scope',
  'price',
  'off-platform',
  'payment-problem',
  'seller-cannot',
  'testing',
  'wrong-package',
];

/** Any order's answers that a plan looks at, contradictions included. */
export const anyAnswers = fc.record({
  order: fc.record({
    number: maybe(fc.constant('FO1234ABCD567')),
    kind: maybe(fc.constantFrom(...kinds)),
    amount: maybe(
      fc.constantFrom(
        { value: 45, currency: 'USD' },
        { value: 80, currency: 'USD' },
        { value: 45, currency: 'EUR' },
      ),
    ),
    dueAt: maybe(time),
    status: maybe(fc.constantFrom(...statuses)),
    requirements: maybe(fc.constantFrom(...requirementStates)),
    work: maybe(fc.constantFrom(...workStates)),
  }),
  request: fc.record({
    askedBy: maybe(fc.constantFrom(...askers)),
    askedAt: maybe(time),
    minutesAfterOrder: maybe(fc.nat(5000)),
    formal: maybe(
      fc.record({
        openedBy: maybe(fc.constantFrom(...parties)),
        openedAt: maybe(time),
        answer: maybe(fc.constantFrom(...formalAnswers)),
      }),
    ),
  }),
  buyer: fc.record({ priorOrders: maybe(fc.nat(20)), relationshipMonths: maybe(fc.nat(20)) }),
  alternative: maybe(fc.constantFrom('the same work next month', 'pay me on anna@example.com')),
  reorder: maybe(fc.constantFrom(...reorderStates)),
  screenshots: maybe(fc.constantFrom([], ['chat.png'])),
});

export const anyMessages = fc.array(
  fc.record({
    from: fc.constantFrom(...parties),
    at: fc.option(time, { nil: null }),
    text: fc.constantFrom('I pressed the wrong one', 'please cancel', 'ok, I will look'),
  }),
  { maxLength: 5 },
);

export const anyVerdict = fc
  .record({
    reason: fc.constantFrom(...reasons),
    followed: fc.constantFrom(...reasons),
    cause: fc.option(fc.constantFrom(...causes), { nil: null }),
  })
  .map(({ reason, ...more }) => aVerdict(reason, more));
