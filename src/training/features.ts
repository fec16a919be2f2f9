import { reasons } from '../order/choices.ts';
import { clashes } from '../verdict/clash.ts';
import { buildFactors, type Evidence, gatherEvidence } from '../verdict/evidence.ts';
import type { Ears, Hit } from '../verdict/hear.ts';
import { claimGaps, cutGaps, type Phrase } from '../verdict/phrase.ts';
import { sentences } from '../verdict/sentences.ts';
import { companyOf, piecesOf } from '../verdict/wording.ts';
import type { Case } from './cases.ts';
import { chanceOf } from './chance.ts';
import { type Prior, priorOfCue, priorOfOther } from './priors.ts';

/** One copy of a case: its factors as numbered features, and the pieces of its wording. */
type Copy = { features: Int32Array; values: Float64Array; pieces: Int32Array; weight: number };
/** A case to learn from: its reason (a place in `reasons`) and its copies, of which the first is whole. */
export type Lesson = { file: string; label: number; copies: Copy[] };
/** All lessons, and what is known beforehand of each feature. */
export type Lessons = { names: string[]; priors: Prior[]; lessons: Lesson[] };

/**
 * Each case is learnt whole, and in copies from which some cues, facts and words are missing: a new writer says it without the
 * words that the writers of the cases are fond of. To drop more than a third of them does good to short messages above all (log-loss of
 * 20 files not learnt from 0.282 with 0.3 and 0.2 dropped, 0.276 with these; of messages of a few words 0.342 and 0.321).
 */
const COPIES = 2;
const WHOLE = 0.4;
const DROPPED = 0.45;
const DROPPED_WORDS = 0.35;
/** How often a seller is not heard at all: what the buyer says has to be understood alone, since many sellers have said nothing. */
const DROPPED_SELLER = 0.25;

/** Turns cases into lessons; cases without a word are left out, because the facts table answers those. */
export function makeLessons(cases: readonly Case[], ears: Ears): Lessons {
  const { names, priors, numbers } = listFeatures(ears);
  const lessons = cases
    .map((one) => ({ one, evidence: gatherEvidence(one.order, one.messages, ears) }))
    .filter(({ evidence }) => evidence.talk.length > 0)
    .map(({ one, evidence }) => toLesson(one, evidence, numbers));
  return { names, priors, lessons };
}

/** Every factor that can ever occur is numbered, so that a model has a weight for each. */
function listFeatures({ tongues }: Ears): { names: string[]; priors: Prior[]; numbers: Map<string, number> } {
  const priors = new Map<string, Prior>([['start', priorOfOther('start')]]);
  for (const { cues } of tongues.values())
    for (const cue of cues) {
      priors.set(`cue:${cue.id}`, priorOfCue(cue, false));
      priors.set(`weak:${cue.id}`, priorOfCue(cue, true));
    }
  for (const [name, bearing] of Object.entries(clashes))
    priors.set(`clash:${name}`, priorOfOther(`clash:${name}`, bearing));
  for (const name of Object.keys(sentences.facts)) priors.set(`fact:${name}`, priorOfOther(`fact:${name}`));
  const names = [...priors.keys()].sort();
  return {
    names,
    priors: names.map((name) => priors.get(name)!),
    numbers: new Map(names.map((name, at) => [name, at])),
  };
}

function toLesson(
  { id, file, order, reason }: Case,
  evidence: Evidence,
  numbers: ReadonlyMap<string, number>,
): Lesson {
  const chance = chanceOf(`${file} ${id}`);
  const copies = [toCopy(evidence, WHOLE, (phrases) => phrases)];
  for (let copy = 0; copy < COPIES; copy += 1)
    copies.push(
      toCopy(thin(evidence, chance), (1 - WHOLE) / COPIES, (phrases) => thinWords(phrases, chance)),
    );
  return { file, label: reasons.indexOf(reason), copies };

  function toCopy(
    kept: Evidence,
    weight: number,
    thinned: (phrases: readonly Phrase[]) => readonly Phrase[],
  ): Copy {
    const phrases = cutGaps(kept.phrases, claimGaps(kept.hits));
    const factors = buildFactors(order, kept).map(({ name, value }) => ({
      feature: numbers.get(name),
      value,
    }));
    const known = [
      { feature: numbers.get('start')!, value: 1 },
      ...factors.filter((factor) => factor.feature !== undefined),
    ];
    return {
      features: Int32Array.from(known, ({ feature }) => feature!),
      values: Float64Array.from(known, ({ value }) => value),
      pieces: piecesOf(thinned([...phrases, ...kept.replies]), companyOf(kept.facts)),
      weight,
    };
  }
}

/** Forgets some words, each place by itself; how much was said stays known. */
function thinWords(phrases: readonly Phrase[], chance: () => number): Phrase[] {
  return phrases.map((phrase) => ({
    ...phrase,
    places: phrase.places.filter(() => chance() >= DROPPED_WORDS),
  }));
}

/** Forgets some cues (everywhere in the talk), some facts, and sometimes all that the seller said. */
function thin(evidence: Evidence, chance: () => number): Evidence {
  const dropped = new Set(
    [...new Set(evidence.hits.map(({ cue }) => cue.id))].filter(() => chance() < DROPPED),
  );
  const keep = ({ cue }: Hit) => !dropped.has(cue.id);
  return {
    ...evidence,
    hits: evidence.hits.filter(keep),
    replies: chance() < DROPPED_SELLER ? [] : evidence.replies,
    facts: evidence.facts.filter(() => chance() >= DROPPED),
  };
}
