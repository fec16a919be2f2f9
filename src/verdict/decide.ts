import type { Reason } from '../order/choices.ts';
import type { Model } from './model.ts';
import type { Push } from './score.ts';
import { isHeldBack } from './weigh.ts';

/** What a reason is decided by: everything that speaks for or against one, and how likely each is. */
type Grounds = { pushes: readonly Push[]; probabilities: Record<Reason, number>; model: Model };

/** The leading reason, when its chance and the evidence allow to say it; else `unclear`. */
export function decide(lead: Reason, { pushes, probabilities, model }: Grounds): Reason {
  if (lead === 'unclear' || probabilities[lead] < model.thresholds[lead]) return 'unclear';
  if (lead !== 'mistaken-order') return lead;
  const most = pushes.some(namesMistake) ? model.mostUnclear : model.mostUnclearByWording;
  // The doubt that a contradiction puts on a mistake is no sign that nobody can tell.
  const isDoubted = probabilities.unclear > most && !pushes.some(isHeldBack);
  return pushes.some(bearsMistake) && !isDoubted ? lead : 'unclear';
}

/** Small talk around a bare wish to cancel leans to one side too; a cue of a mistake, or a record of one, says more. */
function namesMistake({ name, side }: Push): boolean {
  return (side === 'mistaken-order' && name !== 'wording') || name === DUPLICATE;
}

/** Nobody is told of a mistaken order without something to point at: the buyer's own words, or a duplicate on record. */
function bearsMistake({ name, side, quote }: Push): boolean {
  return (side === 'mistaken-order' && quote !== null) || name === DUPLICATE;
}

const DUPLICATE = 'fact:duplicate-on-record';
