import type { AlertId } from '../marketplaces/advice.ts';
import type { Profile } from '../marketplaces/profile.ts';
import { type ContactDetail, contactDetailsIn } from '../order/contact-details.ts';
import type { Message } from '../order/conversation.ts';
import type { Span } from '../order/span.ts';
import type { Quote } from '../verdict/verdict.ts';
import { disputes, hostsToTalkOn, reviewTalk, sparedBefore, sparedWithin, threats } from './alert-phrases.ts';
import { endsBefore, findPhraseIn, type Phrases, type Word, wordsIn } from './phrases.ts';
import { findTakenBack } from './taken-back.ts';

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
  const last = messages.findLastIndex(({ from }) => from === 'buyer');
  const readings = messages.map((message, at) => read(message, at === last));
  return finders
    .flatMap(({ id, find }) =>
      findQuotes(readings, find).flatMap(({ from, quote }) => {
        const text = profile.alerts[id][from];
        return text === undefined ? [] : [{ id, text, quote }];
      }),
    )
    .sort((a, b) => a.quote.message - b.quote.message);
}

/** A message and what every finder asks of it, found once; `isLastOfBuyer` where the buyer wrote nothing after it. */
type Reading = Message & {
  isLastOfBuyer: boolean;
  details: readonly ContactDetail[];
  words: readonly Word[];
};
type Find = (reading: Reading) => Span | undefined;

const finders: readonly { id: AlertId; find: Find }[] = [
  { id: 'takes-back', find: findTakenBackLast },
  { id: 'contact-details', find: findContact },
  { id: 'payment-outside', find: ({ details }) => details.find(({ kind }) => kind === 'payment') },
  { id: 'threat', find: ({ words }) => findUnspared(words, threats) },
  { id: 'dispute', find: ({ words }) => findUnspared(words, disputes) },
  { id: 'review-talk', find: findReviewTalk },
];

function read(message: Message, isLastOfBuyer: boolean): Reading {
  return {
    ...message,
    isLastOfBuyer,
    details: contactDetailsIn(message),
    words: wordsIn(message),
  };
}

function findQuotes(readings: readonly Reading[], find: Find): { from: Message['from']; quote: Quote }[] {
  return readings
    .values()
    .flatMap((reading, message) => {
      const span = find(reading);
      if (span === undefined) return [];
      const { from, text } = reading;
      const { start, end } = span;
      return [{ from, quote: { message, start, end, text: text.slice(start, end) } }];
    })
    .take(MOST_OF_A_KIND)
    .toArray();
}

/** What was taken back and then wished again is no longer taken back. */
function findTakenBackLast({ isLastOfBuyer, text, words }: Reading): Span | undefined {
  return isLastOfBuyer ? findTakenBack(text, words) : undefined;
}

/** A link counts when it leads to another place to talk; a link to a file or a web site is part of the work. */
function findContact({ text, details }: Reading): Span | undefined {
  return details.find(({ kind, start, end }) => {
    if (kind === 'link') return leadsAway(text.slice(start, end));
    return kind !== 'payment' && kind !== 'account';
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
function findReviewTalk({ words }: Reading): Span | undefined {
  const talk = findPhraseIn(words, reviewTalk);
  return talk !== undefined && findUnspared(words, threats) === undefined ? talk : undefined;
}

/** "Please don't give me a bad review" is a plea of somebody who fears one. */
function findUnspared(words: readonly Word[], phrases: Phrases): Span | undefined {
  return findPhraseIn(words, phrases, (first, last) => !isSpared(words, first, last));
}

function isSpared(words: readonly Word[], first: number, last: number): boolean {
  if (endsBefore(words, first, sparedBefore)) return true;
  return findPhraseIn(words.slice(first, last + 1), sparedWithin) !== undefined;
}
