import type { Heard, Hit } from './hear.ts';
import type { Form } from './lexicon.ts';

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
  const turns = talk.filter(
    ({ from, reading }) => from === 'buyer' && reading.forms.some(({ greets }) => !greets),
  );
  return turns.flatMap((heard, at) => {
    const counts = countingWords(
      heard.reading.forms,
      without.filter(({ turn }) => turn === heard.turn),
    );
    const place = { heard, first: at === 0, last: at === turns.length - 1 };
    return heard.reading.sentences.map(({ first: start, end }) => {
      const places: number[] = [];
      for (let word = start; word < end; word += 1) if (counts[word] === 1) places.push(word);
      return { ...place, start, end, places };
    });
  });
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

/** 1 for each word that counts. */
function countingWords(forms: readonly Form[], gaps: readonly Gap[]): Uint8Array {
  const counts = new Uint8Array(forms.length).fill(1);
  for (let at = 0; at < forms.length; at += 1) if (forms[at]!.greets) counts[at] = 0;
  for (const { first, last } of gaps) counts.fill(0, first, last + 1);
  return counts;
}

/**
 * Where the buyer claims a mistake: that is weighed as a cue, and its words must not count twice nor against it, because
 * in the cases the word "mistake" is often a trap.
 */
export function claimGaps(hits: readonly Hit[]): Gap[] {
  return hits.filter(({ cue, asks, negated }) => cue.kind === 'claim' && !asks && !negated);
}

/** Words `first` to `last` of a turn. */
export type Gap = { turn: number; first: number; last: number };

export function placeOf({ turn, first, last }: Hit): Gap {
  return { turn, first, last };
}
