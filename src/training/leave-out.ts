import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readVerdictFiles } from '../load-model.ts';
import { readEars } from '../verdict/model.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { judgeAll } from './calibrate.ts';
import { type Case, readCases } from './cases.ts';
import { learn, openSchool } from './learn.ts';
import { toModel } from './learned.ts';
import type { Judged } from './measures.ts';

type Answer = { file: string; verdicts: Verdict[] };

/**
 * Judges each of the files by a model that has not learnt from it, on every core, and tells each file's verdicts as they come.
 * The verdicts do not depend on how many cores there are.
 */
export async function judgeLeftOut(
  cases: readonly Case[],
  files: readonly string[],
  tell: (file: string, judged: Judged[]) => void,
): Promise<void> {
  const cores = Math.min(availableParallelism(), files.length);
  const shares = Array.from({ length: cores }, (_, core) => files.filter((_, at) => at % cores === core));
  await Promise.all(
    shares.map((share) =>
      judgeShare(share, ({ file, verdicts }) => {
        const own = cases.filter((one) => one.file === file);
        tell(
          file,
          own.map((one, at) => ({ one, verdict: verdicts[at]! })),
        );
      }),
    ),
  );
}

function judgeShare(files: readonly string[], tell: (answer: Answer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: files });
    worker
      .on('message', tell)
      .once('error', reject)
      .once('exit', () => resolve());
  });
}

function work(files: readonly string[]): void {
  const cases = readCases();
  const ears = readEars(readVerdictFiles());
  const school = openSchool(cases, ears);
  for (const file of files) {
    const model = toModel(learn(school, file), ears);
    const own = cases.filter((one) => one.file === file);
    parentPort?.postMessage({
      file,
      verdicts: judgeAll(model, own).map(({ verdict }) => verdict),
    } satisfies Answer);
  }
}

if (!isMainThread) work(workerData as string[]);
