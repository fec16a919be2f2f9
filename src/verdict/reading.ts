import type { Form, Lexicon } from './lexicon.ts';
import { HYPHEN, type Scan, SOFT } from './scan.ts';

/** One text as a row of words; offsets are UTF-16 into the text. A contraction gives several words with the same offsets. */
export type Reading = {
  forms: Form[];
  starts: number[];
  ends: number[];
  /** A comma, dash or bracket stands before this word. */
  breaks: boolean[];
  sentences: { first: number; end: number; asks: boolean }[];
};

/** Looks up all words of a scanned text in the lexicon of its language. */
export function read(text: string, scan: Scan, lexicon: Lexicon): Reading {
  const reading: Reading = { forms: [], starts: [], ends: [], breaks: [], sentences: [] };
  for (const sentence of scan.sentences) {
    const first = reading.forms.length;
    for (let word = sentence.first; word < sentence.end; word += 1)
      word = addWord({ reading, text, scan, lexicon }, word);
    if (reading.forms.length > first)
      reading.sentences.push({ first, end: reading.forms.length, asks: sentence.asks });
  }
  return reading;
}

type Source = { reading: Reading; text: string; scan: Scan; lexicon: Lexicon };

/** Adds a word and gives the number of the last scanned word it used up: "re-order" is read as one. */
function addWord({ reading, text, scan, lexicon }: Source, word: number): number {
  const { starts, ends, before } = scan;
  const start = starts[word]!;
  let raw = text.slice(start, ends[word]);
  let last = word;
  if (word + 1 < scan.count && before[word + 1] === HYPHEN && lexicon.joins(raw)) {
    last += 1;
    raw += text.slice(starts[last], ends[last]);
  }
  let breaks = before[word] === SOFT;
  for (const form of lexicon.look(raw)) {
    reading.forms.push(form);
    reading.starts.push(start);
    reading.ends.push(ends[last]!);
    reading.breaks.push(breaks);
    breaks = false;
  }
  return last;
}
