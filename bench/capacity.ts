/**
 * `npm run bench:capacity`: what one instance answers on one core, as production runs it (logs written, figures counted, pages
 * compressed). Beside the requests per second of this run stand those per second of processor time, which other programs on
 * the machine disturb less. Each line is the median of ROUNDS rounds (3) of SECONDS seconds (8).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';

type Kind = { name: string; request: Partial<autocannon.Request> & { method: 'GET' | 'POST'; path: string } };
type Round = { perSecond: number; perCpuSecond: number; p50: number; p99: number; failed: number };

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const SECONDS = Number(process.env.SECONDS ?? 8);
const CONNECTIONS = 10;
const BROWSER = { 'Accept-Encoding': 'gzip, deflate, br' };

const SENTENCES = [
  'Sorry, I clicked the wrong gig by mistake, please cancel.',
  'I wanted the logo and not the banner.',
  'Can you tell me how long it takes until the money is back?',
  'Thank you for your patience, I am new here.',
];
const chatOf = (size: number) => {
  let chat = '';
  for (let turn = 0; chat.length < size; turn += 1)
    chat += `${turn % 2 === 0 ? 'Buyer' : 'Me'}, 10:${10 + (turn % 50)}\n${SENTENCES[turn % SENTENCES.length]}\n`;
  return chat.slice(0, size);
};
const formOf = (size: number): Kind['request'] => ({
  method: 'POST',
  path: '/',
  headers: { ...BROWSER, 'Content-Type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ conversation: chatOf(size), 'request.askedBy': 'buyer' }).toString(),
});
const kinds: Kind[] = [
  { name: '`GET /`, the form', request: { method: 'GET', path: '/', headers: BROWSER } },
  { name: '`POST /`, chat of 2 kB', request: formOf(2_000) },
  { name: '`POST /`, chat of 20 kB', request: formOf(20_000) },
  {
    name: '`POST /api/assessments`, chat of 2 kB',
    request: {
      method: 'POST',
      path: '/api/assessments',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ request: { askedBy: 'buyer' }, conversation: chatOf(2_000) }),
    },
  },
];

const { url, figures, stop } = await startServer();
const cpuSeconds = async () => Number((await read(figures)).match(/^process_cpu_seconds_total (\S+)$/m)?.[1]);
const memory = async () =>
  Math.round(Number((await read(figures)).match(/^process_resident_memory_bytes (\S+)$/m)?.[1]) / 1_048_576);

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
stop();

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

/** The real server with its usual log, on ports that it chooses itself, once it says that it is ready. */
async function startServer() {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'src', 'server.ts')], {
    env: { ...process.env, PORT: '0', METRICS_PORT: '0', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  while (!/^Its figures.*\n/m.test(said) || !/^Misorder.*\n/m.test(said))
    said += String((await once(child.stdout, 'data'))[0]);
  child.stdout.pipe(createWriteStream('/dev/null'));
  const [url = '', figures = ''] = [/^Misorder is at (.*)$/m, /^Its figures are at (.*)$/m].map((line) =>
    said.match(line)?.[1]?.replace('localhost', '127.0.0.1'),
  );
  while (!(await fetch(`${url}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 100));
  return { url, figures, stop: () => child.kill('SIGTERM') };
}

async function read(address: string): Promise<string> {
  return (await fetch(address)).text();
}
