import type { Block, Sentence } from './draft.ts';
import type { Facts } from './facts.ts';
import { layOut, type PlacedPart } from './layout.ts';
import { countCodePoints } from './user-text.ts';

/** How much a text may hold: code points, and words beside the buyer's own. */
export type Room = { codePoints: number; words: number };

/**
 * Leaves out the least important sentence until the text fits, or until all that is left must be said. What went before
 * something longer did may have room after all: it is put back, the most important first.
 */
export function fitInto(room: Room, blocks: readonly Block[], facts: Facts): PlacedPart[] {
  const out = new Set<Sentence>();
  const rest = () => layOut(leaveOut(blocks, out), facts);
  let kept = layOut(blocks, facts);
  while (!fits(kept, { room, facts })) {
    const least = leastImportant(kept);
    if (least === undefined) return kept;
    out.add(least);
    kept = rest();
  }
  for (const sentence of [...out].reverse()) {
    if (leansOn(out, sentence, blocks)) continue;
    out.delete(sentence);
    const more = rest();
    if (fits(more, { room, facts })) kept = more;
    else out.add(sentence);
  }
  return kept;
}

function leaveOut(blocks: readonly Block[], out: ReadonlySet<Sentence>): Block[] {
  return blocks.map(({ kind, lead, items }) => ({
    kind,
    lead: lead !== null && out.has(lead) ? null : lead,
    items: items.map((item) => item.filter((sentence) => !out.has(sentence))),
  }));
}

/** "It was declined." says nothing without the sentence before it. None leans on a less important one, which goes first. */
function leansOn(out: ReadonlySet<Sentence>, sentence: Sentence, blocks: readonly Block[]): boolean {
  const item = blocks.flatMap(({ items }) => items).find((one) => one.includes(sentence)) ?? [];
  const before = item.slice(0, item.indexOf(sentence));
  return before.some((earlier) => out.has(earlier) && weightOf(earlier) >= weightOf(sentence));
}

function weightOf({ drop }: Sentence): number {
  return drop ?? Number.POSITIVE_INFINITY;
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
