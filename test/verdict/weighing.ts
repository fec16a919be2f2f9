import { type Factor, NOTHING, plus, times, type Weights } from '../../src/verdict/factor.ts';
import type { WordingPush } from '../../src/verdict/wording-push.ts';

export type Place = { turn: number; first: number; last: number };

export const at = (first: number, last = first, turn = 0): Place => ({ turn, first, last });
const named = ({ turn, first, last }: Place) => `${turn}:${first}-${last}`;

/** A cue for a mistake, in words of its own. */
export function cue(id: string, place: Place, more: Partial<Factor> = {}): Factor {
  const quote = { message: 0, start: 0, end: 1, text: id };
  const side = 'mistaken-order' as const;
  return { name: `cue:${id}`, id, says: `${id}.`, side, against: null, value: 1, quote, place, ...more };
}
export const clash = (id: string, place: Place, more: Partial<Factor> = {}) =>
  cue(id, place, { name: `clash:${id}`, side: null, ...more });

/**
 * A wording in which the words at a place add what `within` says, given what was dropped; it keeps a list of what is dropped.
 * The real one reads it off a table of weights.
 */
export function aWording(within: (place: string, dropped: readonly string[]) => Weights, whole = NOTHING) {
  const dropped: string[] = [];
  const wording = {
    dropped,
    get scores(): Weights {
      return dropped.reduce((left, place) => plus(left, times(within(place, []), -1)), whole);
    },
    scoresWithin: (place: Place) => within(named(place), dropped),
    drop: (place: Place) => dropped.push(named(place)),
  };
  return wording as unknown as WordingPush & { dropped: string[] };
}
/** A wording that says nothing; one that says this and that. */
export const silent = () => aWording(() => NOTHING);
export const says = (by: Record<string, Weights>, whole?: Weights) =>
  aWording((place) => by[place] ?? NOTHING, whole);

/** Of a model, what weighing asks. */
export const aModel = (weights: Record<string, Weights>, temperature = 1) => ({
  weights: new Map(Object.entries(weights)),
  temperature,
});
