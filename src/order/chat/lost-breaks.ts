import type { KnownNames } from './known-names.ts';
import { labelOf, nameKey } from './names.ts';

/** No label or username that stands within a line is longer. */
const LONGEST = 40;

/**
 * Puts the line breaks back that a copy lost: "Buyer: wrong gig Me: why? Buyer: sorry". Only in a line that begins with such a label or
 * name of the form, and only before one that begins a line elsewhere, or that makes words the seller's; before a buyer's label also
 * where the whole paste is one line. "I had a client: …" is somebody's text.
 */
export function breakAtLabels(text: string, known: KnownNames): string {
  const lines = text.split('\n');
  if (!lines.some(hasTwoColons)) return text;
  const isOneLine = lines.filter((line) => line.trim() !== '').length === 1;
  const openings = lines.map((line) => openerOf(line, known));
  const openers = new Set(openings.filter((opener) => opener !== null));
  if (openers.size === 0) return text;
  const begins = (name: string, before: string) => {
    if (!isWriter(name, known)) return false;
    if (known.isExact(name)) return true;
    if (!/^\p{Lu}/u.test(name) && !/[.!?…/|] *$/u.test(before)) return false;
    return openers.has(nameKey(name)) || labelOf(name) !== 'buyer' || isOneLine;
  };
  return lines.map((line, at) => (openings[at] === null ? line : breakLine(line, begins))).join('\n');
}

/** Only such a line can hold a second label. */
function hasTwoColons(line: string): boolean {
  return line.indexOf(': ', line.indexOf(':') + 1) > 0;
}

function breakLine(line: string, begins: (name: string, before: string) => boolean): string {
  const parts: string[] = [];
  let start = 0;
  const first = line.indexOf(':');
  for (let colon = line.indexOf(': ', first + 1); colon !== -1; colon = line.indexOf(': ', colon + 1)) {
    const from = line.lastIndexOf(' ', colon - 1) + 1;
    const before = line.slice(Math.max(start, from - LONGEST), from);
    if (from <= start || colon - from > LONGEST || !begins(line.slice(from, colon), before)) continue;
    parts.push(line.slice(start, from).replace(/[ /|]{1,5}$/u, ''));
    start = from;
  }
  return [...parts, line.slice(start)].join('\n');
}

function openerOf(line: string, known: KnownNames): string | null {
  const start = line.trimStart().slice(0, LONGEST);
  const name = start.slice(0, Math.max(0, start.indexOf(':')));
  return isWriter(name, known) ? nameKey(name) : null;
}

function isWriter(name: string, known: KnownNames): boolean {
  const label = name === '' ? null : labelOf(name);
  return label === 'me' || label === 'buyer' || label === 'seller' || (name !== '' && known.isExact(name));
}
