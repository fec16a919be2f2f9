import { reasons } from '../order/choices.ts';
import * as measure from './measures.ts';

type Cases = readonly measure.Judged[];

/** The columns of `row`. F1 and acc are after abstention, `open` is the macro-F1 if the likeliest reason were always said. */
export const header =
  'cases                 n    F1  open   acc | mist P/R/F1          mind P/R/F1          else P/R/F1          uncl P/R/F1          |  ECE  AURC  unclear->mistaken';

/** One line of figures about some judged cases. */
export function row(name: string, judged: Cases): string {
  const scores = measure.scoreReasons(judged);
  const each = reasons.map((reason) => {
    const { precision, recall, f1 } = scores[reason];
    return [precision, recall, f1].map(short).join('/');
  });
  const overall = [
    measure.macroF1(judged),
    measure.macroF1(measure.withoutAbstaining(judged)),
    measure.accuracy(judged),
  ];
  const trust = [measure.calibrationError(judged), measure.riskCoverage(judged)];
  const { wrong, of } = measure.unclearCalledMistaken(judged);
  return `${name.padEnd(18)}${String(judged.length).padStart(5)} ${overall.map(short).join(' ')} | ${each.join('  ')} | ${trust.map(short).join(' ')}  ${wrong}/${of}`;
}

/** Prints how often each reason was judged as each. */
export function printConfusion(name: string, judged: Cases): void {
  console.log(`\n${name}: true reason by row, judged by column (${reasons.join(', ')})`);
  for (const [at, counts] of measure.confusion(judged).entries())
    console.log(`${reasons[at]!.padEnd(16)}${counts.map((count) => String(count).padStart(6)).join('')}`);
}

/** Prints whether the promised chances came true. */
export function printReliability(judged: Cases): void {
  console.log('reliability: chance of the likeliest reason, as promised and as it came true');
  for (const bin of measure.reliability(judged).filter(({ count }) => count > 0))
    console.log(`  said ${bin.promised.toFixed(2)}, true ${bin.true.toFixed(2)} (${bin.count})`);
}

/** Prints how many of the surest cases are judged wrong. */
export function printRiskCoverage(judged: Cases): void {
  console.log('risk and coverage: of the surest share of the cases, how many are judged wrong');
  for (const { coverage, risk, least } of measure.riskCurve(judged))
    console.log(
      `  ${(100 * coverage).toFixed(0).padStart(3)} % (from ${least.toFixed(2)}): ${(100 * risk).toFixed(1)} % wrong`,
    );
}

function short(figure: number): string {
  return figure.toFixed(3);
}
