/**
 * `npm run bench:start`: from the start of the process to the first page answered, beside bare Express, taking turns; the median of
 * ROUNDS rounds (9); the server as `npm run build` leaves it. Then the memory after 10,000 and after 100,000 assessments
 * over HTTP, of a server that has one core, as an instance has.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { median } from './median.ts';
import { keepToOneCore } from './one-core.ts';
import { type Running, startBare, startColdMisorder, startMisorder } from './processes.ts';
import { postAssessment } from './seller-requests.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 9);

const file = join(tmpdir(), 'misorder-bench-start.json');
writeFileSync(file, JSON.stringify([{ method: 'GET', path: '/', type: 'text/html', body: 'hello' }]));

const ours: number[] = [];
const bare: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  ours.push(await timeToFirstPage(startColdMisorder));
  bare.push(await timeToFirstPage(() => startBare(file)));
}
console.log(
  `${new Date().toISOString().slice(0, 16)}Z, ${cpus().length} x ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}\n`,
);
console.log('| | Misorder | bare Express | ratio |\n|---|---|---|---|');
console.log(
  `| start to first page, ms | ${median(ours).toFixed(0)} | ${median(bare).toFixed(0)} | ${(median(ours) / median(bare)).toFixed(2)} (at most 2) |`,
);

const misorder = await startMisorder();
keepToOneCore(misorder.child);
await assess(misorder, 10_000);
const early = await memoryOf(misorder);
await assess(misorder, 90_000);
const late = await memoryOf(misorder);
await misorder.stop();
console.log(`\n| memory, MB | after 10,000 assessments | after 100,000 | ratio |\n|---|---|---|---|`);
console.log(
  `| resident | ${early.toFixed(0)} | ${late.toFixed(0)} | ${(late / early).toFixed(2)} (at most 1.2, and below 150 MB) |`,
);

async function timeToFirstPage(startOne: () => Promise<Running>): Promise<number> {
  const begun = performance.now();
  const running = await startOne();
  await (await fetch(running.url)).text();
  const taken = performance.now() - begun;
  await running.stop();
  return taken;
}

async function assess({ url }: Running, amount: number): Promise<void> {
  const { request } = postAssessment(500);
  const { non2xx, errors } = await autocannon({ url, connections: 10, amount, requests: [request] });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} assessments failed.`);
}

async function memoryOf({ figures }: Running): Promise<number> {
  const text = await (await fetch(figures!)).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]) / 1_048_576;
}
