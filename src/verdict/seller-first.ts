import type { Hit } from './hear.ts';

/**
 * The claims of a mistake that came only after the seller had spoken of cancelling, or of not being able to work, in a talk in
 * which the buyer had told nothing before: then nobody knows whose wish it was.
 */
export function claimsAfterSeller(claims: readonly Hit[], hits: readonly Hit[]): Hit[] {
  const first = hits.find(wantsOut);
  if (first === undefined || hits.some(({ cue, turn }) => cue.speaker === 'buyer' && turn < first.turn))
    return [];
  return claims.filter(({ turn }) => turn > first.turn);
}

/**
 * The mistakes that the seller supposed, in a talk in which the buyer told no reason and the seller gave none to get out: nobody who
 * knows has said what happened. A question is no evidence of anything. `hits` are all of the talk.
 */
export function guessesOfSeller(hits: readonly Hit[]): Hit[] {
  if (hits.some((hit) => wantsOut(hit) || tellsReason(hit))) return [];
  return hits.filter(
    ({ guessed, negated, cue }) =>
      guessed && !negated && cue.kind !== 'sign' && cue.favours === 'mistaken-order',
  );
}

function tellsReason({ asks, cue }: Hit): boolean {
  return cue.speaker === 'buyer' && !asks && cue.favours !== 'unclear';
}

function wantsOut({ cue, negated }: Hit): boolean {
  return saidToGetOut.has(cue.id) && !negated;
}

/** What sellers say who want an order to end. */
const saidToGetOut: ReadonlySet<string> = new Set(['asks-buyer-to-cancel', 'cannot-do', 'seller-away']);
