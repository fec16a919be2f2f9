import * as z from 'zod';
import type { Concepts } from './concepts.ts';
import { SortedWords } from './sorted-words.ts';
import { stem } from './stem.ts';

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

/** Reads a gloss list when its first word is asked for (then the list itself is let go), by the concepts of English. */
export function readGlosses(list: GlossList | undefined, english: Concepts): Glosses {
  if (list === undefined) return noGlosses;
  let unread: GlossList | null = list;
  let find: (word: string) => string | undefined;
  return (word) => {
    if (unread !== null) find = readList(unread);
    unread = null;
    const words = find(word);
    return words === undefined ? NOTHING : readMeaning(words.split(' '), english);
  };
}

/** A language has tens of thousands of words, and a few thousand meanings: a word keeps no more than the number of its own. */
function readList({ glosses }: GlossList): (word: string) => string | undefined {
  const meanings = Object.keys(glosses);
  const words = new SortedWords(
    Object.values(glosses).flatMap((glossed, meaning) =>
      glossed.split(' ').map((word) => [word, meaning] as const),
    ),
  );
  return (word) => meanings[words.numberOf(word)];
}

/** Made anew each time: most words of the lists are never met, and the form of a word that is met again is kept. */
function readMeaning(words: readonly string[], { of }: Concepts): Meaning {
  const terms = words.map((exact) => ({ exact, lemma: stem(exact) }));
  return { stems: terms.map(({ lemma }) => lemma), concepts: [...new Set(terms.flatMap(of))] };
}
