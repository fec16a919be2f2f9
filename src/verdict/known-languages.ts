import { type Party, parties } from '../order/choices.ts';
import type { Message } from '../order/conversation.ts';
import { countVotes, type StopWords } from './language.ts';
import { scanMessage } from './own-words.ts';

/** The language of each side, by the same vote, where it is clear enough to tell others; else null. */
export type KnownLanguages = Record<Party, string | null>;

/** Reads only as much of the talk as may vote, so that a long one costs no more than a short one. */
export function knowLanguages(
  messages: readonly Pick<Message, 'from' | 'text'>[],
  stopWords: StopWords,
): KnownLanguages {
  const [buyer, seller] = parties.map((from) => {
    const own = firstLetters(messages.filter((message) => message.from === from));
    const [first, second] = [...countVotes(own.map(scanMessage), from, stopWords)].sort(
      ([, a], [, b]) => b - a,
    );
    const lead = (first?.[1] ?? 0) - (second?.[1] ?? 0);
    return lead >= CLEAR_LEAD ? first![0] : null;
  });
  return { buyer: buyer!, seller: seller! };
}

/** By how many frequent words a language must lead: one alone may be a name, or stand in two languages. */
const CLEAR_LEAD = 2;

/** More than the words that vote fill in any language. */
const LETTERS_READ = 4_000;

function firstLetters<Said extends Pick<Message, 'text'>>(messages: readonly Said[]): Said[] {
  const read: Said[] = [];
  let left = LETTERS_READ;
  for (const message of messages) {
    if (left <= 0) break;
    read.push({ ...message, text: message.text.slice(0, left) });
    left -= message.text.length;
  }
  return read;
}
