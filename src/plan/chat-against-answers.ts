import type { Party } from '../order/choices.ts';
import type { Message } from '../order/conversation.ts';
import { whoAskedFirst } from './asked-first.ts';
import { findPhrase, findPhraseIn, type Phrases, readPhrases, type Word, wordsIn } from './phrases.ts';
import { isSaidUndelivered, mayBeOf, type Situation } from './situation.ts';
import { clauseBefore, turnsBeforeIn } from './taken-back.ts';
import told from './told-words.json' with { type: 'json' };

/**
 * Conditions that hold where the chat tells something that the seller's answers do not, by the name of the condition. The chat may be
 * about another order, so the seller is only asked about it: no answer is changed.
 */
export const chatAgainstAnswers = {
  'chat-tells-of-delivery': (talk: Talk) => isSaidUndelivered(talk.order) && tells(talk, 'seller', delivered),
  'chat-tells-of-work': (talk: Talk) =>
    talk.order.order.work === 'not-started' && tells(talk, 'seller', begun),
  'chat-tells-of-requirements': (talk: Talk) =>
    talk.order.order.requirements === 'not-submitted' && tells(talk, 'buyer', requirementsIn),
  'chat-tells-of-cancelling': (talk: Talk) => mayStillBeCancelled(talk) && tells(talk, 'buyer', cancelled),
  'buyer-asks-in-chat': (talk: Talk) =>
    talk.order.request.askedBy === 'nobody' && whoAskedFirst(talk) === 'buyer',
  'buyer-asks-first-in-chat': (talk: Talk) =>
    talk.order.request.askedBy === 'seller' && whoAskedFirst(beforeTheSeller(talk)) === 'buyer',
  'seller-asks-first-in-chat': (talk: Talk) =>
    talk.order.request.askedBy === 'buyer' && (whoAskedFirst(talk) === 'seller' || isToldToCancel(talk)),
};

type Talk = Pick<Situation, 'order' | 'messages'>;

const delivered = readPhrases(told.delivered);
const begun = readPhrases(told.begun);
const requirementsIn = readPhrases(told.requirementsIn);
const cancelled = readPhrases(told.cancelled);
const toldToCancel = readPhrases(told.toldToCancel);
const otherOrder = readPhrases(told.otherOrder);
const oldWork = readPhrases(told.oldWork);
const later = readPhrases(told.later);

function mayStillBeCancelled({ order: { order, request } }: Talk): boolean {
  return order.status !== 'cancelled' && request.formal === undefined;
}

/** Once the seller has written, their words may be what the buyer agrees to. */
function beforeTheSeller({ order, messages }: Talk): Talk {
  const first = messages.findIndex(({ from }) => from === 'seller');
  return { order, messages: first === -1 ? messages : messages.slice(0, first) };
}

/** “As you asked, I am cancelling” tells of the seller’s wish, unless the buyer had asked before. */
function isToldToCancel({ order, messages }: Talk): boolean {
  const at = findTold({ order, messages }, 'buyer', toldToCancel);
  return at !== -1 && whoAskedFirst({ order, messages: messages.slice(0, at) }) !== 'buyer';
}

function tells(talk: Talk, who: Party, phrases: Phrases): boolean {
  return findTold(talk, who, phrases) !== -1;
}

function findTold({ order, messages }: Talk, who: Party, phrases: Phrases): number {
  const isOfOrder = mayBeOf(order);
  return messages.findIndex(
    (message) => message.from === who && isOfOrder(message) && holds(message, phrases),
  );
}

function holds(message: Message, phrases: Phrases): boolean {
  const { text } = message;
  const words = wordsIn(message);
  const isSaid = (first: number, last: number) =>
    !turnsBeforeIn(text, words, first) &&
    findPhrase(clauseBefore(text, words, first), later) === undefined &&
    !isOfAnother(text, words[first]!, words[last]!);
  return findPhraseIn(words, phrases, isSaid) !== undefined;
}

/** “I delivered your last order” and “here is my previous logo” tell nothing of this one. */
function isOfAnother(text: string, { start }: Word, { end }: Word): boolean {
  const rest = text.slice(end).replace(/[.!?\n].*$/s, '');
  return (
    findPhrase(rest, otherOrder) !== undefined || findPhrase(text.slice(start, end), oldWork) !== undefined
  );
}
