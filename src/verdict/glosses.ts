import * as z from 'zod';
import type { Concepts } from './concepts.ts';
import { stem } from './stem.ts';
import { WordTable } from './word-table.ts';

/**
 * What the words of one language mean, in plain English and by base forms, with blanks between: "order" takes "bestelle bestellt
 * auftrag", "company account" takes "firmenkonto". Words are folded. The list of English itself takes words that mean a plainer one:
 * "buy" takes "purchased".
 */
export const glossListSchema = z.strictObject({
  language: z.string().min(2),
  glosses: z.record(z.string(), z.string()),
});

export type GlossList = z.output<typeof glossListSchema>;

/** The stems of one or two English words, the head last, and the concepts that these stand for. */
export type Meaning = { stems: readonly string[]; concepts: readonly number[] };

/** What a folded word means; nothing for a word without a gloss. */
export type Glosses = (word: string) => Meaning;

const NOTHING: Meaning = { stems: [], concepts: [] };

export const noGlosses: Glosses = () => NOTHING;

/**
 * Reads gloss lists, each when its first word is asked for (then the list itself is let go), and by the concepts of English. The same
 * meaning is the same object in all lists that it has read.
 */
export function glossReader(english: Concepts): (list: GlossList | undefined) => Glosses {
  const known = new Map<string, Meaning>();
  const meaningOf = (words: string) => {
    const meaning = known.get(words) ?? readMeaning(words.split(' '), english);
    known.set(words, meaning);
    return meaning;
  };
  return (list) => {
    if (list === undefined) return noGlosses;
    let unread: GlossList | null = list;
    let find = noGlosses;
    return (word) => {
      if (unread !== null) find = readList(unread, meaningOf);
      unread = null;
      return find(word);
    };
  };
}

function readList({ glosses }: GlossList, meaningOf: (words: string) => Meaning): Glosses {
  const table = new WordTable();
  const meanings: Meaning[] = [];
  for (const [words, glossed] of Object.entries(glosses))
    for (const word of glossed.split(' ')) meanings[table.add(word)] ??= meaningOf(words);
  return (word) => meanings[table.numberOf(word)] ?? NOTHING;
}

function readMeaning(words: readonly string[], { of }: Concepts): Meaning {
  const terms = words.map((exact) => ({ exact, lemma: stem(exact) }));
  return { stems: terms.map(({ lemma }) => lemma), concepts: [...new Set(terms.flatMap(of))] };
}
