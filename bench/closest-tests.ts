import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Tests that ask for a file through others, so that neither their name nor an import says which. */
const askedThrough: Readonly<Record<string, readonly string[]>> = {
  'verdict/evidence': ['evidence', 'facts', 'judge', 'seller-first', 'given-words', 'telling', 'answers'],
  'verdict/facts-only': ['facts'],
  'verdict/form': ['form', 'lexicon', 'tongue', 'matches'],
  'verdict/hear': ['hear', 'seller-first', 'phrase', 'facts'],
  'verdict/judge': ['judge', 'answers', 'known-words', 'facts', 'reason'],
  'verdict/known-words': ['known-words', 'evidence', 'wording', 'seller-first'],
  'verdict/language': ['language', 'known-languages', 'wording'],
  'verdict/lexicon': ['lexicon', 'matches', 'form', 'phrase'],
  'verdict/match': ['match', 'matches', 'form'],
  'verdict/model': ['model', 'hear', 'wording', 'pieces', 'telling'],
  'verdict/seller-first': ['seller-first', 'reason', 'answers'],
  'verdict/settle': ['settle', 'matches', 'judge', 'answers'],
  'verdict/word-list': ['cues', 'lexicon', 'marks', 'vocabulary'],
};

/** They judge thousands of orders or try every cue: too slow to run for each change of each file. */
const ofTheWhole = new Set(['cues', 'explanation', 'invariance', 'memory', 'real-cases', 'warm-up']);

const root = join(import.meta.dirname, '..');
const own = /(?<=from '[^']*\/)[^'/]+(?=\.ts')/g;

/** The test files of a folder of `src` that are closest to one of its files: of its name, or importing it, or closest to what imports it. */
export function closestTests(folder: string, file: string): string[] {
  const tests = importsIn(join(root, 'test', folder), '.test.ts');
  const sources = importsIn(join(root, 'src', folder), '.ts');
  const seen = new Set<string>();
  const near = (names: string[]): string[] => {
    for (const name of names) seen.add(name);
    const found = [...tests.keys()].filter((test) => names.some((name) => isAbout(test, name, tests)));
    if (found.length > 0 || names.length === 0) return found;
    return near(
      [...sources.keys()].filter(
        (other) => !seen.has(other) && names.some((name) => sources.get(other)!.has(name)),
      ),
    );
  };
  const name = basename(file, '.ts');
  return (askedThrough[`${folder}/${name}`] ?? near([name])).map((test) => `test/${folder}/${test}.test.ts`);
}

function isAbout(test: string, name: string, tests: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return test === name || (!ofTheWhole.has(test) && tests.get(test)!.has(name));
}

/** The names of the files of a folder with this ending, and of what each imports. */
function importsIn(folder: string, ending: string): Map<string, ReadonlySet<string>> {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending));
  return new Map(
    files.map((file) => [
      file.slice(0, -ending.length),
      new Set(readFileSync(join(folder, file), 'utf8').match(own)),
    ]),
  );
}
