import type { Ears } from '../verdict/hear.ts';
import { addWords, vocabularyOf } from '../verdict/vocabulary.ts';
import { CALIBRATION, type Case } from './cases.ts';

/**
 * The words that a lexicon keeps in memory, by language: those of its own files, and those of the cases that at least two writers
 * used. The calibration cases are left out, like everywhere in training.
 */
export function wordsToKeep(cases: readonly Case[], { tongues }: Ears): Record<string, string> {
  const taught = cases.filter(({ file }) => file !== CALIBRATION);
  const entries = [...tongues.values()].map(({ language, words, cues, concepts }) => {
    const own = vocabularyOf({ words, cues, concepts: concepts.find((list) => list.language === language) });
    const used = wordsOfTwoWriters(taught.filter((one) => one.language === language));
    return [language, [...new Set([...own, ...used])].sort().join(' ')];
  });
  return Object.fromEntries(entries) as Record<string, string>;
}

function wordsOfTwoWriters(cases: readonly Case[]): string[] {
  const writers = new Map<string, number>();
  for (const own of Map.groupBy(cases, ({ file }) => file).values()) {
    const words = new Set<string>();
    for (const { messages } of own) for (const { text } of messages) addWords(text, words);
    for (const word of words) writers.set(word, (writers.get(word) ?? 0) + 1);
  }
  return [...writers].flatMap(([word, count]) => (count > 1 ? [word] : []));
}
