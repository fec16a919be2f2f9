/**
 * `npm run mutate -- [order] [verdict] [plan] [drafts]`: changes the code of these folders (all four when none is named) in
 * many small ways, one at a time, and asks their tests whether they notice. A folder with less than 90 % noticed fails.
 * What was tried before is kept in reports/mutation and is not tried again while code and tests are the same.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const known = ['plan', 'order', 'drafts', 'verdict'];
const asked = process.argv.slice(2);
const stray = asked.find((folder) => !known.includes(folder));
if (stray !== undefined) {
  console.error(`There is no folder ${stray} to try: name some of ${known.join(', ')}.`);
  process.exit(2);
}
const stryker = join(import.meta.dirname, '../node_modules/@stryker-mutator/core/bin/stryker.js');
const failed = (asked.length > 0 ? asked : known).filter((folder) => {
  console.log(`\n===== src/${folder}`);
  const args = [
    'run',
    '--mutate',
    `src/${folder}/**/*.ts`,
    '--incrementalFile',
    `reports/mutation/${folder}.json`,
  ];
  const env = { ...process.env, MUTATE_FOLDER: folder };
  return spawnSync(process.execPath, [stryker, ...args], { stdio: 'inherit', env }).status !== 0;
});
if (failed.length > 0) console.error(`Below 90 %, or not run to the end: ${failed.join(', ')}.`);
process.exitCode = failed.length > 0 ? 1 : 0;
