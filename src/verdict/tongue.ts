import { parties } from '../order/choices.ts';
import { type ConceptList, numberConcepts, readConcepts } from './concepts.ts';
import type { SpokenCue } from './cue.ts';
import { type Lexicon, makeLexicon } from './lexicon.ts';
import { findCues, type Match } from './match.ts';
import { normaliserOf } from './normalise.ts';
import { compilePatterns, type Patterns } from './patterns.ts';
import { Presence } from './presence.ts';
import { read } from './reading.ts';
import { scan } from './scan.ts';
import { vocabularyOf } from './vocabulary.ts';
import type { WordList } from './word-list.ts';

/** One language: its words and its cues, ready to read with. */
export type Tongue = {
  language: string;
  words: WordList;
  cues: readonly SpokenCue[];
  /** The concept lists of all languages, of which it reads its own. */
  concepts: readonly ConceptList[];
  lexicon: Lexicon;
  patterns: Patterns;
};

/** Throws an Error that names the cue whose pattern cannot be read. */
export function makeTongue(
  words: WordList,
  cues: readonly SpokenCue[],
  concepts: readonly ConceptList[] = [],
): Tongue {
  const { language } = words;
  const normalise = normaliserOf(words);
  const patterns = compilePatterns(cues, words, normalise);
  const own = concepts.find((list) => list.language === language);
  const conceptsOf = readConcepts(own, numberConcepts(concepts), normalise);
  const vocabulary = () => vocabularyOf(words, cues, own);
  const lexicon = makeLexicon({ words, patterns, concepts: conceptsOf, vocabulary });
  return { language, words, cues, concepts, patterns, lexicon };
}

/** All cues that a text shows in one language, whoever speaks. */
export function findAllCues(text: string, tongue: Tongue): Match[] {
  return findCues(
    read(text, scan(text), tongue.lexicon.open()),
    new Presence(tongue.patterns),
    () => parties,
  );
}
