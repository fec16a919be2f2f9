/**
 * `npm run bench`: how long one verdict takes on talks of growing length, warm, and on talks made to be slow. The talks are made of
 * the English training cases. Prints medians and 95th percentiles in milliseconds, and the two ratios that must stay linear.
 */
import { cpus } from 'node:os';
import type { Message } from '../src/order/conversation.ts';
import { CALIBRATION, readCases } from '../src/training/cases.ts';
import { judge } from '../src/verdict/judge.ts';
import { warmUp } from '../src/verdict/warm-up.ts';
import { anOrder, model } from '../test/verdict/reading-aloud.ts';

const cases = readCases().filter(({ file, language }) => file !== CALIBRATION && language === 'en');
const order = anOrder({ order: { requirements: 'submitted' }, request: { minutesAfterOrder: 9 } });

const warm = [...warmUp(model)].length;
for (let from = 0; from < 200; from += 1) judge({ order, messages: talkOf(10_000, from * 40), model });
console.log(
  `${cpus()[0]?.model}, Node ${process.version}; ${warm} cues read, 200 talks of 10 kB judged before.`,
);

console.log('\n| characters | median, ms | p95, ms |\n|---|---|---|');
const medians = new Map(
  [500, 2_000, 10_000, 50_000, 100_000, 200_000].map((size) => [size, tell(size, talkOf(size, 100))]),
);
console.log(
  `\n100 kB : 10 kB = ${ratio(100_000, 10_000)} (at most 15), 200 kB : 100 kB = ${ratio(200_000, 100_000)} (at most 2.2)`,
);

console.log('\n| made to be slow, 10 kB | median, ms | p95, ms |\n|---|---|---|');
const said = (text: string): Message[] => [{ from: 'buyer', at: null, text: text.slice(0, 10_000) }];
const cueWords = [...model.tongues.get('en')!.cues].flatMap(({ examples }) => examples).join(' ');
tell('one word', said('a'.repeat(10_000)));
tell('"order" only', said('order '.repeat(2_000)));
tell('one claim again and again', said('I ordered this by mistake. '.repeat(400)));
tell('examples of all cues without an end', said(cueWords.replaceAll(/[.,!?]/g, '')));

function tell(name: string | number, messages: Message[]): number {
  const times: number[] = [];
  const until = performance.now() + 1_500;
  while (times.length < 20 || (performance.now() < until && times.length < 400)) {
    const begun = performance.now();
    judge({ order, messages, model });
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const [median, p95] = [0.5, 0.95].map((share) => times[Math.floor(share * times.length)]!) as [
    number,
    number,
  ];
  console.log(`| ${name} | ${median.toFixed(3)} | ${p95.toFixed(3)} |`);
  return median;
}

function ratio(long: number, short: number): string {
  return (medians.get(long)! / medians.get(short)!).toFixed(1);
}

/** A talk of so many characters, from one case on. */
function talkOf(size: number, from: number): Message[] {
  const messages: Message[] = [];
  let length = 0;
  for (let at = from; length < size; at += 1)
    for (const message of cases[at % cases.length]!.messages) {
      if (length >= size) break;
      messages.push(message);
      length += message.text.length;
    }
  return messages;
}
