import type { Block, Part, Sentence } from './draft.ts';
import type { Fact, Facts } from './facts.ts';

/** A part that still knows which sentence it says. */
export type PlacedPart = Part & { sentence: Sentence };

/**
 * Lays the blocks out as plain text: blanks inside a paragraph, list items on lines of their own after "- ", an empty
 * line between blocks. Each part carries what stands after it, so that the parts joined are the text.
 */
export function layOut(blocks: readonly Block[], facts: Facts): PlacedPart[] {
  return blocks
    .map((block) => placeBlock(block, facts))
    .filter((parts) => parts.length > 0)
    .flatMap((parts, index, all) => (index === all.length - 1 ? parts : endWith(parts, '\n\n')));
}

function placeBlock({ kind, lead, items }: Block, facts: Facts): PlacedPart[] {
  const lines = items.filter((item) => item.length > 0).map((item) => placeItem(item, { kind, facts }));
  if (lines.length === 0) return [];
  const between = kind === 'list' ? '\n' : ' ';
  const body = lines.flatMap((line, index) => (index === lines.length - 1 ? line : endWith(line, between)));
  return lead === null ? body : [place(lead, { facts, before: '', after: '\n' }), ...body];
}

function placeItem(item: Sentence[], { kind, facts }: { kind: Block['kind']; facts: Facts }): PlacedPart[] {
  return item.map((sentence, index) =>
    place(sentence, {
      facts,
      before: kind === 'list' && index === 0 ? '- ' : '',
      after: index === item.length - 1 ? '' : ' ',
    }),
  );
}

function place(
  sentence: Sentence,
  { facts, before, after }: { facts: Facts; before: string; after: string },
): PlacedPart {
  return {
    text: `${before}${sentence.text}${after}`,
    from: inputsOf(sentence, facts),
    facts: [...sentence.facts],
    sentence,
  };
}

function endWith(parts: PlacedPart[], end: string): PlacedPart[] {
  return parts.map((part, index) => (index === parts.length - 1 ? { ...part, text: part.text + end } : part));
}

/** The union of what its facts rest on, in the order in which they are named. */
function inputsOf({ prints }: Sentence, facts: Facts): string[] {
  return [...new Set(prints.flatMap((name) => (facts[name] as Fact | undefined)?.from ?? []))];
}
