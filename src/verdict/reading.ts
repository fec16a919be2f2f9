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
  const reading: Reading = {
    forms: [],
    starts: [],
    ends: [],
    breaks: [],
    sentences: [],
    greetsOnly: true,
    wantsOut: false,
  };
  const { starts, ends, before, hashes } = scan;
  for (const sentence of scan.sentences) {
    const first = reading.forms.length;
    for (let word = sentence.first; word < sentence.end; word += 1) {
      const start = starts[word]!;
      const breaks = before[word] === SOFT;
      if (before[word + 1] === HYPHEN && lookup.joins(text.slice(start, ends[word]))) {
        word += 1;
        const raw = text.slice(start, ends[word - 1]) + text.slice(starts[word], ends[word]);
        addWord(reading, lookup.look(raw, 0, raw.length, ODD), { start, end: ends[word]!, breaks });
      } else {
        const end = ends[word]!;
        addWord(reading, lookup.look(text, start, end, hashes[word]!), { start, end, breaks });
      }
    }
    const end = reading.forms.length;
    if (end > first) reading.sentences.push({ first, end, asks: sentence.asks });
  }
  return reading;
}

/** Where a word stands in the text, and whether something stands before it. */
type Spot = { start: number; end: number; breaks: boolean };

function addWord(reading: Reading, said: Said, spot: Spot): void {
  if (isOne(said)) addForm(reading, said, spot);
  else
    for (const [at, form] of said.entries())
      addForm(reading, form, { ...spot, breaks: spot.breaks && at === 0 });
}

function addForm(reading: Reading, form: Form, { start, end, breaks }: Spot): void {
  reading.forms.push(form);
  reading.starts.push(start);
  reading.ends.push(end);
  reading.breaks.push(breaks);
  if ((form.marks & marks.greets) === 0) reading.greetsOnly = false;
  if ((form.marks & marks.wantsOut) !== 0) reading.wantsOut = true;
}
