import type { Party } from '../order/choices.ts';
import type { Message } from '../order/conversation.ts';
import { findPhrase, findPhraseIn, type Phrases, readPhrases, type Word, wordsIn } from './phrases.ts';
import { momentOf, type Situation } from './situation.ts';
import { turnsBeforeIn } from './taken-back.ts';
import told from './told-words.json' with { type: 'json' };

/**
 * What somebody tells in the chat and the seller's answers do not know. The talk may be of another order, so each of these is only
 * asked about: no answer is changed by it.
 */
export const chatAgainstAnswers = {
  'chat-tells-of-delivery': (talk: Talk) => isSaidUndelivered(talk) && tells(talk, 'seller', delivered),
  'chat-tells-of-work': (talk: Talk) =>
    talk.order.order.work === 'not-started' && tells(talk, 'seller', begun),
  'chat-tells-of-cancelling': (talk: Talk) => mayStillBeCancelled(talk) && tells(talk, 'buyer', cancelled),
};

type Talk = Pick<Situation, 'order' | 'messages'>;

const delivered = readPhrases(told.delivered);
const begun = readPhrases(told.begun);
const cancelled = readPhrases(told.cancelled);
const otherOrder = readPhrases(told.otherOrder);

function isSaidUndelivered({ order: { order } }: Talk): boolean {
  return order.work === 'not-started' || order.work === 'started';
}

function mayStillBeCancelled({ order: { order, request } }: Talk): boolean {
  return order.status !== 'cancelled' && request.formal === undefined;
}

/** Messages known to be older than the order are about something else. */
function tells({ order, messages }: Talk, who: Party, phrases: Phrases): boolean {
  const placedAt = momentOf(order.order.placedAt) ?? Number.NEGATIVE_INFINITY;
  return messages.some(
    (message) =>
      message.from === who && (momentOf(message.at) ?? placedAt) >= placedAt && holds(message, phrases),
  );
}

function holds(message: Message, phrases: Phrases): boolean {
  const { text } = message;
  const words = wordsIn(message);
  return (
    findPhraseIn(
      words,
      phrases,
      (first, last) => !turnsBeforeIn(text, words, first) && !isOfAnother(text, words[last]!),
    ) !== undefined
  );
}

/** “I delivered your last order” tells nothing of this one. */
function isOfAnother(text: string, { end }: Word): boolean {
  const rest = text.slice(end).replace(/[.!?\n].*$/s, '');
  return findPhrase(rest, otherOrder) !== undefined;
}
