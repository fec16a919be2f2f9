import type { Reason } from '../order/choices.ts';
import type { Order } from '../order/order.ts';
import type { Evidence } from './evidence.ts';
import { askWhatSettles } from './questions.ts';
import { type OrderFact, sentences } from './sentences.ts';
import type { Verdict } from './verdict.ts';

type Row = { fact: OrderFact | null; reason: Reason; probabilities: Record<Reason, number> };

/**
 * What the facts alone can say when nobody has written a word; the first fact that stands decides. The chances are judged, not learnt:
 * the cases are talks.
 */
const rows: readonly Row[] = [
  { fact: 'duplicate-on-record', reason: 'mistaken-order', probabilities: chances(0.85, 0.04, 0.04, 0.07) },
  { fact: 'asked-by-seller', reason: 'something-else', probabilities: chances(0.03, 0.03, 0.88, 0.06) },
  { fact: null, reason: 'unclear', probabilities: chances(0.08, 0.14, 0.06, 0.72) },
];

/** The verdict on an order of which no word was written. */
export function judgeFacts(order: Order, { facts }: Evidence): Verdict {
  const { fact, reason, probabilities } = rows.find((row) => row.fact === null || facts.includes(row.fact))!;
  const rest = Math.max(
    ...Object.entries(probabilities).map(([other, chance]) => (other === reason ? 0 : chance)),
  );
  const weight = Math.log(probabilities[reason] / rest);
  const sign = {
    id: fact ?? 'nothing-said',
    says: sentences.facts[fact ?? 'nothing-said'],
    favours: reason,
    weight,
    quote: null,
  };
  const verdict = {
    reason,
    cause: fact === 'duplicate-on-record' ? 'duplicate' : null,
    confidence: probabilities[reason],
    probabilities,
  };
  const whole = { ...verdict, because: [sign], followed: reason, conflict: null };
  return { ...whole, questions: askWhatSettles(whole, order, []) };
}

function chances(mistaken: number, mind: number, other: number, unclear: number): Record<Reason, number> {
  return { 'mistaken-order': mistaken, 'change-of-mind': mind, 'something-else': other, unclear };
}
