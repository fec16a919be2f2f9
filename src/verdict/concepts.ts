import * as z from 'zod';
import type { Normalise, Term } from './normalise.ts';
import { type SatisfiedSlots, Slots } from './slots.ts';
import type { WordTable } from './word-table.ts';

/** Words that mean the same for an order, in one language: "child" takes kid, son, toddler. Folded; "=word" takes that very word, "pre*" a beginning. */
export const conceptListSchema = z.strictObject({
  language: z.string().min(2),
  concepts: z.record(z.string().regex(/^[a-z]+(-[a-z]+)*$/), z.array(z.string().min(1)).min(1)),
});

export type ConceptList = z.output<typeof conceptListSchema>;

/** The concepts that a word stands for, as numbers from 1 on that are the same in every language; `mistake` is that of `MISTAKE`, 0 where there is none. */
export type Concepts = { of: (term: Term) => readonly number[]; mistake: number };

/** Numbers the concepts of all languages by name, so that what is learnt in one language holds in the others. */
export function numberConcepts(lists: readonly ConceptList[]): ReadonlyMap<string, number> {
  const names = [...new Set(lists.flatMap(({ concepts }) => Object.keys(concepts)))].sort();
  return new Map(names.map((name, at) => [name, at + 1]));
}

/** "mistake", "misclick", "oops". */
const MISTAKE = 'slip';

/** The concepts of one language; their words are put into `table`. */
export function readConcepts(
  list: ConceptList | undefined,
  numbers: ReadonlyMap<string, number>,
  normalise: Normalise,
  table?: WordTable,
): Concepts {
  const { satisfied, conceptOf } = slotsOf(list, numbers, { normalise, table });
  return {
    of(term) {
      const found = satisfied.by(term);
      return found.length === 0 ? NONE : found.map((slot) => conceptOf.get(slot)!);
    },
    mistake: numbers.get(MISTAKE) ?? 0,
  };
}

/** Most words stand for none: one empty list serves them all. */
const NONE: readonly number[] = [];

/** Apart from what is kept: `normalise` remembers every word it has met, and goes when the lists are read. */
function slotsOf(
  list: ConceptList | undefined,
  numbers: ReadonlyMap<string, number>,
  { normalise, table }: { normalise: Normalise; table: WordTable | undefined },
): { satisfied: SatisfiedSlots; conceptOf: ReadonlyMap<number, number> } {
  const slots = new Slots(table);
  const conceptOf = new Map<number, number>();
  for (const [name, words] of Object.entries(list?.concepts ?? {})) {
    const atoms = [...new Set(words.flatMap((word) => atomsOf(word, normalise)))];
    conceptOf.set(slots.numberOf([`${name}:`, ...atoms]), numbers.get(name)!);
  }
  return { satisfied: slots.satisfied(), conceptOf };
}

/** An entry that is read as several words ("don't") stands for none of them. */
function atomsOf(word: string, normalise: Normalise): string[] {
  if (word.endsWith('*')) return [`^${normalise(word.slice(0, -1))[0]!.exact}`];
  const terms = normalise(word.replace(/^=/, ''));
  if (terms.length !== 1) return [];
  return [word.startsWith('=') ? `=${terms[0]!.exact}` : `~${terms[0]!.lemma}`];
}
