import type { Profile } from '../marketplaces/profile.ts';
import type { Message } from '../order/conversation.ts';
import type { Order } from '../order/order.ts';
import { choosePlan } from '../plan/choose.ts';
import { isMistaken } from '../verdict/follow-reading.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { chatFacts } from './chat-facts.ts';
import { orderFacts } from './order-facts.ts';
import { peopleFacts } from './people-facts.ts';
import { requestFacts } from './request-facts.ts';
import { makePrinter } from './user-text.ts';
import { wishFacts } from './wish-facts.ts';

/** Every name that a draft may print or hang a sentence on. */
export const factNames = [
  // Which reason is followed.
  'mistaken',
  'changeOfMind',
  // The order.
  'orderName',
  'orderAtStart',
  'orderNumber',
  'placedAt',
  'statusAwaiting',
  'statusDelivered',
  'statusCompleted',
  'statusCancelled',
  'requirementsMissing',
  'requirementsSubmitted',
  'requirementsSkipped',
  'requirementsNoneAsked',
  'workNotStarted',
  'workStarted',
  'workDelivered',
  'customOffer',
  'duplicate',
  'otherNumber',
  'reorderPlaced',
  'reorderAgreed',
  'newOrder',
  // The wish to cancel.
  'askedByBuyer',
  'askedBySeller',
  'nobodyAsked',
  'takenBack',
  'keepsPart',
  'askedLongAgo',
  'askedAt',
  'askedAtAlone',
  'exactSpan',
  'roughSpan',
  'formalByBuyer',
  'formalBySeller',
  'formalOpener',
  'formalAt',
  'formalReason',
  'formalOpen',
  'formalAccepted',
  'formalDeclined',
  'formalWithdrawn',
  'formalExpired',
  'requestEnded',
  // The chat.
  'quote',
  'quoteVerb',
  'quoteAt',
  'shortQuote',
  'shortQuoteVerb',
  'shortQuoteAt',
  'secondQuote',
  'secondQuoteVerb',
  'secondQuoteAt',
  'repliedOnce',
  'repliedOften',
  // The people, and what the seller can add.
  'namedBuyer',
  'buyerName',
  'sellerName',
  'firstOrder',
  'earlierOrders',
  'months',
  'alternative',
  'supportTicket',
  'screenshots',
  // What support has answered, and which points of the request it left open. Known only after the request.
  'answered',
  'refused',
  'granted',
  'together',
  'answerRead',
  'nothingOpen',
  'numberOpen',
  'cancelOpen',
  'lookOpen',
  'exceptionOpen',
  'countOpen',
  'waysOpen',
  'recordOpen',
] as const;

export type FactName = (typeof factNames)[number];
/** What may be printed (empty for a bare yes), the inputs it rests on, and the buyer's own words in it, if any. */
export type Fact = { value: string; from: readonly string[]; quoted?: string };
/** An absent name is not known. */
export type Facts = { readonly [Name in FactName]?: Fact | undefined };

/** What the marketplace calls things. These rest on no input. */
export const wordNames = [
  'marketplace',
  'buyerWord',
  'listing',
  'resolutionCenter',
  'support',
  'exceptionNames',
  'exceptionArticle',
  'exceptionNumber',
] as const;

type WordName = (typeof wordNames)[number];
export type Words = Readonly<Record<WordName, string>>;

export type Case = {
  order: Order;
  messages: readonly Message[];
  verdict: Verdict;
  profile: Profile;
  /** IANA name. */
  timeZone: string;
  now: Date;
};

/**
 * Flattens what the seller entered to the facts that drafts print. Each fact names every input it rests on, and two
 * facts that could be read off different inputs have different names, so that templates word them differently.
 */
export function draftFacts({ order, messages, verdict, profile, timeZone, now }: Case): Facts {
  const mistaken = isMistaken(verdict);
  const print = makePrinter({ mayMentionMistake: mistaken });
  const changed = verdict.followed === 'change-of-mind';
  const request = requestFacts(order, { print, profile, timeZone, now });
  const chat = chatFacts({ messages, verdict, print, timeZone });
  return {
    mistaken: mistaken ? { value: '', from: ['verdict'] } : undefined,
    changeOfMind: changed ? { value: '', from: ['verdict'] } : undefined,
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
