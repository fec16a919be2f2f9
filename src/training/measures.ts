import { type Reason, reasons } from '../order/choices.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Case } from './cases.ts';

/** A case and what was judged of it. */
export type Judged = { one: Case; verdict: Verdict };
export type Score = { precision: number; recall: number; f1: number; said: number; right: number };

/** Precision, recall and F1 of each reason, as said after abstention. */
export function scoreReasons(judged: readonly Judged[]): Record<Reason, Score> {
  return Object.fromEntries(reasons.map((reason) => [reason, scoreOf(reason, judged)])) as Record<
    Reason,
    Score
  >;
}

/** The mean F1 of the reasons that occur. */
export function macroF1(judged: readonly Judged[]): number {
  const scores = scoreReasons(judged);
  const occurring = reasons.filter((reason) => judged.some(({ one }) => one.reason === reason));
  return occurring.reduce((sum, reason) => sum + scores[reason].f1, 0) / occurring.length;
}

/** The share that was judged as it is labelled. */
export function accuracy(judged: readonly Judged[]): number {
  return share(judged.filter(({ one, verdict }) => one.reason === verdict.reason).length, judged.length);
}

/** How often each true reason (row) was judged as each reason (column), in the order of `reasons`. */
export function confusion(judged: readonly Judged[]): number[][] {
  return reasons.map((truth) =>
    reasons.map(
      (said) => judged.filter(({ one, verdict }) => one.reason === truth && verdict.reason === said).length,
    ),
  );
}

/** Ten equal ranges of the chance of the likeliest reason: what was promised, what came true. */
export function reliability(judged: readonly Judged[]): { promised: number; true: number; count: number }[] {
  return Array.from({ length: 10 }, (_, bin) => {
    const members = judged.map(topOf).filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === bin);
    const promised = share(
      members.reduce((sum, { chance }) => sum + chance, 0),
      members.length,
    );
    return {
      promised,
      true: share(members.filter(({ right }) => right).length, members.length),
      count: members.length,
    };
  });
}

/** Expected calibration error: the mean gap between promised and true, weighed by how often. */
export function calibrationError(judged: readonly Judged[]): number {
  return reliability(judged).reduce(
    (sum, bin) => sum + (bin.count * Math.abs(bin.promised - bin.true)) / judged.length,
    0,
  );
}

/** Area under the risk-coverage curve: the mean error among the surest cases, over all shares of cases. */
export function riskCoverage(judged: readonly Judged[]): number {
  const surest = judged.map(topOf).sort((a, b) => b.chance - a.chance);
  let wrong = 0;
  const risks = surest.map(({ right }, at) => {
    wrong += right ? 0 : 1;
    return wrong / (at + 1);
  });
  return share(
    risks.reduce((sum, risk) => sum + risk, 0),
    risks.length,
  );
}

/** The same curve at every tenth of the cases: the share judged, how many of them wrong, and the least chance among them. */
export function riskCurve(judged: readonly Judged[]): { coverage: number; risk: number; least: number }[] {
  const surest = judged.map(topOf).sort((a, b) => b.chance - a.chance);
  return Array.from({ length: 10 }, (_, tenth) => {
    const members = surest.slice(0, Math.ceil(((tenth + 1) / 10) * surest.length));
    return {
      coverage: (tenth + 1) / 10,
      risk: share(members.filter(({ right }) => !right).length, members.length),
      least: members.at(-1)?.chance ?? 0,
    };
  });
}

/** What would have been said if the likeliest reason were always said. */
export function withoutAbstaining(judged: readonly Judged[]): Judged[] {
  return judged.map(({ one, verdict }) => ({ one, verdict: { ...verdict, reason: likeliest(verdict)[0] } }));
}

/** The worst mistake: how many unclear cases were called a mistaken order. */
export function unclearCalledMistaken(judged: readonly Judged[]): { wrong: number; of: number } {
  const unclear = judged.filter(({ one }) => one.reason === 'unclear');
  return {
    wrong: unclear.filter(({ verdict }) => verdict.reason === 'mistaken-order').length,
    of: unclear.length,
  };
}

function topOf({ one, verdict }: Judged): { chance: number; right: boolean } {
  const [reason, chance] = likeliest(verdict);
  return { chance, right: reason === one.reason };
}

function likeliest({ probabilities }: Verdict): [Reason, number] {
  return (Object.entries(probabilities) as [Reason, number][]).reduce((best, entry) =>
    entry[1] > best[1] ? entry : best,
  );
}

function scoreOf(reason: Reason, judged: readonly Judged[]): Score {
  const said = judged.filter(({ verdict }) => verdict.reason === reason);
  const right = said.filter(({ one }) => one.reason === reason).length;
  const precision = share(right, said.length);
  const recall = share(right, judged.filter(({ one }) => one.reason === reason).length);
  return {
    precision,
    recall,
    f1: share(2 * precision * recall, precision + recall),
    said: said.length,
    right,
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
