import type { Form } from './form.ts';
import { isOne, type Lookup, type Said } from './lexicon.ts';
import { marks } from './marks.ts';
import { HYPHEN, ODD, type Scan, SOFT } from './scan.ts';

/** One text as a row of words; offsets are UTF-16 into the text. A contraction gives several words with the same offsets. */
export type Reading = {
  forms: Form[];
  starts: number[];
  ends: number[];
  /** A comma, dash or bracket stands before this word. */
  breaks: boolean[];
  sentences: { first: number; end: number; asks: boolean }[];
  /** It holds nothing but greetings. */
  greetsOnly: boolean;
  /** It speaks of cancelling. */
  wantsOut: boolean;
};

/** Looks up all words of a scanned text in the lexicon of its language. */
export function read(text: string, scan: Scan, lookup: Lookup): Reading {
  const reader = new Reader(scan.count);
  const { starts, ends, before, hashes } = scan;
  for (const sentence of scan.sentences) {
    for (let word = sentence.first; word < sentence.end; word += 1) {
      const start = starts[word]!;
      const breaks = before[word] === SOFT;
      if (before[word + 1] === HYPHEN && lookup.joins(text.slice(start, ends[word]))) {
        word += 1;
        const raw = text.slice(start, ends[word - 1]) + text.slice(starts[word], ends[word]);
        reader.add(lookup.look(raw, 0, raw.length, ODD), start, ends[word]!, breaks);
      } else {
        const end = ends[word]!;
        reader.add(lookup.look(text, start, end, hashes[word]!), start, end, breaks);
      }
    }
    reader.endSentence(sentence.asks);
  }
  return reader.finish();
}

/** Puts words into rows that have room for them from the start: rows that grow leave several times their size behind. */
class Reader {
  readonly #forms: Form[];
  readonly #starts: number[];
  readonly #ends: number[];
  readonly #breaks: boolean[];
  readonly #sentences: Reading['sentences'] = [];
  #marks = 0;
  #isGreeting = marks.greets as number;
  #count = 0;
  #first = 0;

  constructor(words: number) {
    const room = words + (words >> 3);
    this.#forms = new Array(room);
    this.#starts = new Array(room);
    this.#ends = new Array(room);
    this.#breaks = new Array(room);
  }

  /** Adds what the word from `start` up to `end` stands for. */
  add(said: Said, start: number, end: number, breaks: boolean): void {
    if (isOne(said)) this.#addForm(said, start, end, breaks);
    else for (let at = 0; at < said.length; at += 1) this.#addForm(said[at]!, start, end, breaks && at === 0);
  }

  endSentence(asks: boolean): void {
    const [first, end] = [this.#first, this.#count];
    if (end > first) this.#sentences.push({ first, end, asks });
    this.#first = end;
  }

  finish(): Reading {
    for (const row of [this.#forms, this.#starts, this.#ends, this.#breaks]) row.length = this.#count;
    return {
      forms: this.#forms,
      starts: this.#starts,
      ends: this.#ends,
      breaks: this.#breaks,
      sentences: this.#sentences,
      greetsOnly: this.#isGreeting !== 0,
      wantsOut: (this.#marks & marks.wantsOut) !== 0,
    };
  }

  #addForm(form: Form, start: number, end: number, breaks: boolean): void {
    const at = this.#count;
    this.#forms[at] = form;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#breaks[at] = breaks;
    this.#count = at + 1;
    this.#marks |= form.marks;
    this.#isGreeting &= form.marks;
  }
}
