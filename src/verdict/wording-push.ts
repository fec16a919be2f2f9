import type { Weights } from './factor.ts';
import type { Form } from './lexicon.ts';
import { BUCKETS, cutPhrase, type Gap, KINDS_OF_PIECES, type Phrase, visitPieces } from './wording.ts';

/** How much the pieces of the buyer's wording weigh: 4 small whole numbers a bucket, times `scale`. */
export type Wording = { table: Int8Array; scale: number };

/** The wording is a backstop: it may not move any reason by more than this. */
const MOST = 8;

/** What the buyer's wording adds to each reason, each different word and piece once. Linear in the number of words. */
export class WordingPush {
  readonly #phrases: readonly Phrase[];
  readonly #wording: Wording;
  /** How often each word and each other piece stands in the phrases. */
  readonly #words = new Map<Form, number>();
  readonly #pieces = new Int32Array(KINDS_OF_PIECES * BUCKETS);
  readonly #sum = new Float64Array(4);
  readonly #scale: number;

  constructor(phrases: readonly Phrase[], wording: Wording) {
    this.#phrases = phrases;
    this.#wording = wording;
    for (const phrase of phrases) this.#count(phrase, 1, this.#sum);
    this.#scale = wording.scale * shrinkage(this.#sum, wording.scale);
  }

  get scores(): Weights {
    return this.#weigh(this.#sum);
  }

  /** What the words of a phrase add by themselves; comparable with other phrases only. */
  scoresOf({ words }: Phrase): Weights {
    const sum = new Float64Array(4);
    for (const word of words) add(sum, sumOf(word, this.#wording), 0, 1);
    return this.#weigh(sum);
  }

  /** What goes when some words of one sentence are taken out, and nothing else. */
  scoresWithin(gap: Gap): Weights {
    const change = new Float64Array(4);
    const phrase = this.#phrases.find(
      ({ heard, start, end }) => heard.turn === gap.turn && gap.first >= start && gap.last < end,
    );
    if (phrase === undefined) return this.#weigh(change);
    const cut = cutPhrase(phrase, gap);
    this.#count(phrase, -1, change);
    this.#count(cut, 1, change);
    const nothing = new Float64Array(4);
    this.#count(cut, -1, nothing);
    this.#count(phrase, 1, nothing);
    return this.#weigh(change, -1);
  }

  /** Counts a phrase in (1) or out (-1); the first to come and the last to go changes the sum. */
  #count(phrase: Phrase, change: 1 | -1, sum: Float64Array): void {
    const words = this.#words;
    const pieces = this.#pieces;
    const { table } = this.#wording;
    visitPieces(phrase, {
      word: (word) => {
        const after = (words.get(word) ?? 0) + change;
        words.set(word, after);
        if (after === 0 || (after === 1 && change === 1)) add(sum, sumOf(word, this.#wording), 0, change);
      },
      piece: (bucket) => {
        const after = pieces[bucket]! + change;
        pieces[bucket] = after;
        if (after === 0 || (after === 1 && change === 1)) add(sum, table, 4 * bucket, change);
      },
    });
  }

  #weigh(sum: Float64Array, times = 1): Weights {
    const scale = this.#scale * times;
    return [sum[0]! * scale, sum[1]! * scale, sum[2]! * scale, sum[3]! * scale];
  }
}

type Numbers = Float64Array | Int8Array;

function add(to: Float64Array, from: Numbers, start: number, times: number): void {
  to[0]! += times * from[start]!;
  to[1]! += times * from[start + 1]!;
  to[2]! += times * from[start + 2]!;
  to[3]! += times * from[start + 3]!;
}

const sums = new WeakMap<Wording, WeakMap<Form, Float64Array>>();

/** What all pieces of a word add; kept with the word, for as long as its lexicon keeps it. */
function sumOf(word: Form, wording: Wording): Float64Array {
  let kept = sums.get(wording);
  if (kept === undefined) sums.set(wording, (kept = new WeakMap()));
  const known = kept.get(word);
  if (known !== undefined) return known;
  const sum = new Float64Array(4);
  for (const bucket of word.pieces) add(sum, wording.table, 4 * bucket, 1);
  kept.set(word, sum);
  return sum;
}

/** 1, or less where the wording would move a reason further from the mean than it may. */
function shrinkage(sum: Float64Array, scale: number): number {
  const mean = sum.reduce((total, score) => total + score, 0) / sum.length;
  const furthest = scale * sum.reduce((most, score) => Math.max(most, Math.abs(score - mean)), 0);
  return furthest > MOST ? MOST / furthest : 1;
}
