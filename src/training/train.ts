import { writeFileSync } from 'node:fs';
import { modelFile, readVerdictFiles, vocabularyFile } from '../load-model.ts';
import { readEars } from '../verdict/model.ts';
import { readCases } from './cases.ts';
import { learn, openSchool } from './learn.ts';
import { wordsToKeep } from './vocabulary.ts';

/**
 * `npm run train`: learns the weights from `test/cases` and writes `src/verdict/model.json`, and beside it the words that are
 * worth keeping in memory; the same cases give the same bytes.
 */
const cases = readCases();
const ears = readEars(readVerdictFiles());
writeFileSync(vocabularyFile, `${JSON.stringify(wordsToKeep(cases, ears), null, 1)}\n`);
const learned = learn(openSchool(cases, ears));
writeFileSync(modelFile, `${JSON.stringify(learned, null, 1)}\n`);
console.log(
  `${Object.keys(learned.weights).length} weights; temperature ${learned.temperature}; thresholds ${JSON.stringify(learned.thresholds)}`,
);
