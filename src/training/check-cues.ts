import { basename } from 'node:path';
import { loadModel, readVerdictFiles } from '../load-model.ts';
import { type Cue, completePack, cuePackSchema, cueSchema, type SpokenCue } from '../verdict/cue.ts';
import { findExampleFaults } from '../verdict/examples.ts';
import { makeTongue, type Tongue } from '../verdict/tongue.ts';
import { type WordList, wordListSchema } from '../verdict/word-list.ts';
import { CALIBRATION, type Case, readCases } from './cases.ts';
import { findChanges, sayChanges } from './changes.ts';
import { countFirings, sayFiring } from './firings.ts';

/**
 * `npm run cues:check [-- FILE …]`: tells what is wrong with the cues (all, or those of the named files), what each
 * fires on, which cues fire beside it, and, for named files, which verdicts it changes. Exit status 1 when an example fails or
 * a name is none of a cue or a language.
 */
function main(names: readonly string[]): void {
  const faults: string[] = [];
  const tongues = readTongues(faults);
  // The cue of a file that cannot be read is not found by its name, and the file has a fault of its own.
  const strangers = faults.length === 0 ? names.filter((name) => !isKnown(name, tongues)) : [];
  if (strangers.length > 0) {
    tell(strangers.map((name) => `${name}: there is no such cue, and no such language besides English.`));
    return;
  }
  const cases = readCases().filter(({ file }) => file !== CALIBRATION);
  for (const tongue of tongues) {
    const cues = tongue.cues.filter((cue) => isWanted(cue, names));
    faults.push(...cues.flatMap((cue) => findExampleFaults(cue, tongue)));
    const ids = new Set(cues.map(({ id }) => id));
    const firings = ids.size === 0 ? [] : countFirings(tongue, cases).filter(({ id }) => ids.has(id));
    for (const firing of firings) console.log(`${tongue.language} ${sayFiring(firing)}`);
  }
  if (names.length > 0 && faults.length === 0) printChanges(names, cases);
  tell(faults);
}

function tell(faults: readonly string[]): void {
  for (const fault of faults) console.log(`FAULT ${fault}`);
  console.log(faults.length === 0 ? 'All examples hold.' : `${faults.length} faults.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

/** Only for named files: it judges every case twice. */
function printChanges(names: readonly string[], cases: readonly Case[]): void {
  const model = loadModel();
  const ids = new Set([...model.tongues.values()].flatMap(({ cues }) => cues.map(({ id }) => id)));
  for (const id of names.map((name) => basename(name, '.json')).filter((name) => ids.has(name)))
    console.log(sayChanges(findChanges(id, { model, cases })));
}

function isWanted({ id, language }: SpokenCue, names: readonly string[]): boolean {
  const wanted = names.map((name) => basename(name, '.json'));
  return wanted.length === 0 || wanted.includes(language === 'en' ? id : language);
}

function isKnown(name: string, tongues: readonly Tongue[]): boolean {
  return tongues.some(({ cues }) => cues.some((cue) => isWanted(cue, [name])));
}

/** Every file is checked by itself, so that one bad file does not hide the others. */
function readTongues(faults: string[]): Tongue[] {
  const files = readVerdictFiles(({ message }) => faults.push(message));
  const attempt = <Value>(file: unknown, read: () => Value): Value[] => {
    try {
      return [read()];
    } catch (problem) {
      const { id, language } = file as { id?: string; language?: string };
      faults.push(`${id ?? language}: ${(problem as Error).message}`);
      return [];
    }
  };
  const words = files.words.flatMap((file) => attempt(file, () => wordListSchema.parse(file)));
  const english = files.cues.flatMap((file) => attempt(file, () => cueSchema.parse(file)));
  const spoken = [
    ...english.map((cue) => ({ ...cue, language: 'en' })),
    ...files.packs.flatMap((file) => attempt(file, () => completeKnown(file, english, faults)).flat()),
  ];
  const compiled = spoken.filter(
    (cue) => attempt(cue, () => makeTongue(wordsOf(words, cue.language), [cue]).patterns).length > 0,
  );
  const languages = [...new Set(compiled.map(({ language }) => language))];
  return languages.map((language) =>
    makeTongue(
      wordsOf(words, language),
      compiled.filter((cue) => cue.language === language),
    ),
  );
}

/** A pack may run ahead of the English files while both are being written: unknown ids are told and left out. */
function completeKnown(file: unknown, english: readonly Cue[], faults: string[]): SpokenCue[] {
  const pack = cuePackSchema.parse(file);
  const known = Object.entries(pack.cues).filter(([id]) => english.some((cue) => cue.id === id));
  for (const id of Object.keys(pack.cues).filter((id) => !english.some((cue) => cue.id === id)))
    faults.push(`${pack.language}: there is no English cue "${id}"`);
  return completePack({ ...pack, cues: Object.fromEntries(known) }, english);
}

function wordsOf(words: readonly WordList[], language: string): WordList {
  return words.find((list) => list.language === language) ?? wordListSchema.parse({ language });
}

main(process.argv.slice(2));
