import type { Party, Reason } from '../../src/order/choices.ts';
import type { Weights } from '../../src/verdict/factor.ts';
import type { Model } from '../../src/verdict/model.ts';
import { makeTongue } from '../../src/verdict/tongue.ts';
import { aCue } from './a-cue.ts';
import { model } from './reading-aloud.ts';

type Probe = { favours: Reason; patterns: readonly string[] } & Partial<{
  cause: string | null;
  strength: 1 | 2 | 3;
  speaker: Party;
  weak: string[];
  encloses: boolean;
  bare: string[];
}>;

const { owners, adds } = model.wording;
const silent = { scale: 1, owners: new Int8Array(owners.length), adds: new Int8Array(adds.length) };

/** A model of a few cues and weights, so that a test can say what comes out; the wording says nothing in it. */
export function aSmallModel({
  cues,
  weights = {},
  thresholds = { 'mistaken-order': 0.5, 'change-of-mind': 0.5, 'something-else': 0.5 },
  mostUnclear = 1,
  mostUnclearByWording = mostUnclear,
}: {
  cues: Record<string, Probe>;
  weights?: Record<string, Weights>;
  thresholds?: Model['thresholds'];
  mostUnclear?: number;
  mostUnclearByWording?: number;
}): Model {
  const spoken = Object.entries(cues).map(([id, probe]) =>
    aCue({ id, strength: 2, kind: 'motive', says: `Says ${id}.`, ...probe, patterns: [...probe.patterns] }),
  );
  return {
    tongues: new Map([['en', makeTongue(model.tongues.get('en')!.words, spoken)]]),
    stopWords: model.stopWords,
    weights: new Map(Object.entries(weights)),
    wording: silent,
    temperature: 1,
    thresholds,
    mostUnclear,
    mostUnclearByWording,
  };
}
