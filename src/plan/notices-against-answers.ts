import { findPhrase, type Phrases, readPhrases } from './phrases.ts';
import { isSaidUndelivered, type Situation } from './situation.ts';
import told from './told-words.json' with { type: 'json' };

/**
 * Conditions that hold where the marketplace's own lines in a pasted chat tell something that the seller's answers do not. The lines may
 * be about another order, so the seller is only asked about it.
 */
export const noticesAgainstAnswers = {
  'notice-of-delivery': (talk: Talk) => isSaidUndelivered(talk.order) && tells(talk, delivered),
  'notice-of-start': (talk: Talk) =>
    talk.order.order.requirements === 'not-submitted' && tells(talk, started),
  'notice-of-cancelling': (talk: Talk) => talk.order.order.status !== 'cancelled' && tells(talk, cancelled),
  'notice-of-request': ({ order, notices = [] }: Talk) =>
    order.request.formal === undefined &&
    order.order.status !== 'cancelled' &&
    notices.some(({ kind }) => kind === 'cancel-request'),
  'notice-of-reason': ({ order, notices = [] }: Talk) => {
    const { formal } = order.request;
    return (
      formal !== undefined &&
      formal.openedBy !== 'seller' &&
      formal.reason === undefined &&
      notices.some(({ kind, reason }) => kind === 'cancel-request' && reason !== null)
    );
  },
};

type Talk = Pick<Situation, 'order' | 'notices'>;

const delivered = readPhrases(told.noticeOfDelivery);
const started = readPhrases(told.noticeOfStart);
const cancelled = readPhrases(told.noticeOfCancelling);

function tells({ notices = [] }: Talk, phrases: Phrases): boolean {
  return notices.some(({ text }) => findPhrase(text, phrases) !== undefined);
}
