import { listOwned } from './buckets.ts';
import type { Weights } from './factor.ts';
import type { Form } from './form.ts';
import { cutPhrase, type Gap, isReply, nearPlaces, type Phrase } from './phrase.ts';
import { TalkCounts } from './piece-counts.ts';
import { PieceList } from './piece-list.ts';
import { type Company, pieceOfConcept } from './wording.ts';
import { addBucket, addPiece, addWord, type Sum, shrinkage, type Wording } from './wording-sum.ts';

/** How often each word, concept and other piece stands in the phrases of the talk that took the counts last. */
const counts = new TalkCounts();

/** What the wording of a talk adds to each reason, each different word, concept and piece once. Linear in the number of words. */
export class WordingPush {
  readonly #phrases: Phrase[];
  /** Where the sentences of each turn begin among the phrases. */
  readonly #turns = new Map<number, number>();
  readonly #wording: Wording;
  readonly #company: Company;
  readonly #sum: Sum = [0, 0, 0, 0];
  /** What was asked of `scoresWithin`, until words are dropped. All sums are of whole numbers, so nothing is lost by rounding. */
  readonly #within = new Map<string, Sum>();
  readonly #around = new PieceList();
  readonly #left = new PieceList();
  #buckets = new Int32Array(USUAL_PIECES);
  #talk = NOT_COUNTED;
  #scale = 0;

  constructor(phrases: readonly Phrase[], wording: Wording, company: Company) {
    this.#phrases = [...phrases];
    this.#wording = wording;
    this.#company = company;
    for (let at = 0; at < phrases.length; at += 1) {
      const { turn } = phrases[at]!.heard;
      if (!this.#turns.has(turn)) this.#turns.set(turn, at);
    }
    this.#takeCounts(this.#sum);
    this.#setScale();
  }

  /** The sentences, as far as they still count. */
  get phrases(): readonly Phrase[] {
    return this.#phrases;
  }

  get scores(): Weights {
    return this.#weigh(this.#sum);
  }

  /** What the words of a phrase add by themselves; comparable with other phrases only. */
  scoresOf(phrase: Phrase): Weights {
    const sum: Sum = [0, 0, 0, 0];
    if (isReply(phrase)) this.#addPieces(sum, phrase);
    else this.#addWords(sum, phrase);
    return this.#weigh(sum);
  }

  #addWords(to: Sum, { heard, places }: Phrase): void {
    const { forms } = heard.reading;
    for (let at = 0; at < places.length; at += 1) addWord(to, forms[places[at]!]!, this.#wording, 1);
  }

  #addPieces(to: Sum, phrase: Phrase): void {
    const list = this.#around;
    list.read(phrase);
    for (let at = 0; at < list.count; at += 1) addPiece(to, list.pieces[at]!, this.#wording);
  }

  /** What goes when some words of one sentence are taken out, and nothing else. */
  scoresWithin(gap: Gap): Weights {
    const key = `${gap.turn} ${gap.first} ${gap.last}`;
    let change = this.#within.get(key);
    if (change === undefined) {
      change = this.#changeWithout(gap);
      this.#within.set(key, change);
    }
    return this.#weigh(change, -1);
  }

  /** Takes some words of one sentence out for good. */
  drop(gap: Gap): void {
    const at = this.#find(gap);
    if (at < 0) return;
    this.#takeCounts(null);
    const phrase = this.#phrases[at]!;
    const cut = cutPhrase(phrase, gap);
    this.#phrases[at] = cut;
    this.#put(phrase, -1, this.#sum);
    this.#put(cut, 1, this.#sum);
    this.#within.clear();
    this.#setScale();
  }

  /** Counts the pieces around the gap out, and those in that are left, and both back again. */
  #changeWithout(gap: Gap): Sum {
    const change: Sum = [0, 0, 0, 0];
    const at = this.#find(gap);
    if (at < 0) return change;
    this.#takeCounts(null);
    const around = nearPlaces(this.#phrases[at]!, gap);
    const cut = cutPhrase(around, gap);
    this.#around.read(around);
    this.#left.read(cut);
    this.#count(around, this.#around, -1, change);
    this.#count(cut, this.#left, 1, change);
    this.#count(cut, this.#left, -1, null);
    this.#count(around, this.#around, 1, null);
    return change;
  }

  /** The number of the phrase that holds the gap, or -1. */
  #find({ turn, first, last }: Gap): number {
    const from = this.#turns.get(turn) ?? this.#phrases.length;
    for (let at = from; at < this.#phrases.length; at += 1) {
      const { heard, start, end } = this.#phrases[at]!;
      if (heard.turn !== turn) return -1;
      if (first >= start && last < end) return at;
    }
    return -1;
  }

  /** Counts all phrases, unless the counts are theirs already. */
  #takeCounts(sum: Sum | null): void {
    if (this.#talk === counts.talk) return;
    this.#talk = counts.begin();
    for (const phrase of this.#phrases) this.#put(phrase, 1, sum);
  }

  #put(phrase: Phrase, change: 1 | -1, sum: Sum | null): void {
    this.#around.read(phrase);
    this.#count(phrase, this.#around, change, sum);
  }

  /** Counts a phrase in (1) or out (-1); the first of a kind to come and the last to go changes the sum. */
  #count(phrase: Phrase, list: PieceList, change: 1 | -1, sum: Sum | null): void {
    const turning = change === 1 ? 1 : 0;
    if (!isReply(phrase)) this.#countWords(phrase, change, sum);
    for (let at = 0; at < list.concepts; at += 1) {
      const times = counts.concepts.change(list.met[at]!, change);
      if (times === turning && sum !== null) this.#addConcept(sum, list.met[at]!, change);
    }
    const turned = this.#countPieces(list, change);
    if (sum === null) return;
    for (let at = 0; at < turned; at += 1) addBucket(sum, this.#buckets[at]!, this.#wording, change);
  }

  /** Gives how many buckets were met first or for the last time; they stand at the front of `#buckets`. */
  #countPieces({ pieces, count }: PieceList, change: 1 | -1): number {
    if (this.#buckets.length < count) this.#buckets = new Int32Array(2 * count);
    const owned = listOwned({ pieces, count }, this.#wording, this.#buckets);
    return counts.pieces.changeAll(this.#buckets, owned, change);
  }

  #countWords({ heard, places }: Phrase, change: 1 | -1, sum: Sum | null): void {
    const { forms } = heard.reading;
    const turning = change === 1 ? 1 : 0;
    for (let at = 0; at < places.length; at += 1) {
      const form = forms[places[at]!]!;
      const times = counts.words.change(keyOf(form), change);
      if (times === turning && sum !== null) addWord(sum, form, this.#wording, change);
    }
  }

  #addConcept(to: Sum, concept: number, times: number): void {
    const company = this.#company;
    for (let at = 0; at < company.length; at += 1)
      addPiece(to, pieceOfConcept(company[at]!, concept), this.#wording, times);
  }

  #setScale(): void {
    this.#scale = this.#wording.scale * shrinkage(this.#sum, this.#wording.scale);
  }

  #weigh(sum: Readonly<Sum>, times = 1): Weights {
    const scale = this.#scale * times;
    return [sum[0]! * scale, sum[1]! * scale, sum[2]! * scale, sum[3]! * scale];
  }
}

const NOT_COUNTED = -1;
/** Few sentences have more. */
const USUAL_PIECES = 256;

/** A number from 0 on for each word of a talk. */
function keyOf({ number }: Form): number {
  return number < 0 ? -2 * number - 1 : 2 * number;
}
