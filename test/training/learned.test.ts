import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelFile } from '../../src/load-model.ts';
import { CALIBRATION, readCases } from '../../src/training/cases.ts';
import { makeLessons } from '../../src/training/features.ts';
import { fitWeights } from '../../src/training/fit.ts';
import { numberPieces } from '../../src/training/number-pieces.ts';
import { learnedSchema } from '../../src/verdict/model.ts';
import { model } from '../verdict/reading-aloud.ts';

const few = readCases().filter(({ file }, at) => file !== CALIBRATION && at % 40 === 0);

describe('learning', () => {
  it('gives the same weights for the same cases', () => {
    const fits = [1, 2].map(() =>
      fitWeights(numberPieces(makeLessons(few, model), 2), { rounds: 5, wordingPenalty: 1 }),
    );
    expect(fits[0]).toEqual(fits[1]);
  });

  it('keeps each cue on its own side', () => {
    const { weights } = learnedSchema.parse(JSON.parse(readFileSync(modelFile, 'utf8')));
    for (const [name, [mistaken, mind, other, unclear]] of Object.entries(weights)) {
      const cue = [...model.tongues.values()]
        .flatMap(({ cues }) => cues)
        .find(({ id }) => name === `cue:${id}`);
      if (cue === undefined) continue;
      const sides = { 'mistaken-order': mistaken, 'change-of-mind': mind, 'something-else': other, unclear };
      for (const [side, weight] of Object.entries(sides))
        expect(side === cue.favours ? weight >= 0 : weight <= 0).toBe(true);
    }
  });
});
