import type { Reason } from '../order/choices.ts';
import type { Hit } from './hear.ts';

/**
 * What the buyer said, sorted by what it tells. `mistakes` are claims and mechanisms, the weak ones too; `troubled` are troubles and
 * their signs.
 */
export type Told = ReturnType<typeof sortTold>;

export function sortTold(hits: readonly Hit[]) {
  const spoken = hits.filter(({ asks, cue }) => !asks && cue.speaker === 'buyer');
  const said = spoken.filter(({ negated }) => !negated);
  const full = said.filter(({ weak }) => !weak);
  const mistakes = said.filter(favouring('mistaken-order')).filter(({ cue }) => cue.kind !== 'sign');
  const troubled = full.filter(favouring('something-else'));
  return {
    said,
    mistakes,
    claims: mistakes.filter(({ cue }) => cue.kind === 'claim'),
    mechanisms: mistakes.filter(({ cue, weak }) => cue.kind === 'mechanism' && !weak),
    motives: full.filter(favouring('change-of-mind')).filter(({ cue }) => cue.kind === 'motive'),
    troubles: troubled.filter(({ cue }) => cue.kind === 'motive'),
    troubled,
    denied: spoken.filter(({ negated, cue }) => negated && cue.kind !== 'sign'),
  };
}

export function favouring(reason: Reason): (hit: Hit) => boolean {
  return ({ cue }) => cue.favours === reason;
}
