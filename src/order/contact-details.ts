import { findAccounts } from './contact/accounts.ts';
import { findEmails, findSpokenEmails } from './contact/emails.ts';
import { findLinks } from './contact/links.ts';
import { findPhones } from './contact/phones.ts';
import { findServices, isPaymentAddress } from './contact/services.ts';
import { cutWords } from './contact/spoken-words.ts';
import type { Span } from './span.ts';

/** A piece of a text that leads outside the marketplace, or that tells a number of a bank card or account. */
export type ContactDetail = Span & { kind: 'email' | 'phone' | 'link' | 'messenger' | 'payment' | 'account' };

/**
 * Finds ways to talk or pay outside the marketplace: addresses, telephone numbers, links (not Fiverr's own), messengers
 * and payment services, in the common forms of seven languages. In the order of the text, none over another. Linear.
 */
export function findContactDetails(text: string): ContactDetail[] {
  const words = cutWords(text);
  const links = findLinks(text).map((link) => asPayment(link, text));
  const written = [...findEmails(text), ...links, ...findPhones(text), ...findAccounts(text)];
  return withoutOverlaps([...written, ...findSpokenEmails(words), ...findServices(text, words)]);
}

/** Those of a message. Each object is searched once, because drafts and alerts both look for them in it. */
export function contactDetailsIn(message: Readonly<{ text: string }>): readonly ContactDetail[] {
  const details = found.get(message) ?? findContactDetails(message.text);
  found.set(message, details);
  return details;
}

const found = new WeakMap<object, readonly ContactDetail[]>();

/** A link to a payment service is a way to pay. */
function asPayment(link: ContactDetail, text: string): ContactDetail {
  return isPaymentAddress(text.slice(link.start, link.end)) ? { ...link, kind: 'payment' } : link;
}

/** Of details that overlap, the one that begins first; of those that begin together, the longest. */
function withoutOverlaps(details: ContactDetail[]): ContactDetail[] {
  const kept: ContactDetail[] = [];
  for (const detail of details.sort((a, b) => a.start - b.start || b.end - a.end))
    if (detail.start >= (kept.at(-1)?.end ?? 0)) kept.push(detail);
  return kept;
}
