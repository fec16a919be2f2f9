import type { WordList } from './word-list.ts';

/** What the word lists say of a word, one bit each. */
export const marks = {
  negates: 1,
  negatesNext: 2,
  transparent: 4,
  filler: 8,
  greets: 16,
  /** One of the most frequent words, which tell nothing by themselves. */
  common: 32,
  wantsOut: 64,
  yes: 128,
  no: 256,
  /** It stands for the concept of a mistake. */
  ofMistake: 512,
  /** It negates only what stands right behind it: "sin querer". */
  without: 1024,
  courtesy: 2048,
  guesses: 4096,
} as const;

/** Words that everybody uses, that only fill or are polite, or that ask to cancel: they say nothing of why. */
export const TELLS_NOTHING = marks.common | marks.filler | marks.courtesy | marks.wantsOut;

/** These hold for all words of one dictionary form. */
export const OF_LEMMA = marks.transparent | marks.wantsOut;

/** The marks of each word that the lists name. */
export function marksOf(words: WordList): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const mark = (list: readonly string[], bit: number) => {
    for (const word of list) found.set(word, (found.get(word) ?? 0) | bit);
  };
  mark(words.negators, marks.negates);
  mark(words.nearNegators, marks.negatesNext);
  mark(words.without, marks.without);
  mark(words.transparent, marks.transparent);
  mark(words.fillers, marks.filler);
  mark(words.greetings, marks.greets);
  mark(words.courtesies, marks.courtesy);
  mark(words.stopWords, marks.common);
  mark(words.wantOut, marks.wantsOut);
  mark(words.guesses, marks.guesses);
  mark(words.yes, marks.yes);
  mark(words.no, marks.no);
  return found;
}
