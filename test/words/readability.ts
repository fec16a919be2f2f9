import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const sentenceCutter = new Intl.Segmenter('en', { granularity: 'sentence' });
const wordCutter = new Intl.Segmenter('en', { granularity: 'word' });

/** The sentences of a block of text. */
export function sentencesOf(block: string): string[] {
  return [...sentenceCutter.segment(block)]
    .map(({ segment }) => segment.trim())
    .filter((text) => wordsOf(text).length > 0);
}

export function wordsOf(text: string): string[] {
  return [...wordCutter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** The sentences that are read as such: a label, a heading or a single word would make every text look easy. */
export function wholeSentencesOf(blocks: readonly string[]): string[] {
  return blocks.flatMap(sentencesOf).filter((text) => /[.?!:]["”)]?$/.test(text) && wordsOf(text).length > 2);
}

/** The school grade (US) that some sentences ask for, by Flesch and Kincaid. */
export function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}
