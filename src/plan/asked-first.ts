import type { Party } from '../order/choices.ts';
import type { Message } from '../order/conversation.ts';
import { findPhraseIn, type Phrases, readPhrases, wordsIn } from './phrases.ts';
import { mayBeOf, type Situation } from './situation.ts';
import { turnsBeforeIn } from './taken-back.ts';
import told from './told-words.json' with { type: 'json' };

const buyerAsks = readPhrases(told.buyerAsks);
const sellerAsks = readPhrases(told.sellerAsks);

/**
 * Who is the first to ask in the chat that the order be cancelled; undefined where nobody does in plain words. What is known to be
 * older than the order is about something else.
 */
export function whoAskedFirst({ order, messages }: Pick<Situation, 'order' | 'messages'>): Party | undefined {
  const isOfOrder = mayBeOf(order);
  return messages.find(
    (message) => isOfOrder(message) && asks(message, message.from === 'buyer' ? buyerAsks : sellerAsks),
  )?.from;
}

function asks(message: Message, phrases: Phrases): boolean {
  const words = wordsIn(message);
  return findPhraseIn(words, phrases, (first) => !turnsBeforeIn(message.text, words, first)) !== undefined;
}
