/**
 * `npm run evaluate -- --peers`: the verdict beside four usual ways to sort short texts, each given the same words of the buyer and
 * the same facts of the order, taught and tried on the same folds (leave one file out). First all of them are taught the same FEW
 * cases, because two of them do not come to an end with all; then the others are taught all. Needs `npm ci --prefix bench` once.
 */
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readVerdictFiles } from '../src/load-model.ts';
import { type Reason, reasons } from '../src/order/choices.ts';
import { CALIBRATION, type Case, readCases } from '../src/training/cases.ts';
import { learn, openSchool } from '../src/training/learn.ts';
import { toModel } from '../src/training/learned.ts';
import * as measure from '../src/training/measures.ts';
import { factNames } from '../src/verdict/fact-factors.ts';
import { judge } from '../src/verdict/judge.ts';
import { readEars } from '../src/verdict/model.ts';

const require = createRequire(import.meta.url);

/** Garbage is no memory that a classifier needs. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

type Chances = Record<Reason, number>;
/** A way to sort cases: what it is called, and what it makes of a set of cases to learn from. */
type Peer = {
  name: string;
  teach: (cases: readonly Case[]) => Promise<(one: Case) => Promise<Chances>>;
  /** It learns from all cases within minutes. */
  learnsAll: boolean;
};

/** So many cases everybody is taught. */
const FEW = 5_000;

const folds = ['world', 'casual', 'business', 'chats', 'calibration'];

/** The words of the buyer, with each fact of the order as one more word. */
function textOf({ messages, order }: Case): string {
  const words = messages.filter(({ from }) => from === 'buyer').map(({ text }) => text);
  return [...words, ...factNames(order).map((name) => `fact${name.replaceAll('-', '')}`)].join('\n');
}

const even: Chances = {
  'mistaken-order': 0.25,
  'change-of-mind': 0.25,
  'something-else': 0.25,
  unclear: 0.25,
};

/** Chances from any positive numbers; all the same where there are none. */
function chancesFrom(entries: Iterable<readonly [string, number]>): Chances {
  const given = new Map(entries);
  const total = reasons.reduce((sum, reason) => sum + (given.get(reason) ?? 0), 0);
  if (!(total > 0)) return even;
  return Object.fromEntries(reasons.map((reason) => [reason, (given.get(reason) ?? 0) / total])) as Chances;
}

const keywords: Record<Exclude<Reason, 'unclear'>, RegExp> = {
  'mistaken-order':
    /by (mistake|accident|error)|accident|mistaken|misclick|wrong (gig|order|package|seller|button|one|account)|twice|duplicate|didn.?t mean|did not mean|not mean to order|my (son|daughter|kid|child|cat|dog)|thought it was (a|the) (quote|message)/i,
  'change-of-mind':
    /chang(e|ed) (of|my|our) mind|no longer need|don.?t need|do not need|not needed|any ?more|cheaper|found (someone|somebody|another|a )|budget|postpone|myself|boss|decided|second thoughts|afford/i,
  'something-else':
    /late|delay|deadline|quality|refund|whatsapp|paypal|bad|terrible|not what (i|we) asked|no (reply|answer|response)|wrong card|can(no|.)t do|busy/i,
};

const keywordRegexes: Peer = {
  name: 'keyword regexes',
  learnsAll: true,
  teach: async () => async (one) => {
    const text = textOf(one);
    const found = Object.entries(keywords).filter(([, pattern]) => pattern.test(text));
    return found.length === 0
      ? chancesFrom([['unclear', 1]])
      : chancesFrom(found.map(([reason]) => [reason, 1]));
  },
};

const naturalBayes: Peer = {
  name: 'natural (naive Bayes)',
  learnsAll: false,
  teach: async (cases) => {
    const { BayesClassifier } = require('natural');
    const classifier = new BayesClassifier();
    for (const one of cases) classifier.addDocument(textOf(one), one.reason);
    classifier.train();
    return async (one) => {
      const rows: { label: string; value: number }[] = classifier.getClassifications(textOf(one));
      return chancesFrom(rows.map(({ label, value }) => [label, value]));
    };
  },
};

const winkBayes: Peer = {
  name: 'wink-naive-bayes-text-classifier',
  learnsAll: true,
  teach: async (cases) => {
    const { PorterStemmer, WordTokenizer } = require('natural');
    const tokenizer = new WordTokenizer();
    const classifier = require('wink-naive-bayes-text-classifier')();
    classifier.definePrepTasks([
      (text: string) =>
        tokenizer.tokenize(text.toLowerCase()).map((word: string) => PorterStemmer.stem(word)),
    ]);
    classifier.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
    for (const one of cases) classifier.learn(textOf(one), one.reason);
    classifier.consolidate();
    return async (one) => {
      const odds: [string, number][] = classifier.computeOdds(textOf(one));
      const most = Math.max(...odds.map(([, odd]) => odd));
      return chancesFrom(odds.map(([label, odd]) => [label, 2 ** (odd - most)]));
    };
  },
};

const nlpjs: Peer = {
  name: 'nlp.js (@nlpjs/nlu)',
  learnsAll: false,
  teach: async (cases) => {
    const { containerBootstrap } = require('@nlpjs/core');
    const { NluNeural } = require('@nlpjs/nlu');
    const { LangEn } = require('@nlpjs/lang-en-min');
    const container = await containerBootstrap();
    container.use(LangEn);
    const nlu = new NluNeural({ container, locale: 'en', log: false });
    await nlu.train(cases.map((one) => ({ utterance: textOf(one), intent: one.reason })));
    return async (one) => {
      const { classifications } = await nlu.process(textOf(one));
      return chancesFrom(
        classifications.map(({ intent, score }: { intent: string; score: number }) => [intent, score]),
      );
    };
  },
};

const cases = readCases();
const calibration = cases.filter(({ file }) => file === CALIBRATION);
const ears = readEars(readVerdictFiles());

const misorder: Peer = {
  name: 'Misorder',
  learnsAll: true,
  teach: async (taught) => {
    const model = toModel(learn(openSchool([...taught, ...calibration], ears)), ears);
    return async (one) => judge({ order: one.order, messages: one.messages, model }).probabilities;
  },
};

type Result = { judged: measure.Judged[]; teaching: number; judging: number; memory: number };

async function tryOn(peer: Peer, school: readonly Case[]): Promise<Result> {
  const judged: measure.Judged[] = [];
  const cost = { teaching: 0, judging: 0, memory: 0 };
  for (const fold of folds) {
    collect();
    const before = process.memoryUsage().heapUsed;
    const begun = performance.now();
    const say = await peer.teach(school.filter(({ file }) => file !== fold));
    cost.teaching += performance.now() - begun;
    collect();
    cost.memory = Math.max(cost.memory, process.memoryUsage().heapUsed - before);
    const tried = cases.filter(({ file }) => file === fold);
    const started = performance.now();
    for (const one of tried) {
      const probabilities = await say(one);
      const reason = reasons.reduce((best, next) =>
        probabilities[next] > probabilities[best] ? next : best,
      );
      judged.push({ one, verdict: { reason, probabilities } as measure.Judged['verdict'] });
    }
    cost.judging += performance.now() - started;
  }
  return { judged, ...cost };
}

/** The share of all mistaken orders that can be said while at least this share of what is said is right. */
function recallAt(judged: readonly measure.Judged[], precision: number): number {
  const sure = judged
    .filter(({ verdict }) => verdict.reason === 'mistaken-order')
    .sort((a, b) => b.verdict.probabilities['mistaken-order'] - a.verdict.probabilities['mistaken-order']);
  const all = judged.filter(({ one }) => one.reason === 'mistaken-order').length;
  let right = 0;
  let best = 0;
  for (const [at, { one }] of sure.entries()) {
    if (one.reason === 'mistaken-order') right += 1;
    if (right / (at + 1) >= precision) best = right;
  }
  return best / all;
}

async function compare(peers: readonly Peer[], school: readonly Case[]): Promise<void> {
  console.log(
    `\nEach taught with ${school.length} cases, less those of the fold.\n\n| | accuracy | macro-F1 | mistaken-order precision | recall at precision 0.95 | AURC | teaching, s a fold | judging, ms a case | memory, MB |\n|---|---|---|---|---|---|---|---|---|`,
  );
  for (const peer of peers) {
    const { judged, teaching, judging, memory } = await tryOn(peer, school);
    const figures = [
      measure.accuracy(judged),
      measure.macroF1(judged),
      measure.scoreReasons(judged)['mistaken-order'].precision,
      recallAt(judged, 0.95),
      measure.riskCoverage(judged),
    ].map((figure) => figure.toFixed(3));
    const costs = [teaching / 1000 / folds.length, judging / judged.length, memory / 2 ** 20];
    console.log(
      `| ${peer.name} | ${figures.join(' | ')} | ${costs.map((cost) => cost.toFixed(2)).join(' | ')} |`,
    );
  }
}

/** Every n-th case, so that all files and reasons are in it. */
function fewOf(all: readonly Case[]): readonly Case[] {
  const every = Math.ceil(all.length / FEW);
  return all.filter((_, at) => at % every === 0);
}

console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}. Tried on: ${folds.join(', ')}. Chances as each gives them; no abstention.`,
);
const taught = cases.filter(({ file }) => file !== CALIBRATION);
const peers = [misorder, keywordRegexes, naturalBayes, winkBayes, nlpjs];
await compare(peers, fewOf(taught));
await compare(
  peers.filter(({ learnsAll }) => learnsAll),
  taught,
);
