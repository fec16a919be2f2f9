import type { Reason } from '../order/choices.ts';
import type { Order } from '../order/order.ts';
import { hasRequirements, hasWork, minutesBetween } from './fact-factors.ts';
import type { Bearing } from './factor.ts';
import type { Hit } from './hear.ts';
import { type Gap, placeOf } from './phrase.ts';

/** Things that do not fit together, or that only fit together in one way: named, with the hit to quote. */
export type Clash = { name: ClashName; quote: Hit['quote']; place?: Gap };
type ClashName = keyof typeof clashes;

const againstMistake = { side: null, against: 'mistaken-order' } as const;
const towards = (side: Reason) => ({ side, against: null });

/** All clashes, and which way each may push. */
export const clashes = {
  'claim-after-requirements': againstMistake,
  'claim-and-motive': againstMistake,
  'mechanism-and-motive': againstMistake,
  'motive-after-mistake': towards('change-of-mind'),
  'mistake-after-motive': towards('mistaken-order'),
  'mistake-and-other-trouble': againstMistake,
  'denied-mistake': againstMistake,
  'denied-motive': { side: null, against: 'change-of-mind' },
  'claim-alone': towards('mistaken-order'),
  'slip-alone': towards('mistaken-order'),
  'hint-alone': towards('mistaken-order'),
  'claim-unopposed': towards('mistaken-order'),
  'nothing-told': towards('unclear'),
  'said-yes-to-mistake': towards('mistaken-order'),
  'said-yes-to-motive': towards('change-of-mind'),
  'said-no-to-mistake': againstMistake,
} as const satisfies Record<string, Bearing>;

/** While one of these stands, a mistaken order is never called certain. */
export const cappingClashes: ReadonlySet<string> = new Set<ClashName>([
  'claim-after-requirements',
  'claim-and-motive',
  'mechanism-and-motive',
  'mistake-and-other-trouble',
]);

/** Minutes after which a bare claim of mistake sits badly with requirements that are in. */
const LONG_AFTER = 720;

/** A buyer who says no more telling words than this beside the mistake leaves no other story untold. */
export const FEW_WORDS = 4;

/** What the hits and the facts say about each other; `words` is how many telling words the buyer said beside a mistake, null when none at all. */
export function findClashes(hits: readonly Hit[], order: Order, words: number | null): Clash[] {
  const said = hits.filter(({ asks, negated, cue }) => !asks && !negated && cue.speaker === 'buyer');
  const of = (side: Reason, kind?: string) =>
    said.filter(({ cue }) => cue.favours === side && (kind === undefined || cue.kind === kind));
  const mistakes = of('mistaken-order').filter(({ cue }) => cue.kind !== 'sign');
  const claims = of('mistaken-order', 'claim');
  const mechanisms = of('mistaken-order', 'mechanism').filter(({ weak }) => !weak);
  const motives = of('change-of-mind').filter(({ cue, weak }) => cue.kind === 'motive' && !weak);
  const denied = hits.filter(
    ({ negated, asks, cue }) => negated && !asks && cue.speaker === 'buyer' && cue.kind !== 'sign',
  );
  const bareClaim = mechanisms.length === 0 ? claims : [];
  const others = [...of('change-of-mind'), ...of('something-else')].filter(
    ({ cue, weak }) => !weak && cue.kind !== 'sign',
  );
  const isShort = words !== null && words <= FEW_WORDS;
  const late = isLate(order);
  const isOpposed = others.length + denied.length > 0 || (late && bareClaim.length > 0);
  const fullClaims = claims.filter(({ weak }) => !weak);
  const standing = isOpposed ? [] : [...strongestLast(fullClaims), ...strongestLast(mechanisms)];
  return [
    ...clash('claim-after-requirements', late ? bareClaim : []),
    ...(isShort && said.every(saysNothing) ? [{ name: 'nothing-told' as const, quote: null }] : []),
    ...(words === null ? [] : clash(isShort ? aloneAs(standing) : 'claim-unopposed', standing)),
    ...clash('claim-and-motive', motives.length > 0 && mechanisms.length === 0 ? claims : []),
    ...clash('mechanism-and-motive', motives.length > 0 ? mechanisms : []),
    ...clash('motive-after-mistake', after(motives, mistakes)),
    ...clash('mistake-after-motive', after(mistakes, motives)),
    ...clash(
      'mistake-and-other-trouble',
      of('something-else').filter(({ weak }) => !weak).length > 0 ? mistakes : [],
    ),
    ...clash(
      'denied-mistake',
      denied.filter(({ cue }) => cue.favours === 'mistaken-order'),
    ),
    ...clash(
      'denied-motive',
      denied.filter(({ cue }) => cue.favours === 'change-of-mind'),
    ),
  ];
}

/** Requirements are in, and work has begun or much time has gone by: a bare claim of mistake sits badly with that. */
function isLate(order: Order): boolean {
  return hasRequirements(order) && (hasWork(order) || (minutesBetween(order) ?? 0) > LONG_AFTER);
}

function saysNothing({ cue, weak }: Hit): boolean {
  return weak || cue.favours === 'unclear';
}

/** The last hit is the one that is quoted: of the strongest, the one said first. */
function strongestLast(hits: readonly Hit[]): Hit[] {
  return hits.toReversed().sort((a, b) => a.cue.strength - b.cue.strength);
}

/** How a mistake stands alone: claimed, told as it happened, or in words that may mean less ("not what I wanted"). */
function aloneAs(standing: readonly Hit[]): ClashName {
  const plain = standing.filter(({ cue }) => cue.strength === STRONGEST);
  if (plain.length === 0) return 'hint-alone';
  return plain.some(({ cue }) => cue.kind === 'claim') ? 'claim-alone' : 'slip-alone';
}

const STRONGEST = 3;

/** Those that come in a later turn than all of the others. */
function after(late: readonly Hit[], early: readonly Hit[]): Hit[] {
  if (early.length === 0) return [];
  const last = Math.max(...early.map(({ turn }) => turn));
  return late.filter(({ turn }) => turn > last);
}

function clash(name: ClashName, hits: readonly Hit[]): Clash[] {
  const hit = hits.at(-1);
  return hit === undefined ? [] : [{ name, quote: hit.quote, place: placeOf(hit) }];
}
