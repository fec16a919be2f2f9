import { Chance } from './chance.ts';
import type { Target } from './targets.ts';

/** Something that does not hold, and how to have it again. */
export type Finding = { target: string; seed: number; index: number; faults: string[]; input: unknown };
/** How many inputs each target had, and what was found (of each kind the first). */
export type FuzzReport = { ran: Map<string, number>; findings: Finding[]; found: number };

type Run = {
  count: number;
  seed: number;
  /** The first input: another one than 0 to go on, or to have one again. */
  from?: number;
  /** The targets that an input of this index may go to, each with how often it is tried. */
  targetsFor: (index: number) => [Target, number][];
  onProgress?: (done: number, report: FuzzReport) => void;
};

/** Tries so many inputs. The same seed and index always make the same input. */
export async function runFuzz({ count, seed, from = 0, targetsFor, onProgress }: Run): Promise<FuzzReport> {
  const report: FuzzReport = { ran: new Map(), findings: [], found: 0 };
  const kinds = new Set<string>();
  for (let index = from; index < from + count; index += 1) {
    const chance = Chance.of(seed, index);
    const target = pick(targetsFor(index), chance);
    const input = target.make(chance);
    const faults = await faultsOf(target, input);
    report.ran.set(target.name, (report.ran.get(target.name) ?? 0) + 1);
    if (faults.length > 0) note({ target: target.name, seed, index, faults, input }, report, kinds);
    onProgress?.(index - from + 1, report);
  }
  return report;
}

/** What is thrown is a fault like any other. */
async function faultsOf(target: Target, input: unknown): Promise<string[]> {
  try {
    const faults = target.check(input);
    return Array.isArray(faults) ? faults : await faults;
  } catch (problem) {
    return [`thrown: ${problem instanceof Error ? problem.stack : problem}`];
  }
}

function note(finding: Finding, report: FuzzReport, kinds: Set<string>): void {
  const kind = `${finding.target} ${finding.faults[0]?.replaceAll(/\d+/g, '0')}`;
  report.found += 1;
  if (kinds.has(kind)) return;
  kinds.add(kind);
  report.findings.push(finding);
}

function pick(targets: [Target, number][], chance: Chance): Target {
  const all = targets.reduce((sum, [, share]) => sum + share, 0);
  let left = chance.next() * all;
  for (const [target, share] of targets) {
    left -= share;
    if (left < 0) return target;
  }
  return targets[0]![0];
}
