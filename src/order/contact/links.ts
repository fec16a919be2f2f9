import type { ContactDetail } from '../contact-details.ts';
import lists from './words.json' with { type: 'json' };

/** Addresses of pages, but not those of the marketplace itself. */
export function findLinks(text: string): ContactDetail[] {
  if (!/[./]/.test(text)) return [];
  const plain = lowerInPlace(text);
  return lists.linkStarts.flatMap((start) => findStarts(plain, start));
}

function findStarts(plain: string, prefix: string): ContactDetail[] {
  const found: ContactDetail[] = [];
  let start = plain.indexOf(prefix);
  while (start >= 0) {
    const end = endOfLink(plain, start);
    const isLink =
      end > start + prefix.length && isAtEdge(plain, start) && !isOwnSite(plain.slice(start, end));
    if (isLink) found.push({ kind: 'link', start, end });
    start = plain.indexOf(prefix, Math.max(end, start + prefix.length));
  }
  return found;
}

function endOfLink(plain: string, start: number): number {
  let end = start;
  while (end < plain.length && !/[\s<>"“”«»]/u.test(plain[end]!)) end += 1;
  // A start begins with a letter, so this ends there at the latest.
  while (/[.,;:!?)\]'’…]/u.test(plain[end - 1]!)) end -= 1;
  return end;
}

/** "t.me/" begins a link in "see t.me/anna" and in "https://t.me/anna", but not in "chat.me/". */
function isAtEdge(plain: string, start: number): boolean {
  return start === 0 || !/[\p{L}\p{N}_-]/u.test(plain[start - 1]!);
}

function isOwnSite(link: string): boolean {
  const address = link.replace(/^https?:\/\//, '');
  const [host] = address.split(/[/?#:]/, 1) as [string];
  return host === lists.ownSite || host.endsWith(`.${lists.ownSite}`);
}

/** Lower case in which every sign keeps its place, so that offsets stay true: where one would grow, only A to Z are lowered. */
function lowerInPlace(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
