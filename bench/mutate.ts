/**
 * `npm run mutate -- [order] [verdict] [plan] [drafts]`: changes the code of these folders (all four when none is named) in
 * many small ways, one at a time, and asks their tests whether they notice. A folder with less than 90 % noticed fails.
 * What was tried before is kept in reports/mutation and is not tried again while code and tests are the same.
 *
 * The tests of src/verdict read a large model: all of them for each of 4,000 changes would take two days. There each file is
 * tried with the tests closest to it, so that its share is the least that is noticed.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closestTests } from './closest-tests.ts';

type Trial = { name: string; mutate: string; tests: readonly string[] };
type Counts = { noticed: number; all: number };
type Report = { files: Record<string, { mutants: { status: string }[] }> };

const known = ['plan', 'order', 'drafts', 'verdict'];
const fileByFile = new Set(['verdict']);
/** Percent of the changes that must be noticed. */
const LEAST = 90;
const root = join(import.meta.dirname, '..');

const asked = process.argv.slice(2);
const stray = asked.find((folder) => !known.includes(folder));
if (stray !== undefined) {
  console.error(`There is no folder ${stray} to try: name some of ${known.join(', ')}.`);
  process.exit(2);
}
const failed = (asked.length > 0 ? asked : known).filter((folder) => !holds(folder));
if (failed.length > 0) console.error(`Below ${LEAST} %, or not run to the end: ${failed.join(', ')}.`);
process.exitCode = failed.length > 0 ? 1 : 0;

function holds(folder: string): boolean {
  console.log(`\n===== src/${folder}`);
  const counts = trialsOf(folder).map(run);
  const noticed = counts.reduce((sum, each) => sum + (each?.noticed ?? 0), 0);
  const all = counts.reduce((sum, each) => sum + (each?.all ?? 0), 0);
  console.log(`src/${folder}: ${noticed} of ${all} changes noticed, ${((noticed / all) * 100).toFixed(1)} %`);
  return !counts.includes(null) && noticed * 100 >= all * LEAST;
}

function trialsOf(folder: string): Trial[] {
  if (!fileByFile.has(folder))
    return [{ name: folder, mutate: `src/${folder}/**/*.ts`, tests: [`test/${folder}/**/*.test.ts`] }];
  const files = readdirSync(join(root, 'src', folder)).filter((file) => file.endsWith('.ts'));
  return files.map((file) => ({
    name: `${folder}-${file.slice(0, -'.ts'.length)}`,
    mutate: `src/${folder}/${file}`,
    tests: closestTests(folder, file),
  }));
}

/** The counts of one run of Stryker; null where it did not come to its end. */
function run({ name, mutate, tests }: Trial): Counts | null {
  const report = join('reports/mutation', `${name}.json`);
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const args = ['run', '--mutate', mutate, '--incrementalFile', report];
  const env = { ...process.env, MUTATE_TESTS: tests.join() };
  const { status } = spawnSync(process.execPath, [stryker, ...args], { cwd: root, stdio: 'inherit', env });
  return status === 0 ? countsIn(join(root, report)) : null;
}

/** From a report in the mutation testing elements' form. */
function countsIn(report: string): Counts {
  const { files } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const noticed = all.filter((status) => status === 'Killed' || status === 'Timeout').length;
  const missed = all.filter((status) => status === 'Survived' || status === 'NoCoverage').length;
  return { noticed, all: noticed + missed };
}
