import type { Profile } from '../marketplaces/profile.ts';
import type { Order } from '../order/order.ts';
import { offerOf } from '../plan/offer.ts';
import type { Fact, Facts } from './facts.ts';
import { flag, said } from './make-fact.ts';
import { type Printer, withEnd, withoutEnd } from './user-text.ts';

const NAME_LIMIT = 50;
const TICKET_LIMIT = 40;
const ALTERNATIVE_LIMIT = 400;
const FILE_LIMIT = 40;
const FILES_NAMED = 5;

/** What is known about the two people, and what the seller can add to the request. */
export function peopleFacts(order: Order, { print, profile }: { print: Printer; profile: Profile }): Facts {
  const { buyer, seller } = order;
  const typed = (text: string | undefined, limit: number, from: string) => said(print(text, limit), from);
  const buyerName = typed(buyer.name, NAME_LIMIT, 'buyer.name');
  const alternative = typed(offerOf(order), ALTERNATIVE_LIMIT, 'alternative');
  const ticket = typed(order.supportTicket, TICKET_LIMIT, 'supportTicket');
  return {
    namedBuyer: nameBuyer(buyerName, profile.words.buyer),
    buyerName,
    sellerName: typed(seller.name, NAME_LIMIT, 'seller.name'),
    ...historyFacts(buyer),
    alternative: alternative && { ...alternative, value: withEnd(withoutEnd(alternative.value)) },
    supportTicket: ticket && { ...ticket, value: withoutEnd(ticket.value) },
    screenshots: listFiles(order.screenshots ?? [], print),
  };
}

function nameBuyer(name: Fact | undefined, word: string): Fact {
  return name === undefined ? { value: word, from: [] } : { value: `${word} ${name.value}`, from: name.from };
}

/** Nobody calls an order the first one of a buyer who is known for months. */
function historyFacts({ priorOrders, relationshipMonths = 0 }: Order['buyer']): Facts {
  const months = Math.round(relationshipMonths);
  return {
    firstOrder: flag(priorOrders === 0 && months === 0, 'buyer.priorOrders'),
    earlierOrders: said(priorOrders ? count(priorOrders, 'earlier order') : undefined, 'buyer.priorOrders'),
    months: said(months > 0 ? count(months, 'month') : undefined, 'buyer.relationshipMonths'),
  };
}

function listFiles(files: readonly string[], print: Printer): Fact | undefined {
  if (files.length === 0) return undefined;
  const names = files.flatMap((file) => print(file, FILE_LIMIT) ?? []).slice(0, FILES_NAMED);
  const others = files.length - names.length;
  const rest = others === 0 ? [] : [names.length === 0 ? count(others, 'file') : `${others} more`];
  const value = [names.join(', '), ...rest].filter((piece) => piece !== '').join(' and ');
  return { value, from: ['screenshots'] };
}

function count(amount: number, thing: string): string {
  return `${amount} ${thing}${amount === 1 ? '' : 's'}`;
}
