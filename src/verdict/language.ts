import type { Party } from '../order/choices.ts';
import { findEmails } from '../order/contact/emails.ts';
import { findLinks } from '../order/contact/links.ts';
import type { Message } from '../order/conversation.ts';
import { fold } from './fold.ts';
import { ODD, type Scan, scan } from './scan.ts';
import type { WordList } from './word-list.ts';
import { WordTable } from './word-table.ts';

/** Which languages each frequent or typical word belongs to, by its number in the table. */
export type StopWords = { table: WordTable; languages: readonly (readonly string[])[] };

/** A message with its own words marked off. */
export type Scanned = { from: Party; text: string; scan: Scan };

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

/**
 * Marks off the words of a message. Lines that begin with ">" repeat somebody else's words and are left out, and so are
 * addresses: what is in them says nothing about why somebody wants out.
 */
export function scanMessage({ from, text }: Pick<Message, 'from' | 'text'>): Scanned {
  return { from, text, scan: scan(blankAddresses(blankQuotes(text))) };
}

/** The language that one side writes: the one that most of its first words are frequent in or typical of; English when it is a draw. */
export function tellLanguage(messages: readonly Scanned[], from: Party, stopWords: StopWords): string {
  const votes = countVotes(messages, from, stopWords);
  let best = 'en';
  for (const [language, count] of votes) if (count > (votes.get(best) ?? 0)) best = language;
  return best;
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
  const [start, end, hash] = [scan.starts[word]!, scan.ends[word]!, scan.hashes[word]!];
  const number =
    hash === ODD ? table.numberOf(fold(text.slice(start, end))) : table.find(text, start, end, hash);
  return number < 0 ? NO_LANGUAGE : languages[number]!;
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

/** E-mail and web addresses; looked for only where one can be. */
function blankAddresses(text: string): string {
  const emails = text.includes('@') ? findEmails(text) : [];
  const links = /https?:|www\./i.test(text) ? findLinks(text) : [];
  const spans = [...emails, ...links].sort((a, b) => a.start - b.start);
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    if (end <= done) continue;
    pieces.push(text.slice(done, Math.max(start, done)), ' '.repeat(end - Math.max(start, done)));
    done = end;
  }
  return [...pieces, text.slice(done)].join('');
}
