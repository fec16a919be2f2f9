import { otherNumberOf } from './other-order.ts';
import words from './part-words.json' with { type: 'json' };
import { findPhraseIn, readPhrases, wordsIn } from './phrases.ts';
import type { Situation } from './situation.ts';

type Wish = Pick<Situation, 'order' | 'messages' | 'verdict'>;

/** Whether the buyer may want to keep a part of the order. Of two orders one is kept and the other is cancelled, whole. */
export function mayKeepPart(wish: Wish): boolean {
  return !isSecondOrder(wish) && wantsPart(wish);
}

/** Also where only the buyer's words tell of two, unless they tell more of a number typed wrong. */
function isSecondOrder(wish: Wish): boolean {
  const { order, verdict } = wish;
  if (order.order.duplicate === true || otherNumberOf(order) !== undefined) return true;
  if (isNumberWrong(wish)) return false;
  return verdict.cause === 'duplicate' || weightOf(toldTwice, wish) > 0;
}

const WRONG_NUMBER = 'wrong-quantity';
const toldTwice: readonly string[] = ['duplicate', 'charged-twice'];

function isNumberWrong(wish: Wish): boolean {
  return wish.verdict.cause === WRONG_NUMBER || weightOf([WRONG_NUMBER], wish) > weightOf(toldTwice, wish);
}

/** How much the buyer's words that say one of these moved the verdict; 0 where none do. */
function weightOf(ids: readonly string[], { verdict }: Wish): number {
  const told = verdict.because.filter(({ id, favours }) => favours === 'mistaken-order' && ids.includes(id));
  return Math.max(0, ...told.map(({ weight }) => Math.abs(weight)));
}

function wantsPart(wish: Wish): boolean {
  const { reason, followed } = wish.verdict;
  if (reason === followed && isNumberWrong(wish)) return true;
  return wish.messages.some(
    (message) => message.from === 'buyer' && findPhraseIn(wordsIn(message), keepsPart) !== undefined,
  );
}

const keepsPart = readPhrases(words.keepsPart);
