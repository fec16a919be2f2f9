import type { AlertId } from '../marketplaces/advice.ts';
import type { Profile } from '../marketplaces/profile.ts';
import { findContactDetails } from '../order/contact-details.ts';
import type { Message } from '../order/conversation.ts';
import type { Quote } from '../verdict/verdict.ts';
import { hostsToTalkOn, reviewTalk, threats } from './alert-phrases.ts';
import { findPhrase } from './phrases.ts';

/** Something in the chat that can harm the seller, with the words that show it. */
export type Alert = { id: AlertId; text: string; quote: Quote | null };

/** A chat full of them needs no fourth example. */
const MOST_OF_A_KIND = 3;

/** Looks at both sides' messages, in their order. At most one alert of a kind for each message, and three of a kind in all. */
export function findAlerts({
  messages,
  profile,
}: {
  messages: readonly Message[];
  profile: Profile;
}): Alert[] {
  return finders
    .flatMap(({ id, find }) =>
      findQuotes(messages, find).map(({ from, quote }) => ({ id, text: profile.alerts[id][from], quote })),
    )
    .sort((a, b) => a.quote.message - b.quote.message);
}

type Span = { start: number; end: number };
type Find = (text: string) => Span | undefined;

const finders: readonly { id: AlertId; find: Find }[] = [
  { id: 'contact-details', find: findContact },
  { id: 'payment-outside', find: (text) => findContactDetails(text).find(({ kind }) => kind === 'payment') },
  { id: 'threat', find: (text) => findPhrase(text, threats) },
  { id: 'review-talk', find: findReviewTalk },
];

function findQuotes(messages: readonly Message[], find: Find): { from: Message['from']; quote: Quote }[] {
  return messages
    .values()
    .flatMap(({ from, text }, message) => {
      const span = find(text);
      if (span === undefined) return [];
      const { start, end } = span;
      return [{ from, quote: { message, start, end, text: text.slice(start, end) } }];
    })
    .take(MOST_OF_A_KIND)
    .toArray();
}

/** A link counts when it leads to another place to talk; a link to a file or a web site is part of the work. */
function findContact(text: string): Span | undefined {
  return findContactDetails(text).find(({ kind, start, end }) => {
    if (kind === 'link') return leadsAway(text.slice(start, end));
    return kind !== 'payment';
  });
}

function leadsAway(link: string): boolean {
  const host = link
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#:].*/s, '');
  return hostsToTalkOn.some((name) => host === name || host.endsWith(`.${name}`));
}

/** A threat with a review is told as a threat. */
function findReviewTalk(text: string): Span | undefined {
  return findPhrase(text, threats) === undefined ? findPhrase(text, reviewTalk) : undefined;
}
