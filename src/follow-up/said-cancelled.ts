import { findPhraseIn, readPhrases, STOP, type Word, wordsIn } from '../plan/phrases.ts';
import lists from './cancelled-words.json' with { type: 'json' };

const cancelled = readPhrases(lists.cancelled);
const offeredOrEnded = readPhrases([...lists.offered, ...lists.endedOtherwise]);
const conditions = readPhrases(lists.conditions);
const denials = readPhrases(lists.denials);
const notSo = new Set(lists.notSo);
const turns = new Set(lists.turns);
const parts = readPhrases(lists.parts);

/** What support wrote; one object for all questions that are asked of it, so that its words are cut once. */
export type AnswerText = Readonly<{ text: string }>;

/** True where an answer says that the order was or will be cancelled, whole and without a condition. In doubt it does not. */
export function plainlyCancels(answer: AnswerText): boolean {
  const words = wordsIn(answer);
  if (answer.text.includes('%') || findPhraseIn(words, parts) !== undefined) return false;
  return cutAt(words, isStop)
    .filter((sentence) => findPhraseIn(sentence, conditions) === undefined)
    .flatMap((sentence) => cutAt(sentence, isTurn))
    .some(cancelsUndenied);
}

/** "We cancelled it and it will not count": what is denied behind the cancellation is not the cancellation. */
function cancelsUndenied(clause: readonly Word[]): boolean {
  const isUndenied = (_: number, last: number) =>
    findPhraseIn(clause.slice(0, last + 1), denials) === undefined;
  return findPhraseIn(clause, cancelled, isUndenied) !== undefined;
}

/**
 * True where an answer speaks of a cancellation as done, promised or offered, or of the order as ended in another way, whatever else
 * it says. In doubt it does: what rests on it is left out.
 */
export function mayHaveCancelled(answer: AnswerText): boolean {
  const words = wordsIn(answer);
  const isSo = (first: number, last: number) =>
    !words.slice(Math.max(0, first - 2), last + 1).some(({ text }) => notSo.has(text));
  return cancels(words) || findPhraseIn(words, offeredOrEnded, isSo) !== undefined;
}

function cancels(words: readonly Word[]): boolean {
  return findPhraseIn(words, cancelled) !== undefined;
}

/** "We cancelled it, but cannot make an exception": what is denied behind the turn is not the cancellation. */
function isTurn({ text }: Word): boolean {
  return turns.has(text);
}

function isStop({ text }: Word): boolean {
  return text === STOP;
}

function cutAt(words: readonly Word[], isCut: (word: Word) => boolean): Word[][] {
  const pieces: Word[][] = [[]];
  for (const word of words) {
    if (isCut(word)) pieces.push([]);
    else pieces.at(-1)!.push(word);
  }
  return pieces;
}
