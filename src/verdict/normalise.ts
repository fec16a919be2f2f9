import { own } from '../order/own.ts';
import { fold } from './fold.ts';
import { stem } from './stem.ts';
import type { WordList } from './word-list.ts';

/** A word as it is compared: the plain word itself, and the dictionary form it shares with its kin. */
export type Term = { exact: string; lemma: string };

/** Turns a word as typed into the words it stands for: "don't" is "do" and "not". */
export type Normalise = (raw: string) => Term[];

/** English gets lemmas; the other languages are compared as they are written. */
export function normaliserOf(words: WordList): Normalise {
  const termsOf = foldedNormaliserOf(words);
  return (raw) => termsOf(fold(raw));
}

/** The same for a word that is folded already. */
export function foldedNormaliserOf(words: WordList): Normalise {
  const lemmaOf = words.language === 'en' ? englishLemmas(words) : (word: string) => word;
  return (folded) =>
    partsOf(folded, words)
      .filter((part) => part !== '')
      .map((exact) => ({ exact, lemma: lemmaOf(exact) }));
}

/** Longer words are noise (links, keys); stemming them would cost time that no cue needs. */
const LONGEST_WORD = 24;

const contracted: Record<string, string[]> = {
  s: [],
  m: ['am'],
  re: ['are'],
  ve: ['have'],
  ll: ['will'],
  d: ['would'],
};

function partsOf(word: string, { spelling, language }: WordList): string[] {
  const spelt = (part: string) => own(spelling, part)?.split(' ');
  const whole = spelt(word);
  if (whole !== undefined) return whole;
  if (!word.includes("'")) return [word];
  const parts = word.split("'");
  const last = parts.at(-1)!;
  if (language !== 'en' || parts.length !== 2) return parts.flatMap((part) => spelt(part) ?? [part]);
  const [first] = parts as [string];
  if (last === 't' && first.endsWith('n')) return [first.slice(0, -1), 'not'];
  return [...(spelt(first) ?? [first]), ...(own(contracted, last) ?? [last])];
}

function englishLemmas({ irregular }: WordList): (word: string) => string {
  const lemmas = new Map<string, string>();
  for (const [lemma, forms] of Object.entries(irregular))
    for (const form of [lemma, ...forms]) lemmas.set(form, stem(lemma));
  return (word) => lemmas.get(word) ?? (word.length > LONGEST_WORD ? word : stem(word));
}
