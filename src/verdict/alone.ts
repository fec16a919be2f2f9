import { type Clash, clash } from './clash.ts';
import { STRONGEST } from './cue.ts';
import type { Hit } from './hear.ts';
import type { Told } from './told.ts';

/** A buyer who says no more telling words than this beside a reason leaves no other story untold. */
export const FEW_WORDS = 4;

/**
 * A reason that nothing speaks against, and whether the buyer says little else; or that little is said, and nothing of why. A
 * mistake that is doubted does not stand. `words` is null when the buyer wrote nothing but greetings.
 */
export function findAlone(
  told: Told,
  { isDoubted, words }: { isDoubted: boolean; words: number | null },
): Clash[] {
  if (words === null) return [];
  const { claims, mechanisms, mistakes, motives, troubles, denied } = told;
  const standing = (hits: readonly Hit[], ...against: (readonly Hit[])[]) =>
    against.flat().length > 0 ? [] : strongestLast(hits);
  const fullClaims = claims.filter(({ weak }) => !weak);
  const mistake = isDoubted
    ? []
    : [fullClaims, mechanisms].flatMap((hits) => standing(hits, motives, troubles, denied));
  if (words > FEW_WORDS) return clash('claim-unopposed', mistake);
  return [
    ...(told.said.every(saysNothing) ? [{ name: 'nothing-told' as const, quote: null }] : []),
    ...standsAs(mistake),
    ...clash('motive-alone', standing(motives, mistakes, troubles, denied)),
    ...clash('trouble-alone', standing(troubles, mistakes, motives, denied)),
  ];
}

/** The last hit is the one that is quoted: of the strongest, the one said first. */
function strongestLast(hits: readonly Hit[]): Hit[] {
  return hits.toReversed().sort((a, b) => a.cue.strength - b.cue.strength);
}

function saysNothing({ cue, weak }: Hit): boolean {
  return weak || cue.favours === 'unclear';
}

/** How a mistake stands alone: claimed, told as it happened, named and no more, or in words that may mean less ("not what I wanted"). */
function standsAs(standing: readonly Hit[]): Clash[] {
  const plain = standing.filter(({ cue }) => cue.strength === STRONGEST);
  const claimed = plain.filter(({ cue }) => cue.kind === 'claim');
  if (claimed.length > 0) return clash('claim-alone', claimed);
  if (plain.length > 0) return clash('slip-alone', plain);
  return clash(standing.some(({ bare }) => bare) ? 'bare-claim-alone' : 'hint-alone', standing);
}
