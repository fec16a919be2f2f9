import type { Heard, Hit } from './hear.ts';
import { findCues, type Match, type Wanted } from './match.ts';

/**
 * The buyer's claims of a mistake in words that the seller had offered ("just write that it was by mistake") or that the
 * buyer had asked for ("what should I write?"), where nothing was called a mistake before. They tell nothing of what happened.
 */
export function findGiven(talk: readonly Heard[]): Hit[] {
  const said = talk.flatMap(({ from, hits }) => (from === 'buyer' ? hits.filter(namesMistake) : []));
  const first = said.at(0)?.turn ?? 0;
  return talk.slice(0, first).some(givesWords) ? said.filter(({ cue }) => cue.kind === 'claim') : [];
}

function namesMistake({ asks, negated, cue }: Hit): boolean {
  return !asks && !negated && cue.kind !== 'sign' && cue.favours === 'mistaken-order';
}

function givesWords({ from, hits, reading, listening }: Heard): boolean {
  if (from === 'buyer') return names(hits, 'asks-words');
  // What offers words says the same whoever says it.
  return names(hits, 'gives-words') || names(findCues(reading, listening, asBuyer), 'offers-words');
}

const asBuyer: Wanted = () => ['buyer'];

function names(found: readonly Pick<Match, 'cue' | 'weak' | 'negated'>[], id: string): boolean {
  return found.some(({ cue, weak, negated }) => cue.id === id && !weak && !negated);
}
