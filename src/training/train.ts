import { writeFileSync } from 'node:fs';
import { modelFile, readVerdictFiles } from '../load-model.ts';
import { readEars } from '../verdict/model.ts';
import { readCases } from './cases.ts';
import { learn, openSchool } from './learn.ts';

/** `npm run train`: learns the weights from `test/cases` and writes `src/verdict/model.json`; the same cases give the same bytes. */
const learned = learn(openSchool(readCases(), readEars(readVerdictFiles())));
writeFileSync(modelFile, `${JSON.stringify(learned, null, 1)}\n`);
console.log(
  `${Object.keys(learned.weights).length} weights; temperature ${learned.temperature}; thresholds ${JSON.stringify(learned.thresholds)}`,
);
