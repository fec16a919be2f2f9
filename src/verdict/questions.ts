import type { Reason } from '../order/choices.ts';
import type { Order } from '../order/order.ts';
import { rank } from './score.ts';
import { sentences } from './sentences.ts';
import type { Verdict } from './verdict.ts';

/** What would settle an unclear verdict: the question for the nearest reading, and the facts worth looking up. Empty when settled. */
export function askWhatSettles(
  { reason, probabilities }: Omit<Verdict, 'questions'>,
  order: Order,
): string[] {
  if (reason !== 'unclear') return [];
  const { questions } = sentences;
  const [nearest] = rank({ ...probabilities, unclear: 0 });
  return [
    questions[askedAbout[nearest]],
    nearest === 'mistaken-order' && order.order.duplicate === undefined && questions.duplicate,
    nearest === 'something-else' && order.request.askedBy === undefined && questions.whoAsked,
  ].filter((question) => typeof question === 'string');
}

const askedAbout = {
  'mistaken-order': 'mistakeInDoubt',
  'change-of-mind': 'motiveInDoubt',
  'something-else': 'otherInDoubt',
  unclear: 'nothingSaid',
} as const satisfies Record<Reason, keyof typeof sentences.questions>;
