import fc from 'fast-check';
import { type FollowUp, followThrough } from '../../src/follow-up/follow-through.ts';
import { type OutcomeId, outcomeIds } from '../../src/marketplaces/advice.ts';
import type { Reason } from '../../src/order/choices.ts';
import { choosePlan } from '../../src/plan/choose.ts';
import { type ACase, anyCase, fiverr, texts, without } from '../drafts/a-case.ts';
import { anyText } from '../drafts/any-order.ts';

const NOW = new Date('2026-11-24T12:00:00Z');

/** A case whose seller comes back: what came of it, and what support wrote ('' for nothing pasted). */
export type AReturn = ACase & { outcome: OutcomeId; supportAnswer: string };

export function follow({ order, messages, verdict, outcome, supportAnswer }: AReturn): FollowUp {
  const plan = choosePlan(order, verdict.followed);
  const rest = { profile: fiverr, outcome, supportAnswer, timeZone: 'UTC', now: NOW, texts };
  return followThrough({ order, messages, verdict, plan, ...rest });
}

/** What a helpdesk might write, and what nobody would. */
const anyAnswer = fc.oneof(
  fc.constant(''),
  fc
    .array(
      fc.constantFrom(
        'Thank you for contacting us.',
        'We understand your concern about this.',
        'Your order will not be cancelled.',
        'Please use the Resolution Center.',
        'Many things affect your success score.',
        'This exception does not apply.',
        'The reason is recorded.',
        'We looked into the matter for you.',
        'It is about FO0123456789A.',
        'Vielen Dank für Ihre Nachricht.',
        'آپ کا شکریہ',
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((sentences) => sentences.join(' ')),
  anyText.map((text) => text.slice(0, 2_000)),
);

export const anyReturn: fc.Arbitrary<AReturn> = fc
  .record({ one: anyCase, outcome: fc.constantFrom(...outcomeIds), supportAnswer: anyAnswer })
  .map(({ one, outcome, supportAnswer }) => ({ ...one, outcome, supportAnswer }));

/** The same without one input: without an outcome, support has said nothing yet. */
export function withoutInput(input: string, one: AReturn, instead: Reason): AReturn {
  if (input === 'supportAnswer') return { ...one, supportAnswer: '' };
  if (input === 'outcome') return { ...one, outcome: 'no-answer' };
  return { ...one, ...without(input, one, instead) };
}
