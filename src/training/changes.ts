import { judge } from '../verdict/judge.ts';
import type { Model } from '../verdict/model.ts';
import { makeTongue } from '../verdict/tongue.ts';
import type { Case } from './cases.ts';
import { promiseOf } from './priors.ts';

/** What a cue changes: how many verdicts differ from those without it, by “from -> to”; how many of them become right, how many wrong. */
export type Changes = { id: string; moves: Map<string, number>; mended: number; broken: number };

/**
 * Judges the cases with a cue and without it. A cue that has not been learnt yet counts what its strength promises, so a
 * contributor sees the effect before `npm run train`.
 */
export function findChanges(id: string, { model, cases }: { model: Model; cases: readonly Case[] }): Changes {
  const taught = withPrior(model, id);
  const without = withoutCue(model, id);
  const changes: Changes = { id, moves: new Map(), mended: 0, broken: 0 };
  for (const { order, messages, reason } of cases) {
    const before = judge({ order, messages, model: without }).reason;
    const after = judge({ order, messages, model: taught }).reason;
    if (before === after) continue;
    const move = `${before} -> ${after}`;
    changes.moves.set(move, (changes.moves.get(move) ?? 0) + 1);
    if (after === reason) changes.mended += 1;
    if (before === reason) changes.broken += 1;
  }
  return changes;
}

/** One line a cue. */
export function sayChanges({ id, moves, mended, broken }: Changes): string {
  const sorted = [...moves].sort(([, a], [, b]) => b - a).map(([move, count]) => `${move} ${count}`);
  return `${id} changes: ${sorted.length === 0 ? 'nothing' : `${sorted.join(', ')}; ${mended} become right, ${broken} wrong`}`;
}

function withPrior(model: Model, id: string): Model {
  const cue = [...model.tongues.values()].flatMap(({ cues }) => cues).find((one) => one.id === id);
  if (cue === undefined || model.weights.has(`cue:${id}`)) return model;
  const weights = new Map(model.weights);
  weights.set(`cue:${id}`, promiseOf(cue, false));
  weights.set(`weak:${id}`, promiseOf(cue, true));
  return { ...model, weights };
}

function withoutCue(model: Model, id: string): Model {
  const tongues = [...model.tongues.values()].map((tongue) => {
    const cues = tongue.cues.filter((cue) => cue.id !== id);
    return cues.length === tongue.cues.length ? tongue : makeTongue(tongue.words, cues, tongue);
  });
  return { ...model, tongues: new Map(tongues.map((tongue) => [tongue.language, tongue])) };
}
