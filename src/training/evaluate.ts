import { readVerdictFiles } from '../load-model.ts';
import { reasons } from '../order/choices.ts';
import { readEars } from '../verdict/model.ts';
import { judgeAll } from './calibrate.ts';
import { CALIBRATION, type Case, readCases } from './cases.ts';
import { learn, openSchool } from './learn.ts';
import { toModel } from './learned.ts';
import * as measure from './measures.ts';

/** `npm run evaluate [-- FILE …]`: judges each file of cases by a model that has not seen it, and prints how well. */
function main(wanted: readonly string[]): void {
  const cases = readCases();
  const ears = readEars(readVerdictFiles());
  const school = openSchool(cases, ears);
  const files = [...new Set(cases.map(({ file }) => file))].filter(
    (file) => wanted.length === 0 || wanted.includes(file),
  );
  const judged = files.map((file) => ({
    file,
    judged: judgeAll(toModel(learn(school, file), ears), ofFile(cases, file)),
  }));
  console.log(header);
  for (const { file, judged: own } of judged) console.log(row(file, own));
  const pool = (names: readonly string[]) =>
    judged.filter(({ file }) => names.includes(file)).flatMap(({ judged: own }) => own);
  console.log(row('everyday four', pool(['world', 'casual', 'business', 'chats'])));
  const all = judged.filter(({ file }) => file !== CALIBRATION).flatMap(({ judged: own }) => own);
  console.log(row('all but calibration', all));
  for (const language of new Set(all.map(({ one }) => one.language)))
    console.log(
      row(
        language,
        all.filter(({ one }) => one.language === language),
      ),
    );
  console.log(
    row(
      'hard',
      all.filter(({ one }) => one.hard),
    ),
  );
  console.log(
    row(
      'plain',
      all.filter(({ one }) => !one.hard),
    ),
  );
  for (const name of [CALIBRATION, 'all']) printConfusion(name, name === 'all' ? all : pool([name]));
}

const header =
  'file                  n    F1   acc | mist P/R     mind P/R     else P/R     uncl P/R   | ECE   AURC  unclear->mistaken';

function row(name: string, judged: readonly measure.Judged[]): string {
  const scores = measure.scoreReasons(judged);
  const wrong = judged.filter(
    ({ one, verdict }) => one.reason === 'unclear' && verdict.reason === 'mistaken-order',
  ).length;
  const unclear = judged.filter(({ one }) => one.reason === 'unclear').length;
  const both = reasons
    .map((reason) => `${scores[reason].precision.toFixed(3)}/${scores[reason].recall.toFixed(3)}`)
    .join('  ');
  const overall = `${measure.macroF1(judged).toFixed(3)} ${measure.accuracy(judged).toFixed(3)}`;
  const trust = `${measure.calibrationError(judged).toFixed(3)} ${measure.riskCoverage(judged).toFixed(3)}`;
  return `${name.padEnd(20)}${String(judged.length).padStart(5)} ${overall} | ${both} | ${trust} ${wrong}/${unclear}`;
}

function printConfusion(name: string, judged: readonly measure.Judged[]): void {
  console.log(`\n${name}: true reason by row, judged by column (${reasons.join(', ')})`);
  for (const [at, counts] of measure.confusion(judged).entries())
    console.log(`${reasons[at]!.padEnd(16)}${counts.map((count) => String(count).padStart(6)).join('')}`);
  for (const bin of measure.reliability(judged).filter(({ count }) => count > 0))
    console.log(`  said ${bin.promised.toFixed(2)}, true ${bin.true.toFixed(2)} (${bin.count})`);
}

function ofFile(cases: readonly Case[], file: string): Case[] {
  return cases.filter((one) => one.file === file);
}

main(process.argv.slice(2));
