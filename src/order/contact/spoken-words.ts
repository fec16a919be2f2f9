import type { Span } from '../span.ts';

/** One word of a text in lower case, with its place in the text as written. */
export type Word = Span & { text: string };

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;

/** Cuts a text into words; signs are left out, a word's apostrophes stay. */
export function cutWords(text: string): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found !== null; found = WORD.exec(text)) {
    const word = found[0];
    words.push({ text: word.toLowerCase(), start: found.index, end: found.index + word.length });
  }
  return words;
}

/** Phrases of one or more words, found by their first word. */
export type PhraseBook = Map<string, string[][]>;

/** A book of these phrases; of those with the same first word the longest come first. */
export function bookOf(phrases: string[]): PhraseBook {
  const split = phrases.map((phrase) => cutWords(phrase).map(({ text }) => text));
  return Map.groupBy(
    split.sort((a, b) => b.length - a.length),
    ([first = '']) => first,
  );
}

/** How many words the longest phrase that begins at a word takes; 0 when none does. */
export function lengthOfPhrase(words: Word[], at: number, book: PhraseBook): number {
  const phrases = book.get(words[at]?.text ?? '');
  return (
    phrases?.find((phrase) => phrase.every((word, step) => words[at + step]?.text === word))?.length ?? 0
  );
}
