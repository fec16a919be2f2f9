import type { Reason } from '../order/choices.ts';
import type { Model } from './model.ts';
import type { Push } from './score.ts';
import { isHeldBack } from './weigh.ts';

/** What a reason is decided by: everything that speaks for or against one, and how likely each is. */
type Grounds = { pushes: readonly Push[]; probabilities: Record<Reason, number>; model: Model };

/**
 * The leading reason, when its chance and the evidence allow to say it; else `unclear`. A reason that no cue and no record names, only the
 * way things are put, must be likelier: where there is none to hear, talk of the weather leans to one side as well.
 */
export function decide(lead: Reason, { pushes, probabilities, model }: Grounds): Reason {
  if (lead === 'unclear') return lead;
  const least = pushes.some((push) => names(push, lead)) ? model.thresholds : model.wordingThresholds;
  if (probabilities[lead] < least[lead]) return 'unclear';
  if (lead !== 'mistaken-order') return lead;
  // The doubt that a contradiction puts on a mistake is no sign that nobody can tell.
  const isDoubted = probabilities.unclear > model.mostUnclear && !pushes.some(isHeldBack);
  return pushes.some(bearsMistake) && !isDoubted ? lead : 'unclear';
}

/** True for a cue of this reason, or for a record that is one. */
function names({ name, side }: Push, reason: Reason): boolean {
  return (side === reason && name !== 'wording') || (recordsOf[reason]?.includes(name) ?? false);
}

const recordsOf: Partial<Record<Reason, readonly string[]>> = {
  'mistaken-order': ['fact:duplicate-on-record'],
  'something-else': ['fact:asked-by-seller', 'fact:late-on-record'],
};

/** Nobody is told of a mistaken order without something to point at: the buyer's own words, or a duplicate on record. */
function bearsMistake({ name, side, quote }: Push): boolean {
  return (side === 'mistaken-order' && quote !== null) || name === 'fact:duplicate-on-record';
}
