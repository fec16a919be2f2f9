/**
 * `npm run fuzz -- [inputs] [--seed n] [--from n]`: puts so many generated inputs (100,000 when none is said) into every way
 * into the product and says what does not hold. Each finding names the seed and the index that make it again:
 * `npm run fuzz -- 1 --seed <seed> --from <index>`. Ends with status 1 when anything was found.
 */
import { parseArgs } from 'node:util';
import { startSite } from '../running-site.ts';
import { growthFaults } from './growth.ts';
import { type FuzzReport, runFuzz } from './run.ts';
import { siteTargets } from './site-targets.ts';
import { pureTargets } from './targets.ts';

/** Every so many inputs: one over HTTP, one look at the growth of cost, one line on the screen. */
const OVER_HTTP = 200;
const LOOK_AT_GROWTH = 20_000;
const SAY = 10_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, from: { type: 'string', default: '0' } },
});
const count = Number(positionals[0] ?? 100_000);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const from = Number(values.from);
if (![count, seed, from].every(Number.isSafeInteger)) {
  console.error('Say how many inputs, and --seed and --from, as whole numbers.');
  process.exit(2);
}

const begun = performance.now();
const site = await startSite();
const overHttp = siteTargets(site.address);
console.log(`${count} inputs from ${from}, seed ${seed}`);
const growth: string[] = [];
let said = 0;
const report = await runFuzz({
  count,
  seed,
  from,
  targetsFor: (index) => (index % OVER_HTTP === 0 ? overHttp : pureTargets),
  onProgress(done, report) {
    said = tell(report, said);
    if (done % LOOK_AT_GROWTH === 0) growth.push(...growthFaults(seed, from + done).map(sayGrowth));
    if (done % SAY === 0) console.log(`${done} done, ${report.found} findings, ${seconds()} s`);
  },
});
await site.stop();

console.table(Object.fromEntries(report.ran));
console.log(
  `${count} inputs, seed ${seed}, ${Math.floor(count / LOOK_AT_GROWTH)} looks at growth: ${report.found} findings of ${report.findings.length} kinds, ${growth.length} that grow; ${seconds()} s`,
);
process.exitCode = report.found + growth.length > 0 ? 1 : 0;

/** Says each new kind of finding at once. */
function tell({ findings }: FuzzReport, from: number): number {
  for (const { target, index, faults, input } of findings.slice(from))
    console.log(
      `FOUND ${target}, --seed ${seed} --from ${index}\n  ${faults.slice(0, 5).join('\n  ')}\n  ${JSON.stringify(input)?.slice(0, 3_000)}`,
    );
  return findings.length;
}

function sayGrowth(fault: string): string {
  console.log(`GROWS ${fault}`);
  return fault;
}

function seconds(): string {
  return ((performance.now() - begun) / 1_000).toFixed(0);
}
