import { CALIBRATION, readCases } from './cases.ts';
import { judgeLeftOut } from './leave-out.ts';
import type { Judged } from './measures.ts';
import { publish } from './publish.ts';
import { header, printConfusion, printReliability, printRiskCoverage, row } from './report.ts';

/**
 * `npm run evaluate [-- FILE …]`: judges each file of cases by a model that has not seen it (leave one file out, see `foldsOf`), and
 * prints how well. Without file names it also writes `src/verdict/accuracy.json` and the table of the README. `npm run evaluate -- --peers`
 * compares with other packages instead.
 */
async function main(wanted: readonly string[]): Promise<void> {
  const cases = readCases();
  const files = [...new Set(cases.map(({ file }) => file))];
  const judged: Judged[] = [];
  console.log(header);
  await judgeLeftOut(
    cases,
    files.filter((file) => wanted.length === 0 || wanted.includes(file)),
    (file, own) => {
      console.log(row(file, own));
      judged.push(...own);
    },
  );
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

/** A language with fewer cases is learnt from, but a measure of it would say nothing. */
const FEWEST_OF_LANGUAGE = 100;

/** The groups that are measured together, beside single files. */
function groupsOf(judged: readonly Judged[]): Group[] {
  const of = (name: string, fits: (one: Judged['one']) => boolean): Group => ({
    name,
    members: judged.filter(({ one }) => fits(one)),
  });
  const isTaught = ({ file }: Judged['one']) => file !== CALIBRATION;
  const languages = [...new Set(judged.map(({ one }) => one.language))];
  const byLanguage = languages.map((code) => of(code, (one) => isTaught(one) && one.language === code));
  return [
    of(CALIBRATION, ({ file }) => file === CALIBRATION),
    of('everyday', ({ file }) => ['world', 'casual', 'business', 'chats'].includes(file)),
    of('traps', ({ file }) => ['mistaken', 'mind', 'unclear'].includes(file)),
    ...byLanguage.filter(({ members }) => members.length >= FEWEST_OF_LANGUAGE),
    of('hard', (one) => isTaught(one) && one.hard),
    of('plain', (one) => isTaught(one) && !one.hard),
    of('all', isTaught),
  ].filter(({ members }) => members.length > 0);
}

const wanted = process.argv.slice(2);
if (wanted.includes('--peers')) await import('../../bench/peers.ts');
else await main(wanted);
