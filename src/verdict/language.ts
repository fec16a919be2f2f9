import type { Party } from '../order/choices.ts';
import type { Scanned } from './own-words.ts';
import type { WordList } from './word-list.ts';
import { WordTable } from './word-table.ts';

/** Which languages each frequent or typical word belongs to, by its number in the table. */
export type StopWords = { table: WordTable; languages: readonly (readonly string[])[] };

/** Gathers the words that tell the languages of these lists apart. */
export function collectStopWords(lists: readonly WordList[]): StopWords {
  const table = new WordTable();
  const languages: string[][] = [];
  for (const list of lists)
    for (const word of new Set([...list.stopWords, ...list.typical])) {
      const number = table.add(word);
      languages[number] = [...(languages[number] ?? []), list.language];
    }
  return { table, languages };
}

/** How many of one side's first words are frequent in each language or typical of it. */
export function countVotes(
  messages: readonly Scanned[],
  from: Party,
  stopWords: StopWords,
): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  let left = WORDS_THAT_VOTE;
  for (const message of messages) {
    if (message.from !== from) continue;
    const words = Math.min(left, message.scan.count);
    for (let word = 0; word < words; word += 1)
      for (const language of languagesOf(message, word, stopWords))
        votes.set(language, (votes.get(language) ?? 0) + 1);
    left -= words;
  }
  return votes;
}

const NO_LANGUAGE: readonly string[] = [];

function languagesOf(
  { text, scan }: Scanned,
  word: number,
  { table, languages }: StopWords,
): readonly string[] {
  const number = table.numberIn(text, scan.starts[word]!, scan.ends[word]!, scan.hashes[word]!);
  return number < 0 ? NO_LANGUAGE : languages[number]!;
}

/** Enough to be sure of the language; more of a long talk would cost time and tell nothing new. */
export const WORDS_THAT_VOTE = 300;
