import type { Span } from '../order/span.ts';
import { fold } from '../verdict/fold.ts';

/** A phrase ready to look for: each element is the words that fit it, or `null` for a gap. */
type Phrase = readonly (ReadonlySet<string> | null)[];
/** Phrases by the words that they may begin with. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/** One word of a text, with its place; `text` is written the plain way. */
export type Word = Span & { text: string };

/** At a gap, this many words may stand between. */
const GAP = 3;

/**
 * Reads phrases such as "give|leave .. bad review": words beside each other, `|` for either, `..` for up to three words
 * between, `.` last for the end of a sentence. Accents, capitals and the sort of apostrophe do not matter. A phrase begins
 * with a word.
 */
export function readPhrases(phrases: readonly string[]): Phrases {
  const read = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const elements = phrase
      .split(' ')
      .map((element) => (element === '..' ? null : new Set(element.split('|').map(fold))));
    for (const word of elements[0] ?? []) read.set(word, [...(read.get(word) ?? []), elements]);
  }
  return read;
}

/** The first place where one of the phrases stands, or undefined. Time grows with the length of the text alone. */
export function findPhrase(text: string, phrases: Phrases): Span | undefined {
  return findPhraseIn(wordsOf(text), phrases);
}

/** Whether a phrase counts that stands from the word `first` to the word `last`. */
type Counts = (first: number, last: number) => boolean;

/** The same for a text that is already cut into words. A place counts only where `counts` says so. */
export function findPhraseIn(
  words: readonly Word[],
  phrases: Phrases,
  counts: Counts = () => true,
): Span | undefined {
  for (let from = 0; from < words.length; from += 1) {
    const { text, start } = words[from]!;
    const begun = phrases.get(text);
    if (begun === undefined) continue;
    const longest = Math.max(-1, ...begun.map((phrase) => lastWord(words, from, phrase)));
    // The end of a sentence may be the end of the text, behind its last word.
    const last = Math.min(longest, words.length - 1);
    if (last >= from && counts(from, last)) return { start, end: words[last]!.end };
  }
  return undefined;
}

/** Whether one of the phrases ends right before the word `first`. */
export function endsBefore(words: readonly Word[], first: number, phrases: Phrases): boolean {
  for (let from = Math.max(0, first - LONGEST_BEFORE); from < first; from += 1) {
    const begun = phrases.get(words[from]!.text) ?? [];
    if (begun.some((phrase) => lastWord(words, from, phrase) === first - 1)) return true;
  }
  return false;
}

/** More words than any phrase has that stands before others. */
const LONGEST_BEFORE = 4;

/** A full stop ends a phrase: it comes back as a word of its own that fits nothing and fills no gap. */
export const STOP = '.';

/** A word, or the end of a sentence; a smiley ends one, too. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*|[.!?\n]|[:;]-?[()]/gu;

/** A short word that French and Italian tie to the next one by an apostrophe: "l'avis", "d'una". */
const TIED = /(?:[cdjlmnst]|qu|un|dell|all|nell|sull)['’](?=\p{L})/iuy;

/** Cuts a text into the words that phrases are looked for in. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found !== null; found = WORD.exec(text)) {
    const end = found.index + found[0].length;
    let start = found.index;
    for (let tied = endOfTied(text, start); tied > 0; tied = endOfTied(text, start)) {
      words.push(wordAt(text, start, tied));
      start = tied;
    }
    words.push(wordAt(text, start, end));
  }
  return words;
}

/** The words of a message or an answer. Each object is cut once, because alerts, plan and drafts all look for phrases in it. */
export function wordsIn(message: Readonly<{ text: string }>): readonly Word[] {
  const words = cut.get(message) ?? wordsOf(message.text);
  cut.set(message, words);
  return words;
}

const cut = new WeakMap<object, readonly Word[]>();

/** Where what is tied to a word ends, 0 where nothing is. */
function endOfTied(text: string, start: number): number {
  TIED.lastIndex = start;
  return TIED.test(text) ? TIED.lastIndex : 0;
}

function wordAt(text: string, start: number, end: number): Word {
  const word = text.slice(start, end);
  return { text: BEGINS_WORD.test(word) ? fold(word) : STOP, start, end };
}

const BEGINS_WORD = /^[\p{L}\p{N}]/u;

/** Matches the elements of the phrase from `at` on against the words from `from` on. Gives the index of the last word, or -1. */
function lastWord(words: readonly Word[], from: number, phrase: Phrase, at = 0): number {
  const element = phrase[at];
  if (element === undefined) return from - 1;
  if (element !== null)
    return element.has(words[from]?.text ?? STOP) ? lastWord(words, from + 1, phrase, at + 1) : -1;
  for (let skipped = 0; skipped <= GAP; skipped++) {
    const last = lastWord(words, from + skipped, phrase, at + 1);
    if (last >= 0) return last;
    if ((words[from + skipped]?.text ?? STOP) === STOP) return -1;
  }
  return -1;
}
