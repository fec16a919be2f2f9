import { buyersCues, type Heard, type Hit } from './hear.ts';
import { findCues, type Match } from './match.ts';
import { sortTold } from './told.ts';

/**
 * The buyer's claims of a mistake in words that the seller had offered ("just write that it was by mistake") or that the
 * buyer had asked for ("what should I write?"), where nothing was called a mistake before. They tell nothing of what happened. `hits` are all of
 * the talk.
 */
export function findGiven(talk: readonly Heard[], hits: readonly Hit[]): Hit[] {
  const { mistakes, claims } = sortTold(hits);
  return talk.slice(0, mistakes[0]?.turn ?? 0).some(givesWords) ? claims : [];
}

function givesWords({ from, hits, reading, listening }: Heard): boolean {
  if (from === 'buyer') return names(hits, 'asks-words');
  // What offers words says the same whoever says it.
  return names(hits, 'gives-words') || names(findCues(reading, listening, buyersCues), 'offers-words');
}

function names(found: readonly Pick<Match, 'cue' | 'weak' | 'negated'>[], id: string): boolean {
  return found.some(({ cue, weak, negated }) => cue.id === id && !weak && !negated);
}
