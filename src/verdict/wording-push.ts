import type { Weights } from './factor.ts';
import { BUCKETS, cutPhrase, eachPiece, type Gap, KINDS_OF_PIECES, type Phrase } from './wording.ts';

/** How much the pieces of the buyer's wording weigh: 4 small whole numbers a bucket, times `scale`. */
export type Wording = { table: Int8Array; scale: number };

/** The wording is a backstop: it may not move any reason by more than this. */
const MOST = 8;

/** What the buyer's wording adds to each reason, each different piece once. Linear in the number of words. */
export class WordingPush {
  readonly #phrases: readonly Phrase[];
  readonly #table: Int8Array;
  readonly #counts = new Int32Array(KINDS_OF_PIECES * BUCKETS);
  /** Of everything, and of each phrase by itself. */
  readonly #sum = new Float64Array(4);
  readonly #sums: Float64Array;
  readonly #scale: number;

  constructor(phrases: readonly Phrase[], { table, scale }: Wording) {
    this.#phrases = phrases;
    this.#table = table;
    this.#sums = new Float64Array(4 * phrases.length);
    for (const [at, phrase] of phrases.entries())
      eachPiece(phrase, (bucket) => {
        if (this.#counts[bucket]! === 0) this.#addTo(this.#sum, 0, bucket);
        this.#counts[bucket]! += 1;
        this.#addTo(this.#sums, 4 * at, bucket);
      });
    this.#scale = scale * shrinkage(this.#sum, scale);
  }

  get scores(): Weights {
    return this.#weigh(this.#sum);
  }

  /** What a phrase adds by itself, in the order of the phrases; comparable with each other only. */
  scoresOf(phrase: number): Weights {
    return this.#weigh(this.#sums.subarray(4 * phrase, 4 * phrase + 4));
  }

  /** What goes when some words of one sentence are taken out, and nothing else. */
  scoresWithin(gap: Gap): Weights {
    const phrase = this.#phrases.find(
      ({ heard, start, end }) => heard.turn === gap.turn && gap.first >= start && gap.last < end,
    );
    const lost = new Float64Array(4);
    if (phrase === undefined) return this.#weigh(lost);
    const cut = cutPhrase(phrase, gap);
    const count = (bucket: number, change: number) => {
      const before = this.#counts[bucket]!;
      this.#counts[bucket] = before + change;
      if (before + change === 0) this.#addTo(lost, 0, bucket);
      else if (before === 0) this.#addTo(lost, 0, bucket, -1);
    };
    eachPiece(phrase, (bucket) => count(bucket, -1));
    eachPiece(cut, (bucket) => count(bucket, 1));
    const gone = this.#weigh(lost);
    eachPiece(cut, (bucket) => count(bucket, -1));
    eachPiece(phrase, (bucket) => count(bucket, 1));
    return gone;
  }

  #addTo(sum: Float64Array, at: number, bucket: number, times = 1): void {
    for (let k = 0; k < 4; k += 1) sum[at + k]! += times * this.#table[4 * bucket + k]!;
  }

  #weigh(sum: Float64Array): Weights {
    return [...sum].map((score) => score * this.#scale) as unknown as Weights;
  }
}

/** 1, or less where the wording would move a reason further from the mean than it may. */
function shrinkage(sum: Float64Array, scale: number): number {
  const mean = sum.reduce((total, score) => total + score, 0) / sum.length;
  const furthest = scale * sum.reduce((most, score) => Math.max(most, Math.abs(score - mean)), 0);
  return furthest > MOST ? MOST / furthest : 1;
}
