import type { Factor } from './factor.ts';
import type { Hit } from './hear.ts';
import { placeOf } from './phrase.ts';
import { sentences } from './sentences.ts';

/** What a cue counts when it was said well before anybody spoke of cancelling. */
export const EARLY = 0.3;
/** What a cue counts on the form of the formal request, where the marketplace put the words into the buyer's mouth. */
export const FORMAL = 0.5;

/** One factor a cue, from the place where it counts most; its weak variant counts only when the full one is not there. */
export function cueFactors(hits: readonly Hit[], firstWantOut: number): Factor[] {
  const best = new Map<string, Factor>();
  for (const hit of hits) {
    if (hit.negated || hit.asks) continue;
    const factor = toFactor(hit, firstWantOut);
    const known = best.get(factor.name);
    if (known === undefined || known.value < factor.value) best.set(factor.name, factor);
  }
  return [...best.values()].filter(({ name, id }) => !name.startsWith('weak:') || !best.has(`cue:${id}`));
}

function toFactor(hit: Hit, firstWantOut: number): Factor {
  const { cue, weak, turn, quote } = hit;
  const early = turn < firstWantOut - 1 ? EARLY : 1;
  return {
    name: `${weak ? 'weak' : 'cue'}:${cue.id}`,
    id: cue.id,
    says: quote === null ? `${cue.says} ${sentences.onRequest}` : cue.says,
    value: quote === null ? FORMAL : early,
    side: cue.favours,
    against: null,
    quote,
    place: placeOf(hit),
  };
}
