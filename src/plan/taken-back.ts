import type { Message } from '../order/conversation.ts';
import type { Span } from '../order/span.ts';
import { takesBack, turnsAfter, turnsBefore } from './alert-phrases.ts';
import { findPhrase, findPhraseIn, type Word, wordsIn } from './phrases.ts';

/**
 * The message in which the buyer may have taken the wish to cancel back: the last of theirs alone, since what was taken
 * back and then wished again is no longer taken back. Undefined for none.
 */
export function takenBackIn(messages: readonly Message[]): number | undefined {
  if (!known.has(messages)) known.set(messages, lastTakenBack(messages));
  return known.get(messages);
}

/** Plan and drafts ask again and again about one talk, and its last message may be long. */
const known = new WeakMap<readonly Message[], number | undefined>();

function lastTakenBack(messages: readonly Message[]): number | undefined {
  const last = messages.findLastIndex(({ from }) => from === 'buyer');
  const message = messages[last];
  return message !== undefined && findTakenBack(message.text, wordsIn(message)) !== undefined
    ? last
    : undefined;
}

/** Where a text says that the order may stay. “Why would I keep the order?” and “do not cancel it yourself” do not. */
export function findTakenBack(text: string, words: readonly Word[]): Span | undefined {
  return findPhraseIn(words, takesBack, (first, last) => !isTurned(text, words, { first, last }));
}

/** So many words before a phrase, and after it, can turn its sense. */
const WORDS_BEFORE = 3;
const WORDS_AFTER = 4;

/** Whether the words from the word `first` on are turned by what stands before them in their clause: “I have not …”. */
export function turnsBeforeIn(text: string, words: readonly Word[], first: number): boolean {
  return findPhrase(clauseBefore(text, words, first), turnsBefore) !== undefined;
}

/** The last words before the word `first`, as far as they stand in its clause. */
export function clauseBefore(text: string, words: readonly Word[], first: number): string {
  const start = words[Math.max(0, first - WORDS_BEFORE)]!.start;
  return text.slice(start, words[first]!.start).replace(/^.*[,.!?;:\n]/s, '');
}

/** Only within the clause: “No, please keep the order” is not turned. */
function isTurned(text: string, words: readonly Word[], { first, last }: { first: number; last: number }) {
  if (turnsBeforeIn(text, words, first) || isAnswer(text, words[first]!)) return true;
  const end = words[Math.min(words.length, last + 1 + WORDS_AFTER) - 1]!.end;
  const after = text.slice(words[last]!.end, end).replace(/[,.!?;:\n].*$/s, '');
  return findPhrase(after, turnsAfter) !== undefined;
}

/** “No, cancele” is no “no cancele”. */
function isAnswer(text: string, { start, end }: Word): boolean {
  return text[end] === ',' && findPhrase(text.slice(start, end), turnsBefore) !== undefined;
}
