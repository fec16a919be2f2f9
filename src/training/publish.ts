import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accuracyFile } from '../load-model.ts';
import { reasons } from '../order/choices.ts';
import type { Accuracy } from '../verdict/accuracy.ts';
import type { Group } from './evaluate.ts';
import * as measure from './measures.ts';

const readme = join(import.meta.dirname, '..', '..', 'README.md');
const [BEGIN, END] = ['<!-- accuracy: written by npm run evaluate -->', '<!-- /accuracy -->'];

/** Writes what was measured to `src/verdict/accuracy.json`, and the table of it into the README. */
export function publish(groups: readonly Group[]): void {
  const measured = { measuredOn: new Date().toISOString().slice(0, 10), groups: groups.map(measureGroup) };
  writeFileSync(accuracyFile, `${JSON.stringify(measured, null, 1)}\n`);
  const text = readFileSync(readme, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from)
    throw new Error(`README.md has no place for the table: put ${BEGIN} and ${END} around it.`);
  writeFileSync(readme, `${text.slice(0, from + BEGIN.length)}\n${tableOf(measured)}\n${text.slice(to)}`);
}

function measureGroup({ name, members }: Group): Accuracy['groups'][number] {
  const scores = measure.scoreReasons(members);
  const { wrong, of } = measure.unclearCalledMistaken(members);
  return {
    name,
    cases: members.length,
    macroF1: round(measure.macroF1(members)),
    macroF1WithoutAbstaining: round(measure.macroF1(measure.withoutAbstaining(members))),
    reasons: Object.fromEntries(
      reasons.map((reason) => [
        reason,
        {
          precision: round(scores[reason].precision),
          recall: round(scores[reason].recall),
          f1: round(scores[reason].f1),
        },
      ]),
    ) as Accuracy['groups'][number]['reasons'],
    calibrationError: round(measure.calibrationError(members)),
    unclearCalledMistaken: { wrong, of },
    confusion: measure.confusion(members),
  };
}

function tableOf({ measuredOn, groups }: Accuracy): string {
  const rows = groups.map(
    ({ name, cases, macroF1, reasons: of, calibrationError, unclearCalledMistaken }) => {
      const { precision, recall } = of['mistaken-order'];
      const figures = [macroF1, precision, recall, of['change-of-mind'].precision].map((figure) =>
        figure.toFixed(2),
      );
      const { wrong, of: unclear } = unclearCalledMistaken;
      return `| ${name} (${cases}) | ${figures.join(' | ')} | ${calibrationError.toFixed(3)} | ${wrong} of ${unclear} |`;
    },
  );
  return [
    `Measured on ${measuredOn}.`,
    '',
    '| cases | macro-F1 | mistaken-order: precision | recall | change-of-mind: precision | ECE | unclear called mistaken |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function round(figure: number): number {
  return Number(figure.toFixed(3));
}
