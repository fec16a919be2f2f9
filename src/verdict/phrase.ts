import type { Form } from './form.ts';
import type { Heard, Hit } from './hear.ts';
import { marks } from './marks.ts';

/** Words that stand this far apart, or nearer, make pieces of the wording together. */
export const WINDOW = 8;

/** A sentence of the buyer's: words `start` up to `end` of what was heard, of which those at `places` count. */
export type Phrase = {
  heard: Heard;
  start: number;
  end: number;
  places: readonly number[];
  /** It belongs to the first, or last, message in which the buyer wrote more than a greeting. */
  first: boolean;
  last: boolean;
};

/** The buyer's sentences, without greetings and the words that lie in a gap. */
export function phrasesOf(talk: readonly Heard[], without: readonly Gap[]): Phrase[] {
  const turns = talk.filter(({ from, reading }) => from === 'buyer' && !reading.greetsOnly);
  const gaps = Map.groupBy(without, ({ turn }) => turn);
  const phrases: Phrase[] = [];
  for (const [at, heard] of turns.entries()) {
    const { forms, sentences } = heard.reading;
    const silent = silentWords(forms.length, gaps.get(heard.turn) ?? []);
    const [first, last] = [at === 0, at === turns.length - 1];
    for (const { first: start, end } of sentences)
      phrases.push({ heard, start, end, places: countingPlaces(forms, { start, end }, silent), first, last });
  }
  return phrases;
}

/** Where the words of a sentence stand that count. */
function countingPlaces(
  forms: readonly Form[],
  { start, end }: { start: number; end: number },
  silent: Uint8Array | null,
): number[] {
  const places: number[] = [];
  for (let word = start; word < end; word += 1)
    if ((forms[word]!.marks & marks.greets) === 0 && (silent === null || silent[word] === 0))
      places.push(word);
  return places;
}

/** 1 for each word that lies in a gap; null when there is no gap. */
function silentWords(words: number, gaps: readonly Gap[]): Uint8Array | null {
  if (gaps.length === 0) return null;
  const silent = new Uint8Array(words);
  for (const { first, last } of gaps) silent.fill(1, first, last + 1);
  return silent;
}

/** The same phrase with one more gap. */
export function cutPhrase(phrase: Phrase, { first, last }: Gap): Phrase {
  return { ...phrase, places: phrase.places.filter((place) => place < first || place > last) };
}

/** The part of a phrase whose pieces can change when a gap is cut. */
export function nearPlaces(phrase: Phrase, { first, last }: Gap): Phrase {
  const { places } = phrase;
  const from = places.findIndex((place) => place >= first);
  const to = places.findLastIndex((place) => place <= last);
  if (from < 0 || to < from) return { ...phrase, places: [] };
  return { ...phrase, places: places.slice(Math.max(0, from - WINDOW), to + 1 + WINDOW) };
}

/**
 * Where the buyer claims a mistake: that is weighed as a cue, and its words must not count twice nor against it, because
 * in the cases the word "mistake" is often a trap.
 */
export function claimGaps(hits: readonly Hit[]): Gap[] {
  return hits.filter((hit) => isSaid(hit) && hit.cue.kind === 'claim');
}

/** Where the buyer claims a mistake or tells how it happened: what stands beside that may be another story. */
export function mistakeGaps(hits: readonly Hit[]): Gap[] {
  return hits.filter((hit) => isSaid(hit) && hit.cue.favours === 'mistaken-order' && hit.cue.kind !== 'sign');
}

function isSaid({ asks, negated }: Hit): boolean {
  return !asks && !negated;
}

/** Words `first` to `last` of a turn. */
export type Gap = { turn: number; first: number; last: number };

export function placeOf({ turn, first, last }: Hit): Gap {
  return { turn, first, last };
}
