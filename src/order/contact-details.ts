import { findEmails, findSpokenEmails } from './contact/emails.ts';
import { findLinks } from './contact/links.ts';
import { findPhones } from './contact/phones.ts';
import { findServices, isPaymentAddress } from './contact/services.ts';
import { cutWords } from './contact/spoken-words.ts';

/** A part of a text that leads outside the marketplace; `start` and `end` are UTF-16 offsets. */
export type Span = { kind: 'email' | 'phone' | 'link' | 'messenger' | 'payment'; start: number; end: number };

/**
 * Finds ways to talk or pay outside the marketplace: addresses, telephone numbers, links (not Fiverr's own), messengers
 * and payment services, in the common forms of seven languages. In the order of the text, none over another. Linear.
 */
export function findContactDetails(text: string): Span[] {
  const words = cutWords(text);
  const links = findLinks(text).map((link) => asPayment(link, text));
  const written = [...findEmails(text), ...links, ...findPhones(text)];
  return withoutOverlaps([...written, ...findSpokenEmails(words), ...findServices(text, words)]);
}

/** A link to a payment service is a way to pay. */
function asPayment(link: Span, text: string): Span {
  return isPaymentAddress(text.slice(link.start, link.end)) ? { ...link, kind: 'payment' } : link;
}

/** Of spans that overlap, the one that begins first; of those that begin together, the longest. */
function withoutOverlaps(spans: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}
