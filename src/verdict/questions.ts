import type { Reason } from '../order/choices.ts';
import type { Order } from '../order/order.ts';
import type { Hit } from './hear.ts';
import { rank } from './score.ts';
import { sentences } from './sentences.ts';
import { sortTold } from './told.ts';
import type { Verdict } from './verdict.ts';

/** What would settle an unclear verdict: the question for the nearest reading, and the facts worth looking up. Empty when settled. */
export function askWhatSettles(
  { reason, probabilities }: Omit<Verdict, 'questions'>,
  order: Order,
  hits: readonly Hit[],
): string[] {
  if (reason !== 'unclear') return [];
  const { questions } = sentences;
  const [nearest] = rank({ ...probabilities, unclear: 0 });
  return [
    questions[nearest === 'mistaken-order' && tellsHow(hits) ? 'mistakeTold' : askedAbout[nearest]],
    nearest === 'mistaken-order' && order.order.duplicate === undefined && questions.duplicate,
    nearest === 'something-else' && order.request.askedBy === undefined && questions.whoAsked,
  ].filter((question) => typeof question === 'string');
}

/** Who has written in the chat how it went wrong is not asked so again. */
function tellsHow(hits: readonly Hit[]): boolean {
  return sortTold(hits).mechanisms.some(({ quote }) => quote !== null);
}

const askedAbout = {
  'mistaken-order': 'mistakeInDoubt',
  'change-of-mind': 'motiveInDoubt',
  'something-else': 'otherInDoubt',
  unclear: 'nothingSaid',
} as const satisfies Record<Reason, keyof typeof sentences.questions>;
