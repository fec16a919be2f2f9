/**
 * `npm run bench:requests`: what a request costs beside bare Express with the same parsers, the same compression and the same bytes
 * made beforehand. Both take turns on one core, and who asks has another; each line is the median of ROUNDS rounds (5) of SECONDS
 * seconds (5).
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import type { Answer } from './bare-server.ts';
import { median } from './median.ts';
import { keepToOneCore } from './one-core.ts';
import { type Running, startBare, startMisorder } from './processes.ts';
import { getForm, type Kind, postAssessment, postForm } from './seller-requests.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SECONDS = Number(process.env.SECONDS ?? 5);
const CONNECTIONS = 10;
const kinds = [getForm, postForm(2_000), postAssessment(2_000)];

const misorder = await startMisorder();
const bare = await startBare(await keepAnswers(misorder));
const isOnOneCore = keepToOneCore(misorder.child, bare.child);
console.log(
  `${new Date().toISOString().slice(0, 16)}Z, ${cpus().length} x ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, ${CONNECTIONS} connections, ${isOnOneCore ? 'each server on one core' : 'on all cores'}\n`,
);
console.log(
  '| request | Misorder, a second | bare, a second | ratio (at least 0.6) | p99, ms | bare, ms | ratio (at most 2.5) |\n|---|---|---|---|---|---|---|',
);
for (const kind of kinds) await compare(kind);
await misorder.stop();
await bare.stop();

async function compare({ name, request }: Kind): Promise<void> {
  const ours: autocannon.Result[] = [];
  const theirs: autocannon.Result[] = [];
  await load(misorder, request, 2);
  await load(bare, request, 2);
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await load(misorder, request, SECONDS));
    theirs.push(await load(bare, request, SECONDS));
  }
  const [rate, bareRate] = [ours, theirs].map((runs) => median(runs.map(({ requests }) => requests.average)));
  const [late, bareLate] = [ours, theirs].map((runs) => median(runs.map(({ latency }) => latency.p99)));
  console.log(
    `| ${name} | ${rate!.toFixed(0)} | ${bareRate!.toFixed(0)} | ${(rate! / bareRate!).toFixed(2)} | ${late} | ${bareLate} | ${(late! / Math.max(bareLate!, 1)).toFixed(1)} |`,
  );
}

async function load(
  { url }: Running,
  request: Kind['request'],
  duration: number,
): Promise<autocannon.Result> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration, requests: [request] });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${result.non2xx + result.errors} requests to ${url} failed.`);
  return result;
}

/** Asks each request once, so that the bare server can answer with the same bytes; gives the file that holds them. */
async function keepAnswers({ url }: Running): Promise<string> {
  const answers: Answer[] = [];
  for (const { request } of kinds) {
    const { method, path, headers, body } = request;
    const response = await fetch(url + path, {
      method,
      headers: headers as Record<string, string>,
      ...(body === undefined ? {} : { body: body as string }),
    });
    answers.push({ method, path, type: response.headers.get('content-type')!, body: await response.text() });
  }
  const file = join(mkdtempSync(join(tmpdir(), 'misorder-bench-')), 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  return file;
}
