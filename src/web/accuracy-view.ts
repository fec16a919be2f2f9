import { reasons } from '../order/choices.ts';
import { sayDate } from '../order/moment.ts';
import { percent } from '../templating/figures.ts';
import type { Accuracy } from '../verdict/accuracy.ts';
import type { Model } from '../verdict/model.ts';
import { nameOfLanguage } from './cues-view.ts';
import type { TrustWords } from './trust-words.ts';

type Group = Accuracy['groups'][number];

/** What was measured, ready to print; shares are whole percent. Throws for a group of cases that has no words. */
export function accuracyView({ measuredOn, groups }: Accuracy, { tongues }: Model, words: TrustWords) {
  const all = groupNamed('all', groups);
  const isLanguage = ({ name }: Group) => tongues.has(name);
  return {
    measured: sayDate(measuredOn),
    cases: number(all.cases),
    calibration: number(groupNamed('calibration', groups).cases),
    surePercent: percent(all.reasons['mistaken-order'].precision),
    unclear: {
      wrong: number(all.unclearCalledMistaken.wrong),
      of: number(all.unclearCalledMistaken.of),
    },
    gap: percent(all.calibrationError),
    reasons: reasons.map((reason) => ({
      name: words.reasons[reason].short,
      cases: number(casesOf(all, reason)),
      right: percent(all.reasons[reason].precision),
      found: percent(all.reasons[reason].recall),
    })),
    confusion: confusionView(all, words),
    languages: groups.filter(isLanguage).map((group) => viewGroup(nameOfLanguage(group.name), group)),
    kinds: groups
      .filter((group) => !isLanguage(group))
      .map((group) => viewGroup(wordsFor(group.name, words), group)),
  };
}

function groupNamed(name: string, groups: readonly Group[]): Group {
  const group = groups.find((candidate) => candidate.name === name);
  if (group === undefined) throw new Error(`accuracy.json has no group ${name}: run npm run evaluate.`);
  return group;
}

function wordsFor(name: string, { cases }: TrustWords): string {
  const found = cases[name];
  if (found === undefined) throw new Error(`trust-words.json has no words for the cases ${name}.`);
  return found;
}

function confusionView({ confusion }: Group, words: TrustWords) {
  return reasons.map((truth, row) => ({
    name: words.reasons[truth].short,
    said: reasons.map((_, column) => ({
      count: number(confusion[row]![column]!),
      isRight: row === column,
    })),
  }));
}

function viewGroup(name: string, { cases, reasons: scores, calibrationError }: Group) {
  const { precision, recall } = scores['mistaken-order'];
  return {
    name,
    cases: number(cases),
    right: percent(precision),
    found: percent(recall),
    gap: percent(calibrationError),
  };
}

function casesOf({ confusion }: Group, reason: (typeof reasons)[number]): number {
  return confusion[reasons.indexOf(reason)]!.reduce((sum, count) => sum + count, 0);
}

function number(count: number): string {
  return count.toLocaleString('en');
}
