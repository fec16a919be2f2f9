import type { Party } from '../order/choices.ts';
import { findEmails } from '../order/contact/emails.ts';
import { findLinks } from '../order/contact/links.ts';
import type { Message } from '../order/conversation.ts';
import { type Scan, scan } from './scan.ts';

/** A message with its own words marked off. */
export type Scanned = { from: Party; text: string; scan: Scan };

/**
 * Marks off the words of a message. Lines that begin with ">" repeat somebody else's words and are left out, and so are
 * addresses: what is in them says nothing about why somebody wants out.
 */
export function scanMessage({ from, text }: Pick<Message, 'from' | 'text'>): Scanned {
  return { from, text, scan: scan(blankAddresses(blankQuotes(text))) };
}

/** Blanks keep the place of what they hide, so offsets stay true. */
function blankQuotes(text: string): string {
  if (!text.includes('>')) return text;
  return text
    .split('\n')
    .map((line) => (line.trimStart().startsWith('>') ? ' '.repeat(line.length) : line))
    .join('\n');
}

/** E-mail and web addresses; looked for only where one can be. */
function blankAddresses(text: string): string {
  const emails = text.includes('@') ? findEmails(text) : [];
  const links = /https?:|www\./i.test(text) ? findLinks(text) : [];
  const spans = [...emails, ...links].sort((a, b) => a.start - b.start);
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    if (end <= done) continue;
    pieces.push(text.slice(done, Math.max(start, done)), ' '.repeat(end - Math.max(start, done)));
    done = end;
  }
  return [...pieces, text.slice(done)].join('');
}
