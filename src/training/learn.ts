import type { Ears } from '../verdict/hear.ts';
import type { Learned } from '../verdict/model.ts';
import { calibrate } from './calibrate.ts';
import { CALIBRATION, type Case } from './cases.ts';
import { type Lessons, makeLessons } from './features.ts';
import { fitWeights } from './fit.ts';
import { toLearned, toModel } from './learned.ts';
import { numberPieces } from './number-pieces.ts';

const settings = { rounds: 90, wordingPenalty: 5 };
/** A third fewer pieces than with two, and no more errors on files left out; with eight there are more. */
const FEWEST_CASES = 4;

/** Cases made ready to learn from, once for many fits. */
export type School = { ears: Ears; lessons: Lessons; calibration: Case[] };

/** Makes cases ready to learn from; those of `calibration` are kept apart. */
export function openSchool(cases: readonly Case[], ears: Ears): School {
  const taught = cases.filter(({ file }) => file !== CALIBRATION);
  return {
    ears,
    lessons: makeLessons(taught, ears),
    calibration: cases.filter(({ file }) => file === CALIBRATION),
  };
}

/** Learns weights from all files but those left out, then the temperature and the threshold of mistaken-order from the calibration cases. */
export function learn({ ears, lessons, calibration }: School, leftOut: readonly string[] = []): Learned {
  const taught = lessons.lessons.filter(({ file }) => !leftOut.includes(file));
  const kept = numberPieces({ ...lessons, lessons: taught }, FEWEST_CASES);
  const learned = toLearned(kept, fitWeights(kept, settings));
  return { ...learned, ...calibrate(toModel(learned, ears), calibration) };
}
