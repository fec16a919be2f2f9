import type { Party } from '../order/choices.ts';
import type { Message } from '../order/conversation.ts';
import { fold } from './fold.ts';
import { type Scan, scan } from './scan.ts';
import type { WordList } from './word-list.ts';

/** Which languages each frequent word belongs to. */
export type StopWords = ReadonlyMap<string, readonly string[]>;

/** A message with its words marked off, its quoted lines blanked out. */
export type Scanned = { from: Party; text: string; scan: Scan };

export function collectStopWords(lists: readonly WordList[]): StopWords {
  const languages = new Map<string, string[]>();
  for (const { language, stopWords } of lists)
    for (const word of new Set(stopWords)) languages.set(word, [...(languages.get(word) ?? []), language]);
  return languages;
}

/** Marks off the words of a message. Lines that begin with ">" repeat somebody else's words and are left out. */
export function scanMessage({ from, text }: Pick<Message, 'from' | 'text'>): Scanned {
  const own = blankQuotes(text);
  return { from, text: own, scan: scan(own) };
}

/** The language that one side writes: the one with most frequent words in its first words; English when it is a draw. */
export function tellLanguage(messages: readonly Scanned[], from: Party, stopWords: StopWords): string {
  const votes = countVotes(messages, from, stopWords);
  let best = 'en';
  for (const [language, count] of votes) if (count > (votes.get(best) ?? 0)) best = language;
  return best;
}

/** How many of one side's first words are frequent words of each language. */
export function countVotes(
  messages: readonly Scanned[],
  from: Party,
  stopWords: StopWords,
): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  let left = WORDS_THAT_VOTE;
  for (const message of messages) {
    if (message.from !== from) continue;
    const { count, starts, ends } = message.scan;
    for (let word = 0; word < count && left > 0; word += 1, left -= 1) {
      const raw = fold(message.text.slice(starts[word], ends[word]));
      for (const language of stopWords.get(raw) ?? []) votes.set(language, (votes.get(language) ?? 0) + 1);
    }
  }
  return votes;
}

const WORDS_THAT_VOTE = 300;

/** Blanks keep the place of what they hide, so offsets stay true. */
function blankQuotes(text: string): string {
  if (!text.includes('>')) return text;
  return text
    .split('\n')
    .map((line) => (line.trimStart().startsWith('>') ? ' '.repeat(line.length) : line))
    .join('\n');
}
