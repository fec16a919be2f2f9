import type { Reason } from '../order/choices.ts';
import type { Bearing } from './factor.ts';
import type { Hit } from './hear.ts';
import { type Gap, placeOf } from './phrase.ts';

/** Things that do not fit together, or that only fit together in one way: named, with the hit to quote. */
export type Clash = { name: ClashName; quote: Hit['quote']; place?: Gap };
export type ClashName = keyof typeof clashes;

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
  'given-words': againstMistake,
  'claim-after-seller': againstMistake,
  'denied-mistake': againstMistake,
  'denied-motive': { side: null, against: 'change-of-mind' },
  'claim-alone': towards('mistaken-order'),
  'slip-alone': towards('mistaken-order'),
  'bare-claim-alone': towards('mistaken-order'),
  'hint-alone': towards('mistaken-order'),
  'claim-unopposed': towards('mistaken-order'),
  'motive-alone': towards('change-of-mind'),
  'trouble-alone': towards('something-else'),
  'nothing-told': towards('unclear'),
  'only-guessed': towards('unclear'),
  'claim-after-delivery': towards('unclear'),
  'said-yes-to-mistake': towards('mistaken-order'),
  'said-yes-to-motive': towards('change-of-mind'),
  'said-no-to-mistake': againstMistake,
} as const satisfies Record<string, Bearing>;

/** While one of these stands, a mistaken order is never called certain. */
export const cappingClashes: ReadonlySet<string> = new Set<ClashName>([
  'claim-after-requirements',
  'claim-after-delivery',
  'claim-and-motive',
  'mechanism-and-motive',
  'mistake-and-other-trouble',
  'claim-after-seller',
]);

/** A clash that quotes the last of the hits; none without one. */
export function clash(name: ClashName, hits: readonly Hit[]): Clash[] {
  const hit = hits.at(-1);
  return hit === undefined ? [] : [{ name, quote: hit.quote, place: placeOf(hit) }];
}
