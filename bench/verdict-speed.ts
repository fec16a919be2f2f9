/**
 * `npm run bench`: how long one verdict takes on talks of growing length, warm, beside what three usual packages take only to cut
 * the same text into words, all in one run; and on talks made to be slow. The talks are made of the English training cases, and
 * once of calibration cases, whose words the product need not know. Times are medians and 95th percentiles in milliseconds.
 * Packages that are not there (`npm ci --prefix bench`) are left out. Writes nothing.
 */
import { cpus } from 'node:os';
import type { Message } from '../src/order/conversation.ts';
import { CALIBRATION, readCases } from '../src/training/cases.ts';
import { judge } from '../src/verdict/judge.ts';
import { warmUp } from '../src/verdict/warm-up.ts';
import { anOrder, model } from '../test/verdict/reading-aloud.ts';
import { tokenizers } from './tokenizers.ts';

type Contender = { name: string; run: (messages: readonly Message[]) => unknown };

const english = readCases().filter(({ language }) => language === 'en');
const cases = english.filter(({ file }) => file !== CALIBRATION);
const strangers = english.filter(({ file }) => file === CALIBRATION);
const order = anOrder({ order: { requirements: 'submitted' }, request: { minutesAfterOrder: 9 } });
/** A server has judged far more when it is a minute old. */
const JUDGED_BEFORE = 2_000;

const warm = [...warmUp(model)].length;
for (let from = 0; from < JUDGED_BEFORE; from += 1)
  judge({ order, messages: talkOf(10_000, from * 40), model });
console.log(
  `${new Date().toISOString().slice(0, 10)}; ${cpus()[0]?.model}, ${cpus().length} cores; Node ${process.version}; ${warm} cues read, ${JUDGED_BEFORE} talks of 10 kB judged before.`,
);

const contenders: Contender[] = [
  { name: 'verdict', run: (messages) => judge({ order, messages, model }) },
  ...tokenizers().map(({ name, cut }) => ({
    name,
    run: (messages: readonly Message[]) => messages.map(({ text }) => cut(text)),
  })),
];
console.log(`\n| characters | ${contenders.map(({ name }) => `${name}: median | p95`).join(' | ')} |`);
console.log(`|---|${'---|---|'.repeat(contenders.length)}`);
const medians = new Map(
  [500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000].map((size) => [
    size,
    compare(size, talkOf(size, 100)),
  ]),
);
console.log(
  `\n100 kB : 10 kB = ${ratio(100_000, 10_000)} (at most 15); doubling costs ${[
    500, 1_000, 5_000, 10_000, 50_000, 100_000,
  ]
    .filter((size) => medians.has(2 * size))
    .map((size) => `${ratio(2 * size, size)} at ${size}`)
    .join(', ')} (at most 2.2)`,
);

console.log('\n| other talks of 10 kB | median, ms | p95, ms |\n|---|---|---|');
const said = (text: string): Message[] => [{ from: 'buyer', at: null, text: text.slice(0, 10_000) }];
const cueWords = [...model.tongues.get('en')!.cues].flatMap(({ examples }) => examples).join(' ');
tell('of cases that nothing was learnt from', talkOf(10_000, 0, strangers));
tell('one word', said('a'.repeat(10_000)));
tell('"order" only', said('order '.repeat(2_000)));
tell('one claim again and again', said('I ordered this by mistake. '.repeat(400)));
tell('examples of all cues without an end', said(cueWords.replaceAll(/[.,!?]/g, '')));

/**
 * All contenders by turns on the same talk, so that what else the machine does meets them alike; gives the verdict's median. Each
 * turn is two runs, of which the second counts: the first finds the processor's caches full of what the one before it left.
 */
function compare(size: number, messages: readonly Message[]): number {
  const times = contenders.map((): number[] => []);
  const until = performance.now() + 8_000;
  while (times[0]!.length < 12 || (performance.now() < until && times[0]!.length < 200))
    for (const [at, { run }] of contenders.entries()) {
      run(messages);
      times[at]!.push(timeOf(() => run(messages)));
    }
  const figures = times.map(figuresOf);
  console.log(
    `| ${size} | ${figures.map(([median, p95]) => `${median.toFixed(3)} | ${p95.toFixed(3)}`).join(' | ')} |`,
  );
  return figures[0]![0];
}

function tell(name: string, messages: readonly Message[]): void {
  const times: number[] = [];
  const until = performance.now() + 1_500;
  while (times.length < 20 || (performance.now() < until && times.length < 400))
    times.push(timeOf(() => judge({ order, messages, model })));
  const [median, p95] = figuresOf(times);
  console.log(`| ${name} | ${median.toFixed(3)} | ${p95.toFixed(3)} |`);
}

function timeOf(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

function figuresOf(times: number[]): [median: number, p95: number] {
  times.sort((a, b) => a - b);
  return [times[Math.floor(0.5 * times.length)]!, times[Math.floor(0.95 * times.length)]!];
}

function ratio(long: number, short: number): string {
  return (medians.get(long)! / medians.get(short)!).toFixed(1);
}

/** A talk of so many characters, from one case on. */
function talkOf(size: number, from: number, told = cases): Message[] {
  const messages: Message[] = [];
  let length = 0;
  for (let at = from; length < size; at += 1)
    for (const message of told[at % told.length]!.messages) {
      if (length >= size) break;
      messages.push(message);
      length += message.text.length;
    }
  return messages;
}
