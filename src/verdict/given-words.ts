import type { Heard, Hit } from './hear.ts';
import { findCues, type Match } from './match.ts';
import { favouring } from './told.ts';

/**
 * The buyer's claims of a mistake in words that the seller had offered ("just write that it was by mistake") or that the
 * buyer had asked for ("what should I write?"), where nothing was called a mistake before. They tell nothing of what happened.
 */
export function findGiven(talk: readonly Heard[]): Hit[] {
  const said = talk
    .filter(({ from }) => from === 'buyer')
    .flatMap(({ hits }) => hits)
    .filter(({ asks, negated, cue }) => !asks && !negated && cue.kind !== 'sign')
    .filter(favouring('mistaken-order'));
  const first = said.at(0)?.turn ?? 0;
  if (!talk.slice(0, first).some(givesWords)) return [];
  return said.filter(({ cue }) => cue.kind === 'claim');
}

function givesWords({ from, hits, reading, listening }: Heard): boolean {
  if (from === 'buyer') return names(hits, 'asks-words');
  // What offers words says the same whoever says it.
  return (
    names(hits, 'gives-words') ||
    names(
      findCues(reading, listening, () => ['buyer']),
      'offers-words',
    )
  );
}

function names(found: readonly Pick<Match, 'cue' | 'weak' | 'negated'>[], id: string): boolean {
  return found.some(({ cue, weak, negated }) => cue.id === id && !weak && !negated);
}
