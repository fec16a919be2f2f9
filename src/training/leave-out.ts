import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readVerdictFiles } from '../load-model.ts';
import { readEars } from '../verdict/model.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { judgeAll } from './calibrate.ts';
import { CALIBRATION, type Case, readCases } from './cases.ts';
import { learn, openSchool } from './learn.ts';
import { toModel } from './learned.ts';
import type { Judged } from './measures.ts';

type Answer = { file: string; verdicts: Verdict[] };

/** The files that the goals are set for: each is left out alone. The others, one writer's each, are left out some at a time. */
const alone: readonly string[] = [
  CALIBRATION,
  'world',
  'casual',
  'business',
  'chats',
  'mistaken',
  'mind',
  'unclear',
  'languages',
  'tongues',
  'general',
];

/** So many models are made for the files of the others: one for each would take many hours. */
const SHARED = 8;

/** Which files are left out together; what is left out with others is judged by a model that has learnt a little less. */
export function foldsOf(files: readonly string[]): string[][] {
  const others = files.filter((file) => !alone.includes(file));
  const shared = Array.from({ length: SHARED }, (_, fold) => others.filter((_, at) => at % SHARED === fold));
  return [...files.filter((file) => alone.includes(file)).map((file) => [file]), ...shared].filter(
    (fold) => fold.length > 0,
  );
}

/**
 * Judges each of the files by a model that has not learnt from it, on every core, and tells each file's verdicts as they come.
 * The verdicts do not depend on how many cores there are.
 */
export async function judgeLeftOut(
  cases: readonly Case[],
  files: readonly string[],
  tell: (file: string, judged: Judged[]) => void,
): Promise<void> {
  const folds = foldsOf([...new Set(cases.map(({ file }) => file))]).filter((fold) =>
    fold.some((file) => files.includes(file)),
  );
  const cores = Math.min(availableParallelism(), folds.length);
  const shares = Array.from({ length: cores }, (_, core) => folds.filter((_, at) => at % cores === core));
  await Promise.all(
    shares.map((share) =>
      judgeShare(share, ({ file, verdicts }) => {
        if (!files.includes(file)) return;
        const own = cases.filter((one) => one.file === file);
        tell(
          file,
          own.map((one, at) => ({ one, verdict: verdicts[at]! })),
        );
      }),
    ),
  );
}

function judgeShare(folds: readonly string[][], tell: (answer: Answer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: folds });
    worker
      .on('message', tell)
      .once('error', reject)
      .once('exit', () => resolve());
  });
}

function work(folds: readonly string[][]): void {
  const cases = readCases();
  const ears = readEars(readVerdictFiles());
  const school = openSchool(cases, ears);
  for (const fold of folds) {
    const model = toModel(learn(school, fold), ears);
    for (const file of fold) {
      const own = cases.filter((one) => one.file === file);
      parentPort?.postMessage({
        file,
        verdicts: judgeAll(model, own).map(({ verdict }) => verdict),
      } satisfies Answer);
    }
  }
}

if (!isMainThread) work(workerData as string[][]);
