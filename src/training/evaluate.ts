import { readVerdictFiles } from '../load-model.ts';
import { readEars } from '../verdict/model.ts';
import { judgeAll } from './calibrate.ts';
import { CALIBRATION, readCases } from './cases.ts';
import { learn, openSchool } from './learn.ts';
import { toModel } from './learned.ts';
import type { Judged } from './measures.ts';
import { publish } from './publish.ts';
import { header, printConfusion, printReliability, printRiskCoverage, row } from './report.ts';

/**
 * `npm run evaluate [-- FILE …]`: judges each file of cases by a model that has not seen it (leave one file out), and prints how
 * well. Without file names it also writes `src/verdict/accuracy.json` and the table of the README. `npm run evaluate -- --peers`
 * compares with other packages instead.
 */
function main(wanted: readonly string[]): void {
  const cases = readCases();
  const ears = readEars(readVerdictFiles());
  const school = openSchool(cases, ears);
  const files = [...new Set(cases.map(({ file }) => file))];
  console.log(header);
  const judged = files
    .filter((file) => wanted.length === 0 || wanted.includes(file))
    .flatMap((file) => {
      const model = toModel(learn(school, file), ears);
      const own = judgeAll(
        model,
        cases.filter((one) => one.file === file),
      );
      console.log(row(file, own));
      return own;
    });
  const groups = groupsOf(judged);
  for (const { name, members } of groups) console.log(row(name, members));
  for (const { name, members } of groups.filter(({ name }) =>
    [CALIBRATION, 'everyday', 'all'].includes(name),
  )) {
    printConfusion(name, members);
    printReliability(members);
    printRiskCoverage(members);
  }
  if (wanted.length === 0) publish(groups);
}

/** A named set of judged cases. */
export type Group = { name: string; members: Judged[] };

/** The groups that are measured together, beside single files. */
function groupsOf(judged: readonly Judged[]): Group[] {
  const of = (name: string, fits: (one: Judged['one']) => boolean): Group => ({
    name,
    members: judged.filter(({ one }) => fits(one)),
  });
  const isTaught = ({ file }: Judged['one']) => file !== CALIBRATION;
  const languages = [...new Set(judged.map(({ one }) => one.language))];
  return [
    of(CALIBRATION, ({ file }) => file === CALIBRATION),
    of('everyday', ({ file }) => ['world', 'casual', 'business', 'chats'].includes(file)),
    of('traps', ({ file }) => ['mistaken', 'mind', 'unclear'].includes(file)),
    ...languages.map((code) => of(code, (one) => isTaught(one) && one.language === code)),
    of('hard', (one) => isTaught(one) && one.hard),
    of('plain', (one) => isTaught(one) && !one.hard),
    of('all', isTaught),
  ].filter(({ members }) => members.length > 0);
}

const wanted = process.argv.slice(2);
if (wanted.includes('--peers')) await import('../../bench/peers.ts');
else main(wanted);
