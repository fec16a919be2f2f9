import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { modelFile, readVerdictFiles, vocabularyFile } from '../../src/load-model.ts';
import { readCases } from '../../src/training/cases.ts';
import { learn, openSchool } from '../../src/training/learn.ts';
import { wordsToKeep } from '../../src/training/vocabulary.ts';
import { readEars } from '../../src/verdict/model.ts';

it('learns the weights that are kept, to the byte: the same cases and cues give the same model', {
  timeout: 1_200_000,
}, () => {
  const learned = learn(openSchool(readCases(), readEars(readVerdictFiles())));
  expect(`${JSON.stringify(learned, null, 1)}\n` === readFileSync(modelFile, 'utf8')).toBe(true);
});

it('keeps the words of the cases that are kept', () => {
  expect(`${JSON.stringify(wordsToKeep(readCases(), readEars(readVerdictFiles())), null, 1)}\n`).toBe(
    readFileSync(vocabularyFile, 'utf8'),
  );
});
