import { times } from '../verdict/factor.ts';
import { judge, readOrderTalk } from '../verdict/judge.ts';
import type { Model } from '../verdict/model.ts';
import { chancesOf } from '../verdict/score.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Case } from './cases.ts';
import { type Judged, scoreReasons } from './measures.ts';

/** What is set on the calibration cases, and nothing else. */
export type Calibration = Pick<Model, 'temperature' | 'thresholds'>;

/** How sure the precision of "mistaken order" must be: the lower 90 % bound (Wilson) must reach this. */
const SURE_PRECISION = 0.93;
/**
 * The least chance at which "mistaken order" is said, whatever the calibration cases allow: on everyday text of writers whom
 * the model has not met, a lower one is wrong more often. Of four such files left out, 97.7 % were right and 91.1 % found with it, 98.2
 * and 89.8 with 0.80, 98.6 and 88.9 with 0.85, 97.5 and 91.2 with 0.70.
 */
const LEAST_CHANCE = 0.75;
/**
 * Another reason is said when it is more likely than all else together: on text of unknown writers that costs nothing in macro-F1,
 * and a lower chance is too often wrong (leave one file out). With few cases of a kind, a search would only fit those.
 */
const MORE_LIKELY_THAN_NOT = 0.5;
/** 5 % quantile of the normal distribution. */
const Z = 1.645;

/** Sets the temperature by the likelihood, then the threshold of mistaken-order by its precision. */
export function calibrate(model: Model, cases: readonly Case[]): Calibration {
  const temperature = fitTemperature({ ...model, temperature: 1 }, cases);
  const open = judgeAll({ ...model, temperature, thresholds: sayAlways }, cases);
  const mistaken = range(LEAST_CHANCE, 0.99, 0.01).find((threshold) => isSure(open, threshold)) ?? 0.99;
  return { temperature, thresholds: thresholdsOf(mistaken) };
}

/** Each case with what the model says of it. */
export function judgeAll(model: Model, cases: readonly Case[]): Judged[] {
  return cases.map((one) => ({ one, verdict: judge({ order: one.order, messages: one.messages, model }) }));
}

/** The temperature at which the cases with messages are most likely; the facts table answers the others whatever it is. */
function fitTemperature(model: Model, cases: readonly Case[]): number {
  const scored = cases
    .filter(({ messages }) => messages.length > 0)
    .map(({ order, messages, reason }) => ({
      reason,
      pushes: readOrderTalk({ order, messages, model }).pushes,
    }));
  return best(range(0.6, 2.5, 0.05), (temperature) =>
    scored.reduce((sum, { pushes, reason }) => {
      const tempered = pushes.map((push) => ({ ...push, scores: times(push.scores, 1 / temperature) }));
      return sum + Math.log(Math.max(chancesOf(tempered)[reason], 1e-6));
    }, 0),
  );
}

const sayAlways = thresholdsOf(0, 0);

function thresholdsOf(mistaken: number, others = MORE_LIKELY_THAN_NOT): Model['thresholds'] {
  return { 'mistaken-order': mistaken, 'change-of-mind': others, 'something-else': others };
}

/** What would have been said at these thresholds. */
function abstain(judged: readonly Judged[], thresholds: Model['thresholds']): Judged[] {
  const least = (reason: Verdict['reason']) => (reason === 'unclear' ? 0 : thresholds[reason]);
  return judged.map(({ one, verdict }) => {
    const says = verdict.confidence >= least(verdict.reason);
    return { one, verdict: says ? verdict : { ...verdict, reason: 'unclear' } };
  });
}

function isSure(judged: readonly Judged[], threshold: number): boolean {
  const { said, precision } = scoreReasons(abstain(judged, thresholdsOf(threshold, 0)))['mistaken-order'];
  if (said === 0) return true;
  const spread = Z * Math.sqrt((precision * (1 - precision)) / said + (Z * Z) / (4 * said * said));
  return (precision + (Z * Z) / (2 * said) - spread) / (1 + (Z * Z) / said) >= SURE_PRECISION;
}

function best<Candidate>(
  candidates: readonly Candidate[],
  worth: (candidate: Candidate) => number,
): Candidate {
  const weighed = candidates.map((candidate) => ({ candidate, worth: worth(candidate) }));
  return weighed.reduce((most, one) => (one.worth > most.worth ? one : most)).candidate;
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) =>
    Number((from + at * step).toFixed(2)),
  );
}
