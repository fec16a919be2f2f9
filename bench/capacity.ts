/**
 * `npm run bench:capacity`: what one instance answers on one core, as production runs it (logs written, figures counted, pages
 * compressed). Beside the requests per second of this run stand those per second of processor time, which other programs on
 * the machine disturb less. Each line is the median of ROUNDS rounds (3) of SECONDS seconds (8).
 */
import { cpus, loadavg } from 'node:os';
import autocannon from 'autocannon';
import { keepToOneCore } from './one-core.ts';
import { startMisorder } from './processes.ts';
import { getForm, type Kind, postAssessment, postForm } from './seller-requests.ts';

type Round = { perSecond: number; perCpuSecond: number; p50: number; p99: number; failed: number };

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const SECONDS = Number(process.env.SECONDS ?? 8);
const CONNECTIONS = 10;
const kinds = [getForm, postForm(2_000), postForm(20_000), postAssessment(2_000)];

const { url, figures, stop, child } = await startMisorder();
keepToOneCore(child);
const cpuSeconds = async () =>
  Number((await read(figures!)).match(/^process_cpu_seconds_total (\S+)$/m)?.[1]);
const memory = async () =>
  Math.round(Number((await read(figures!)).match(/^process_resident_memory_bytes (\S+)$/m)?.[1]) / 1_048_576);

console.log(
  `${new Date().toISOString().slice(0, 16)}Z, ${cpus().length} x ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, ${CONNECTIONS} connections\n`,
);
console.log(
  '| request | a second, here | a second of one core | ms of processor each | p50, ms | p99, ms |\n|---|---|---|---|---|---|',
);
for (const { request } of kinds) await measure(request);
for (const { name, request } of kinds) {
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure(request));
  const of = (key: keyof Round) => rounds.map((round) => round[key]).sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
  if (of('failed') > 0) throw new Error(`${name}: ${of('failed')} requests failed.`);
  console.log(
    `| ${name} | ${of('perSecond').toFixed(0)} | ${of('perCpuSecond').toFixed(0)} | ${(1_000 / of('perCpuSecond')).toFixed(2)} | ${of('p50')} | ${of('p99')} |`,
  );
}
console.log(`\nMemory after all of it: ${await memory()} MB`);
await stop();

async function measure(request: Kind['request']): Promise<Round> {
  const before = await cpuSeconds();
  const run = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, requests: [request] });
  const used = (await cpuSeconds()) - before;
  const answered = run.requests.total;
  return {
    perSecond: answered / run.duration,
    perCpuSecond: answered / used,
    p50: run.latency.p50,
    p99: run.latency.p99,
    failed: run.non2xx + run.errors,
  };
}

async function read(address: string): Promise<string> {
  return (await fetch(address)).text();
}
