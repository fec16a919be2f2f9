import type { Party } from '../order/choices.ts';
import type { Form } from './form.ts';
import type { Heard, Hit } from './hear.ts';
import { marks } from './marks.ts';

/** Words that stand this far apart, or nearer, make pieces of the wording together. */
export const WINDOW = 8;

/** A sentence: words `start` up to `end` of what was heard, of which those at `places` count. */
export type Phrase = {
  heard: Heard;
  start: number;
  end: number;
  places: readonly number[];
  /** It belongs to the last message in which the buyer wrote more than a greeting. */
  last: boolean;
};

/** True for a sentence of the seller's. */
export function isReply({ heard }: Phrase): boolean {
  return heard.from === 'seller';
}

/** The buyer's sentences, without greetings. */
export function phrasesOf(talk: readonly Heard[]): Phrase[] {
  const turns = tellingTurns(talk, 'buyer');
  const last = turns.at(-1);
  return turns.flatMap((heard) =>
    heard.reading.sentences.map((sentence) => phraseOf(heard, sentence, heard === last)),
  );
}

/**
 * The seller's sentences, without greetings. Those that speak of a mistake are left out: whether it was one is for the buyer to say,
 * and must not depend on what the seller calls it.
 */
export function repliesOf(talk: readonly Heard[]): Phrase[] {
  return tellingTurns(talk, 'seller').flatMap((heard) =>
    heard.reading.sentences
      .filter((sentence) => !speaksOfMistake(heard.reading.forms, sentence))
      .map((sentence) => phraseOf(heard, sentence, false)),
  );
}

/** What one side said, without messages that only greet. */
function tellingTurns(talk: readonly Heard[], party: Party): Heard[] {
  return talk.filter(({ from, reading }) => from === party && !reading.greetsOnly);
}

type Sentence = { first: number; end: number };

function phraseOf(heard: Heard, { first: start, end }: Sentence, last: boolean): Phrase {
  return { heard, start, end, places: countingPlaces(heard.reading.forms, start, end), last };
}

function speaksOfMistake(forms: readonly Form[], { first, end }: Sentence): boolean {
  for (let word = first; word < end; word += 1) if ((forms[word]!.marks & marks.ofMistake) !== 0) return true;
  return false;
}

/** Where the words of a sentence stand that are no greetings. */
function countingPlaces(forms: readonly Form[], start: number, end: number): number[] {
  const places = new Array<number>(end - start);
  let count = 0;
  for (let word = start; word < end; word += 1)
    if ((forms[word]!.marks & marks.greets) === 0) {
      places[count] = word;
      count += 1;
    }
  places.length = count;
  return places;
}

/** The same phrases without the words that lie in a gap. */
export function cutGaps(phrases: readonly Phrase[], gaps: readonly Gap[]): readonly Phrase[] {
  if (gaps.length === 0) return phrases;
  const turns = Map.groupBy(gaps, ({ turn }) => turn);
  const silent = new Map<number, Uint8Array>();
  return phrases.map((phrase) => {
    const { turn, reading } = phrase.heard;
    const own = turns.get(turn);
    if (own === undefined) return phrase;
    const words = silent.get(turn) ?? silentWords(reading.forms.length, own);
    silent.set(turn, words);
    return { ...phrase, places: phrase.places.filter((place) => words[place] === 0) };
  });
}

/** 1 for each word that lies in a gap. */
function silentWords(words: number, gaps: readonly Gap[]): Uint8Array {
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

/** Where the buyer gives a reason: what stands beside that may be another story. */
export function reasonGaps(hits: readonly Hit[]): Gap[] {
  return hits.filter((hit) => isSaid(hit) && hit.cue.favours !== 'unclear' && hit.cue.kind !== 'sign');
}

function isSaid({ asks, negated }: Hit): boolean {
  return !asks && !negated;
}

/** Words `first` to `last` of a turn. */
export type Gap = { turn: number; first: number; last: number };

export function placeOf({ turn, first, last }: Hit): Gap {
  return { turn, first, last };
}
