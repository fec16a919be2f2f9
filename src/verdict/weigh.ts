import { reasons } from '../order/choices.ts';
import { cappingClashes } from './clash.ts';
import { type Factor, isClash, NOTHING, plus, times, type Weights } from './factor.ts';
import type { Model } from './model.ts';
import type { Gap } from './phrase.ts';
import { chancesOf, type Push, pushDownTo } from './score.ts';
import { sentences } from './sentences.ts';
import type { WordingPush } from './wording-push.ts';

/**
 * What every factor adds, with where every verdict begins before them and the buyer's other words beside them. Words of a cue that
 * would turn it against its own side are taken out of the wording: no explanation may say that "wrong package" speaks against a
 * mistake.
 */
export function weigh(
  factors: readonly Factor[],
  wording: WordingPush,
  { weights, temperature }: Pick<Model, 'weights' | 'temperature'>,
): Push[] {
  const pushOf = (factor: Factor, scores: Weights): Push => ({
    ...factor,
    scores: times(scores, factor.value / temperature),
  });
  const start = { ...plain, name: 'start', id: 'start', says: sentences.start };
  const rest = { ...plain, name: 'wording', id: 'wording', says: sentences.wording };
  const known = [
    pushOf(start, weights.get('start') ?? NOTHING),
    ...factors.map((factor) => pushOf(factor, weights.get(factor.name) ?? NOTHING)),
  ];
  dropWhatTurns(known, wording, temperature);
  return [...known, pushOf(rest, wording.scores)];
}

/** Dropping the words of one cue can turn another, so it is looked again, a few times. */
const LOOKS = 3;

function dropWhatTurns(pushes: readonly Push[], wording: WordingPush, temperature: number): void {
  let cues = quotedCues(pushes);
  for (let look = 0; look < LOOKS; look += 1) {
    const turning = cues.filter((cue) => ownWords(cue, wording, temperature) === null);
    if (turning.length === 0) return;
    for (const { place } of turning) wording.drop(place);
    cues = cues.filter((cue) => !turning.includes(cue));
  }
}

/**
 * Gives each cue what its own words add by their wording, so that taking the quoted words away changes the score by just the
 * weight shown. Words that two cues share stay with the stronger; those of a cue and a clash with the cue, since a clash can find
 * another cue to rest on.
 */
export function shareWording(
  pushes: readonly Push[],
  wording: WordingPush,
  { temperature }: Pick<Model, 'temperature'>,
): Push[] {
  const shares = new Map<Push, Weights>();
  for (const cue of quotedCues(pushes, clashesLast)) {
    const own = ownWords(cue, wording, temperature);
    if (own !== null) shares.set(cue.push, own);
  }
  const given = [...shares.values()].reduce(plus, NOTHING);
  return pushes.map((push) => {
    if (push.name === 'wording') return { ...push, scores: plus(push.scores, times(given, -1)) };
    const share = shares.get(push);
    return share === undefined ? push : { ...push, share, scores: plus(push.scores, share) };
  });
}

/** More cues than this are not told apart from the rest; it bounds the work on a long talk. */
const MOST_SHARES = 16;

type QuotedCue = { push: Push; place: Gap };

/** What a cue's own words add by their wording; null where that would turn the cue against its own side. */
function ownWords({ push, place }: QuotedCue, wording: WordingPush, temperature: number): Weights | null {
  const own = times(wording.scoresWithin(place), 1 / temperature);
  return keepsSide(push, plus(push.scores, own)) ? own : null;
}

/** Which of two pushes comes first, as a number for sorting. */
type Before = (a: Push, b: Push) => number;

const clashesLast: Before = (a, b) => Number(isClash(a)) - Number(isClash(b));

/** The cues that have words of their own, the strongest first. */
function quotedCues(pushes: readonly Push[], before: Before = () => 0): QuotedCue[] {
  const quoted = pushes.flatMap((push) => {
    const { place, quote, scores } = push;
    return place === undefined || quote === null ? [] : [{ push, place, spread: spreadOf(scores) }];
  });
  const taken: QuotedCue[] = [];
  for (const { push, place } of quoted.sort((a, b) => before(a.push, b.push) || b.spread - a.spread)) {
    if (taken.some((other) => overlap(place, other.place))) continue;
    if (taken.push({ push, place }) === MOST_SHARES) break;
  }
  return taken;
}

function spreadOf([a, b, c, d]: Weights): number {
  return Math.max(a, b, c, d) - Math.min(a, b, c, d);
}

function overlap(a: Gap, b: Gap): boolean {
  return a.turn === b.turn && a.first <= b.last && b.first <= a.last;
}

/** True when a cue's own side is still what it speaks for most. */
function keepsSide({ side }: Push, scores: Weights): boolean {
  return side === null || scores[reasons.indexOf(side)]! >= Math.max(...scores);
}

const plain = { side: null, against: null, value: 1, quote: null };

/** While a contradiction stands, a mistaken order is not more likely than this. */
export const MOST_WHEN_HELD_BACK = 0.85;

/** Adds the push that keeps a contradicted mistake in doubt, where it is needed. */
export function holdBack(pushes: Push[], factors: readonly Factor[]): Push[] {
  const doubt = factors.find((factor) => isClash(factor) && cappingClashes.has(factor.id));
  if (doubt === undefined) return pushes;
  const scores = pushDownTo(MOST_WHEN_HELD_BACK, 'mistaken-order', chancesOf(pushes));
  if (scores === null) return pushes;
  return [
    ...pushes,
    {
      name: HELD_BACK,
      id: HELD_BACK,
      says: `${doubt.says} ${sentences.heldBack}`,
      side: null,
      quote: null,
      scores,
    },
  ];
}

/** True for the push that keeps a contradicted mistake in doubt. */
export function isHeldBack({ name }: Push): boolean {
  return name === HELD_BACK;
}

const HELD_BACK = 'held-back';
