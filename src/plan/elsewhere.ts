import words from './elsewhere-words.json' with { type: 'json' };
import { findPhraseIn, readPhrases, wordsIn } from './phrases.ts';
import { mayBeOf, type Situation } from './situation.ts';
import { turnsBeforeIn } from './taken-back.ts';

type Talk = Pick<Situation, 'order' | 'messages' | 'verdict'>;

/** Whether the buyer may have meant another seller, or ordered from one: by the cause, or in so many words. */
export function mayOrderElsewhere({ order, messages, verdict }: Talk): boolean {
  return verdict.cause === 'wrong-seller' || messages.filter(mayBeOf(order)).some(tellsOfAnother);
}

function tellsOfAnother(message: Situation['messages'][number]): boolean {
  const { from, text } = message;
  if (from !== 'buyer') return false;
  const cut = wordsIn(message);
  return findPhraseIn(cut, anotherSeller, (first) => !turnsBeforeIn(text, cut, first)) !== undefined;
}

const anotherSeller = readPhrases(words.anotherSeller);
