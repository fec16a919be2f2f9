import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './read-json.ts';
import { root } from './root.ts';
import { type Model, readModel } from './verdict/model.ts';

const folder = join(root, 'src', 'verdict');

/** Where `npm run train` writes the weights. */
export const modelFile = join(folder, 'model.json');

/** Where `npm run train` writes the words that buyers and sellers use again and again. */
export const vocabularyFile = join(folder, 'vocabulary.json');

/** Where `npm run evaluate` writes how well the verdict did. */
export const accuracyFile = join(folder, 'accuracy.json');

/** The JSON of every cue, word, concept and gloss file, unchecked. */
export type VerdictFiles = {
  cues: unknown[];
  packs: unknown[];
  words: unknown[];
  concepts: unknown[];
  glosses: unknown[];
  vocabulary: unknown;
};

/**
 * Reads what the verdict is made of besides the weights. `tell` is called for each file that is no JSON, which is then left out;
 * without `tell` such a file throws.
 */
export function readVerdictFiles(tell: (problem: Error) => void = fail): VerdictFiles {
  return {
    cues: readFolder('cues/en', tell),
    packs: readFolder('cues', tell),
    words: readFolder('words', tell),
    concepts: readFolder('concepts', tell),
    glosses: readFolder('glosses', tell),
    vocabulary: readJson(vocabularyFile),
  };
}

/** Reads the weights, cues and words from disk. Throws an Error that names the fault. */
export function loadModel(): Model {
  return readModel({ ...readVerdictFiles(), learned: readJson(modelFile) });
}

function fail(problem: Error): never {
  throw problem;
}

function readFolder(name: string, tell: (problem: Error) => void): unknown[] {
  const path = join(folder, name);
  const files = readdirSync(path).filter((file) => file.endsWith('.json'));
  return files.sort().flatMap((file) => {
    try {
      return [readJson(join(path, file))];
    } catch (problem) {
      tell(problem as Error);
      return [];
    }
  });
}
