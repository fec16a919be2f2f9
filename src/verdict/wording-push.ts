import type { Weights } from './factor.ts';
import type { Form } from './lexicon.ts';
import { cutPhrase, type Gap, nearPlaces, type Phrase } from './phrase.ts';
import { BUCKETS, KINDS_OF_PIECES, visitPieces } from './wording.ts';

/** How much the pieces of the buyer's wording weigh: 4 small whole numbers a bucket, times `scale`. */
export type Wording = { table: Int8Array; scale: number };

/** The wording is a backstop: it may not move any reason by more than this. */
const MOST = 8;

/** What the buyer's wording adds to each reason, each different word and piece once. Linear in the number of words. */
export class WordingPush {
  readonly #phrases: Phrase[];
  readonly #wording: Wording;
  /** How often each word and each other piece stands in the phrases. */
  readonly #words = new Map<Form, { times: number; sum: Float64Array }>();
  readonly #pieces = new Int32Array(KINDS_OF_PIECES * BUCKETS);
  readonly #sum = new Float64Array(4);
  #scale: number;

  constructor(phrases: readonly Phrase[], wording: Wording) {
    this.#phrases = [...phrases];
    this.#wording = wording;
    this.#count(phrases, 1, this.#sum);
    this.#scale = wording.scale * shrinkage(this.#sum, wording.scale);
  }

  /** The sentences, as far as they still count. */
  get phrases(): readonly Phrase[] {
    return this.#phrases;
  }

  get scores(): Weights {
    return this.#weigh(this.#sum);
  }

  /** What the words of a phrase add by themselves; comparable with other phrases only. */
  scoresOf({ heard, places }: Phrase): Weights {
    const sum = new Float64Array(4);
    for (const place of places) add(sum, this.#entryOf(heard.reading.forms[place]!).sum, 0, 1);
    return this.#weigh(sum);
  }

  /** What goes when some words of one sentence are taken out, and nothing else. */
  scoresWithin(gap: Gap): Weights {
    const change = new Float64Array(4);
    const phrase = this.#phraseOf(gap);
    if (phrase === undefined) return this.#weigh(change);
    const around = nearPlaces(phrase, gap);
    const cut = cutPhrase(around, gap);
    this.#count([around], -1, change);
    this.#count([cut], 1, change);
    const back = new Float64Array(4);
    this.#count([cut], -1, back);
    this.#count([around], 1, back);
    return this.#weigh(change, -1);
  }

  /** Takes some words of one sentence out for good. */
  drop(gap: Gap): void {
    const phrase = this.#phraseOf(gap);
    if (phrase === undefined) return;
    const cut = cutPhrase(phrase, gap);
    this.#phrases[this.#phrases.indexOf(phrase)] = cut;
    this.#count([phrase], -1, this.#sum);
    this.#count([cut], 1, this.#sum);
    this.#scale = this.#wording.scale * shrinkage(this.#sum, this.#wording.scale);
  }

  #phraseOf(gap: Gap): Phrase | undefined {
    return this.#phrases.find(
      ({ heard, start, end }) => heard.turn === gap.turn && gap.first >= start && gap.last < end,
    );
  }

  /** Counts phrases in (1) or out (-1); the first of a kind to come and the last to go changes the sum. */
  #count(phrases: readonly Phrase[], change: 1 | -1, sum: Float64Array): void {
    const turning = change === 1 ? 1 : 0;
    const pieces = this.#pieces;
    const { table } = this.#wording;
    const visitor = {
      word: (word: Form) => {
        const entry = this.#entryOf(word);
        entry.times += change;
        if (entry.times === turning) add(sum, entry.sum, 0, change);
      },
      piece: (bucket: number) => {
        const times = pieces[bucket]! + change;
        pieces[bucket] = times;
        if (times === turning) add(sum, table, 4 * bucket, change);
      },
    };
    for (const phrase of phrases) visitPieces(phrase, visitor);
  }

  #entryOf(word: Form): { times: number; sum: Float64Array } {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const entry = { times: 0, sum: sumOf(word, this.#wording) };
    this.#words.set(word, entry);
    return entry;
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
  const kept = sums.get(wording) ?? new WeakMap<Form, Float64Array>();
  if (!sums.has(wording)) sums.set(wording, kept);
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
