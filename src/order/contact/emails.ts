import type { ContactDetail } from '../contact-details.ts';
import type { Word } from './spoken-words.ts';
import lists from './words.json' with { type: 'json' };

/** Longer than any name or host of a real address, short enough that looking for it stays linear. */
const LONGEST_NAME = 64;
const LONGEST_HOST = 120;

const NAME_SIGN = /[\p{L}\p{N}._%+-]/u;
const HOST_SIGN = /[\p{L}\p{N}.-]/u;

/** Addresses as they are written: "anna@example.com", "anna @ gmail.com", "anna@gmail". */
export function findEmails(text: string): ContactDetail[] {
  const found: ContactDetail[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const isSpaced = text[at - 1] === ' ' || text[at + 1] === ' ';
    const nameEnd = text[at - 1] === ' ' ? at - 1 : at;
    const hostStart = text[at + 1] === ' ' ? at + 2 : at + 1;
    const start = nameStart(text, nameEnd);
    const end = hostEnd(text, hostStart);
    const isHost = isHostName(text.slice(hostStart, end), isSpaced);
    if (start < nameEnd && isHost) found.push({ kind: 'email', start, end });
  }
  return found;
}

/** Addresses as they are said: "anna at gmail dot com", "anna (at) example (dot) com", "anna arroba gmail". */
export function findSpokenEmails(words: Word[]): ContactDetail[] {
  const found: ContactDetail[] = [];
  for (let position = 1; position < words.length; position += 1) {
    if (!atWords.has(words[position]!.text)) continue;
    const length = lengthOfHost(words, position + 1);
    if (length === 0 || isFar(words, position - 1, length + 2)) continue;
    found.push({ kind: 'email', start: words[position - 1]!.start, end: words[position + length]!.end });
  }
  return found;
}

/** "gmail dot com" is 3 words, "gmail com" 2, "gmail" alone 1; 0 for what is no host. */
function lengthOfHost(words: Word[], at: number): number {
  const [host = '', second = '', third = ''] = words.slice(at, at + 3).map(({ text }) => text);
  if (dotWords.has(second) && endings.has(third)) return 3;
  if (providers.has(host) && endings.has(second)) return 2;
  return surestProviders.has(host) ? 1 : 0;
}

/** Words that belong together have little between them: blanks, brackets, a dot. */
function isFar(words: Word[], from: number, count: number): boolean {
  const range = words.slice(from, from + count);
  return range.some(({ start }, step) => step > 0 && start - range[step - 1]!.end > 3);
}

function nameStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME && NAME_SIGN.test(text[start - 1]!)) start -= 1;
  return start;
}

function hostEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < LONGEST_HOST && HOST_SIGN.test(text[end]!)) end += 1;
  // Before the host stands an "@" or a blank, so this ends there at the latest.
  while (/[.-]/.test(text[end - 1]!)) end -= 1;
  return end;
}

/** With blanks around the "@" only a well-known host counts: "hi @john.doe" greets somebody. */
function isHostName(host: string, isSpaced: boolean): boolean {
  const parts = host.toLowerCase().split('.');
  if (surestProviders.has(parts[0]!)) return true;
  const ending = parts.at(-1)!;
  if (isSpaced)
    return parts.length > 1 && (providers.has(parts[0]!) || ['com', 'net', 'org'].includes(ending));
  return parts.length > 1 && ending.length >= 2 && /^\p{L}+$/u.test(ending);
}

const atWords = new Set(lists.atWords);
const dotWords = new Set(lists.dotWords);
const endings = new Set(lists.endings);
const providers = new Set(lists.providers);
const surestProviders = new Set(lists.surestProviders);
