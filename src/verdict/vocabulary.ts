import type { ConceptList } from './concepts.ts';
import type { SpokenCue } from './cue.ts';
import { fold } from './fold.ts';
import { scan } from './scan.ts';
import type { WordList } from './word-list.ts';

/** What the words of a language are taken from. */
type Sources = {
  words: WordList;
  cues: readonly SpokenCue[];
  concepts: ConceptList | undefined;
};

/** The words, folded, that one language's lists, cues and concepts hold: those a lexicon may keep in memory. */
export function vocabularyOf({ words, cues, concepts }: Sources): Set<string> {
  const vocabulary = new Set<string>();
  const { spelling, irregular, classes, language: _, ...lists } = words;
  const texts = [
    ...Object.entries(spelling).flat(),
    ...Object.entries(irregular).flat(2),
    ...Object.values(classes).flat(),
    ...Object.values(lists).flat(),
    ...Object.values(concepts?.concepts ?? {}).flat(),
    ...cues.flatMap(wordsOfCue),
  ];
  for (const text of texts) addWords(text, vocabulary);
  return vocabulary;
}

function wordsOfCue({ patterns, weak, bare, examples, counterExamples, classes }: SpokenCue): string[] {
  return [...patterns, ...weak, ...bare, ...examples, ...counterExamples, ...Object.values(classes).flat()];
}

/** Adds each word of a text. */
export function addWords(text: string, vocabulary: Set<string>): void {
  const { count, starts, ends } = scan(text);
  for (let word = 0; word < count; word += 1) vocabulary.add(fold(text.slice(starts[word], ends[word])));
}
