import { CLOCKS_DIFFER, momentOf, type Situation } from './situation.ts';

/** Stamps of a chat have no seconds; apart from that, order and chat go by one clock. In milliseconds. */
const STAMPS_ROUND = 60_000;

/** Conditions that hold where a time in the chat does not go with those of the answers. */
export const chatTimes = {
  /** Nobody regrets an order that is not placed yet: one of the dates is wrong, or the words are about another order. */
  'words-before-order': ({ order, messages, verdict }: Talk) => {
    const placedAt = momentOf(order.order.placedAt);
    return (
      placedAt !== undefined &&
      verdict.because.some(
        ({ favours, quote }) =>
          favours === verdict.followed && quote !== null && isBefore(messages[quote.message], placedAt),
      )
    );
  },
  'message-in-the-future': ({ messages, now }: Talk) =>
    messages.some(({ at }) => (momentOf(at) ?? Number.NEGATIVE_INFINITY) > now + CLOCKS_DIFFER),
};

type Talk = Pick<Situation, 'order' | 'messages' | 'verdict' | 'now'>;

function isBefore(message: Talk['messages'][number] | undefined, placedAt: number): boolean {
  return message?.from === 'buyer' && (momentOf(message.at) ?? placedAt) <= placedAt - STAMPS_ROUND;
}
