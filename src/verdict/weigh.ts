import { cappingClashes } from './clashes.ts';
import type { Factor, Weights } from './factor.ts';
import type { Heard } from './hear.ts';
import type { Model } from './model.ts';
import { chancesOf, type Push, pushDownTo } from './score.ts';
import { sentences } from './sentences.ts';
import { weighWording } from './wording-push.ts';

/** What every factor adds, with how often each reason is met before and the buyer's other words beside them. */
export function weigh(
  factors: readonly Factor[],
  talk: readonly Heard[],
  { weights, wording, temperature }: Model,
): Push[] {
  const pushOf = (factor: Factor, scores: Weights): Push => ({
    ...factor,
    scores: scores.map((score) => (score * factor.value) / temperature) as unknown as Weights,
  });
  const start = { ...plain, name: 'start', id: 'start', says: sentences.start };
  const rest = { ...plain, name: 'wording', id: 'wording', says: sentences.wording };
  return [
    pushOf(start, weights.get('start') ?? NOTHING),
    ...factors.map((factor) => pushOf(factor, weights.get(factor.name) ?? NOTHING)),
    pushOf(rest, weighWording(talk, wording)),
  ];
}

const NOTHING: Weights = [0, 0, 0, 0];
const plain = { side: null, against: null, value: 1, quote: null };

/** While a contradiction stands, a mistaken order is not more likely than this. */
const MOST_WHEN_HELD_BACK = 0.85;

/** Adds the push that keeps a contradicted mistake in doubt, where it is needed. */
export function holdBack(pushes: Push[], factors: readonly Factor[]): Push[] {
  if (!factors.some(({ name, id }) => name.startsWith('clash:') && cappingClashes.has(id))) return pushes;
  const scores = pushDownTo(MOST_WHEN_HELD_BACK, 'mistaken-order', chancesOf(pushes));
  if (scores === null) return pushes;
  return [
    ...pushes,
    { name: 'held-back', id: 'held-back', says: sentences.heldBack, side: null, quote: null, scores },
  ];
}
