import type { Block, Sentence } from './draft.ts';
import type { Facts } from './facts.ts';
import { layOut, type PlacedPart } from './layout.ts';
import { countCodePoints } from './user-text.ts';

/** How much a text may hold: code points, and words beside the buyer's own. */
export type Room = { codePoints: number; words: number };

/** Leaves out the least important sentence until the text fits, or until all that is left must be said. */
export function fitInto(room: Room, blocks: readonly Block[], facts: Facts): PlacedPart[] {
  let kept = blocks;
  for (;;) {
    const parts = layOut(kept, facts);
    const least = fits(parts, { room, facts }) ? undefined : leastImportant(parts);
    if (least === undefined) return parts;
    kept = kept.map(({ kind, lead, items }) => ({
      kind,
      lead: lead === least ? null : lead,
      items: items.map((item) => item.filter((sentence) => sentence !== least)),
    }));
  }
}

function fits(parts: readonly PlacedPart[], { room, facts }: { room: Room; facts: Facts }): boolean {
  const text = parts.map((part) => part.text).join('');
  if (countCodePoints(text) > room.codePoints) return false;
  const quoted = parts.flatMap(({ sentence }) => sentence.prints.map((name) => facts[name]?.quoted ?? ''));
  const besideQuotes = countWords(text) - quoted.reduce((sum, words) => sum + countWords(words), 0);
  // A mark that stands alone once everything in quotes is cut out counts as a word, too.
  return Math.max(besideQuotes, countWords(text.replaceAll(/"[^"]*"/g, ' '))) <= room.words;
}

/** The lowest `drop`; of two, the later one. */
function leastImportant(parts: readonly PlacedPart[]): Sentence | undefined {
  let least: Sentence | undefined;
  for (const { sentence } of parts)
    if (sentence.drop !== null && sentence.drop <= (least?.drop ?? Number.POSITIVE_INFINITY))
      least = sentence;
  return least;
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
