import type { Profile } from '../marketplaces/profile.ts';
import type { Party } from '../order/choices.ts';
import { sayAbout, sayElapsed } from '../order/moment.ts';
import type { Order } from '../order/order.ts';
import { hasLapsed, isRequestOpen } from '../plan/situation.ts';
import { hasEnded } from '../plan/status.ts';
import type { Fact, Facts } from './facts.ts';
import { flag, said, saidMoment } from './make-fact.ts';
import { type Printer, quoteAtEnd } from './user-text.ts';

const REASON_LIMIT = 80;

type Means = { print: Printer; profile: Profile; timeZone: string; now: Date };

/** What is known about the wish to cancel. A span of exact times and one that the seller guessed are two facts. */
export function requestFacts(given: Order, { print, profile, timeZone, now }: Means): Facts {
  const { order, request } = given;
  const { askedBy, askedAt, minutesAfterOrder, formal } = request;
  const reason = print(formal?.reason, REASON_LIMIT);
  const shown = reason === undefined ? undefined : quoteAtEnd(reason);
  return {
    askedByBuyer: flag(askedBy === 'buyer', 'request.askedBy'),
    askedBySeller: flag(askedBy === 'seller', 'request.askedBy'),
    nobodyAsked: flag(askedBy === 'nobody', 'request.askedBy'),
    askedAt: saidMoment(askedAt, 'request.askedAt', timeZone),
    exactSpan: exactSpan(order.placedAt, askedAt),
    roughSpan: roughSpan(minutesAfterOrder),
    formalByBuyer: flag(formal?.openedBy === 'buyer', 'request.formal.openedBy'),
    formalBySeller: flag(formal?.openedBy === 'seller', 'request.formal.openedBy'),
    formalOpener: nameOpener(formal?.openedBy, profile.words.buyer),
    formalAt: formalAt(given, timeZone),
    formalReason:
      shown === undefined ? undefined : { value: shown, from: ['request.formal.reason'], quoted: shown },
    formalOpen: flag(isStillOpen(given, now), 'request.formal.answer'),
    formalAccepted: flag(formal?.answer === 'accepted', 'request.formal.answer'),
    formalDeclined: flag(formal?.answer === 'declined', 'request.formal.answer'),
    formalWithdrawn: flag(formal?.answer === 'withdrawn', 'request.formal.answer'),
    formalExpired: flag(formal?.answer === 'expired', 'request.formal.answer'),
    requestEnded: requestEnded(given, now),
  };
}

/** Hours that the seller counted are no time to the minute. */
function formalAt({ request, isOpenedAbout }: Order, timeZone: string): Fact | undefined {
  const openedAt = request.formal?.openedAt;
  const path = 'request.formal.openedAt';
  if (isOpenedAbout !== true) return saidMoment(openedAt, path, timeZone);
  return said(openedAt && sayAbout(openedAt, timeZone), path);
}

/** One that was accepted or left without an answer has cancelled the order (A1), whatever its status is said to be. */
function requestEnded(given: Order, now: Date): Fact | undefined {
  const answer = given.request.formal?.answer;
  if (answer === 'accepted' || answer === 'expired') return flag(true, 'request.formal.answer');
  const isOver = hasLapsed({ order: given, now: now.getTime() });
  return flag(isOver, 'request.formal.answer', 'request.formal.openedAt');
}

/** An order that has ended holds no open request (A10). */
function isStillOpen(given: Order, now: Date): boolean {
  return !hasEnded(given.order.status) && isRequestOpen({ order: given, now: now.getTime() });
}

function nameOpener(openedBy: Party | undefined, buyerWord: string): Fact | undefined {
  if (openedBy === undefined) return undefined;
  return said(openedBy === 'buyer' ? `The ${buyerWord}` : 'I', 'request.formal.openedBy');
}

function exactSpan(placedAt: string | undefined, askedAt: string | undefined): Fact | undefined {
  if (placedAt === undefined || askedAt === undefined) return undefined;
  const minutes = (Date.parse(askedAt) - Date.parse(placedAt)) / 60_000;
  return minutes < 0 ? undefined : said(sayElapsed(minutes), 'order.placedAt', 'request.askedAt');
}

function roughSpan(minutes: number | undefined): Fact | undefined {
  if (minutes === undefined) return undefined;
  const span = sayElapsed(minutes);
  return said(minutes < 1 ? span : `about ${span}`, 'request.minutesAfterOrder');
}
