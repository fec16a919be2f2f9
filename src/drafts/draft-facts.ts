import type { Profile } from '../marketplaces/profile.ts';
import type { Message } from '../order/conversation.ts';
import type { Order } from '../order/order.ts';
import { choosePlan } from '../plan/choose.ts';
import { isMistaken } from '../verdict/follow-reading.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { chatFacts } from './chat-facts.ts';
import type { Facts, Words } from './facts.ts';
import { flag } from './make-fact.ts';
import { orderFacts } from './order-facts.ts';
import { peopleFacts } from './people-facts.ts';
import { requestFacts } from './request-facts.ts';
import { makePrinter } from './user-text.ts';
import { wishFacts } from './wish-facts.ts';

/** What drafts are written from. */
export type DraftInput = {
  order: Order;
  messages: readonly Message[];
  verdict: Verdict;
  profile: Profile;
  /** IANA name. */
  timeZone: string;
  now: Date;
};

/**
 * Turns what the seller entered into a flat list of facts that drafts may print. Each fact names every input that it rests on. Where the
 * same thing can be known from different inputs, each has a fact of its own, so that templates can word them differently.
 */
export function draftFacts({ order, messages, verdict, profile, timeZone, now }: DraftInput): Facts {
  const mistaken = isMistaken(verdict);
  const print = makePrinter({ mayMentionMistake: mistaken });
  const request = requestFacts(order, { print, profile, timeZone, now });
  const chat = chatFacts({ messages, verdict, print, timeZone });
  return {
    mistaken: flag(mistaken, 'verdict'),
    changeOfMind: flag(verdict.followed === 'change-of-mind', 'verdict'),
    ...orderFacts(order, { print, profile, timeZone }),
    ...request,
    // The plans but one tell the seller to withdraw their own request first, so no letter calls it open.
    formalOpen: withdrawsFirst(order, verdict) ? undefined : request.formalOpen,
    ...wishFacts({ order, messages, verdict, now: now.getTime() }),
    ...chat,
    // The time of the request, unless the date of the quote has said it already.
    askedAtAlone: request.askedAt?.value === chat.quoteAt?.value ? undefined : request.askedAt,
    ...peopleFacts(order, { print, profile }),
  };
}

/** What the profile calls things. */
export function draftWords({ words, exception }: Profile): Words {
  return {
    marketplace: words.marketplace,
    buyerWord: words.buyer,
    listing: words.listing,
    resolutionCenter: words.resolutionCenter,
    support: words.support,
    exceptionNames: exception.names,
    exceptionArticle: exception.article,
    exceptionNumber: exception.articleNumber,
  };
}

function withdrawsFirst(order: Order, { followed }: Verdict): boolean {
  const isOwn = order.request.formal?.openedBy === 'seller';
  return isOwn && choosePlan(order, followed) !== 'reorder-within-14-days';
}
