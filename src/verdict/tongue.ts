import { parties } from '../order/choices.ts';
import { type ConceptList, numberConcepts, readConcepts } from './concepts.ts';
import { type SpokenCue, shortenCue } from './cue.ts';
import { type Glosses, noGlosses } from './glosses.ts';
import { type Lexicon, makeLexicon } from './lexicon.ts';
import { findCues, type Match } from './match.ts';
import { type Normalise, normaliserOf, type Term } from './normalise.ts';
import { compilePatterns, type Patterns } from './patterns.ts';
import { Presence } from './presence.ts';
import { read } from './reading.ts';
import { scan } from './scan.ts';
import { vocabularyOf } from './vocabulary.ts';
import type { WordList } from './word-list.ts';
import { WordTable } from './word-table.ts';

/** One language: its words and its cues, ready to read with. */
export type Tongue = {
  language: string;
  words: WordList;
  /** With all that they are said by, until it is let go. */
  cues: readonly SpokenCue[];
  /** The concept lists of all languages, of which it reads its own. */
  concepts: readonly ConceptList[];
  glosses: Glosses;
  lexicon: Lexicon;
  patterns: Patterns;
  present: Presence;
  /** Lets go of what is of use only until all is compiled and checked: the cues' patterns and most of their examples. */
  letGo: () => void;
};

/** What a tongue may be given besides. */
type Besides = Partial<Pick<Tongue, 'concepts' | 'glosses'>> & { common?: string };

/**
 * `common` holds the words that are worth keeping in memory, with blanks between; they are gathered when it is empty. The patterns
 * are compiled when the language is first met: that takes longer than all else at start. It throws an Error then that names the cue
 * whose pattern cannot be read; warming up meets every language.
 */
export function makeTongue(
  words: WordList,
  cues: readonly SpokenCue[],
  { concepts = [], glosses = noGlosses, common = '' }: Besides = {},
): Tongue {
  const { language } = words;
  let compiled: Compiled | undefined;
  let [said, kept] = [cues, common];
  const compile = () => {
    compiled ??= compileTongue({ words, cues: said, concepts, glosses }, kept);
    kept = '';
    return compiled;
  };
  return {
    language,
    words,
    concepts,
    glosses,
    get cues() {
      return said;
    },
    get lexicon() {
      return compile().lexicon;
    },
    get patterns() {
      return compile().patterns;
    },
    get present() {
      return compile().present;
    },
    letGo() {
      compile();
      said = said.map(shortenCue);
    },
  };
}

type Compiled = Pick<Tongue, 'lexicon' | 'patterns' | 'present'>;

function compileTongue(
  { words, cues, concepts, glosses }: Pick<Tongue, 'words' | 'cues' | 'concepts' | 'glosses'>,
  common: string,
): Compiled {
  const normalise = recalling(normaliserOf(words));
  const own = concepts.find(({ language }) => language === words.language);
  const table = new WordTable();
  for (const word of common === '' ? vocabularyOf({ words, cues, concepts: own }) : common.split(' '))
    table.add(word);
  const patterns = compilePatterns(cues, words, normalise, table);
  const meant = readConcepts(own, numberConcepts(concepts), normalise, table);
  const lexicon = makeLexicon({ words, patterns, concepts: meant, glosses, table });
  return { patterns, present: new Presence(patterns), lexicon };
}

/** Reading the files meets the same words again and again. */
function recalling(normalise: Normalise): Normalise {
  const known = new Map<string, Term[]>();
  return (raw) => {
    let terms = known.get(raw);
    if (terms === undefined) {
      terms = normalise(raw);
      known.set(raw, terms);
    }
    return terms;
  };
}

/** All cues that a text shows in one language, whoever speaks. */
export function findAllCues(text: string, tongue: Tongue): Match[] {
  return findCues(read(text, scan(text), tongue.lexicon.open()), tongue, () => parties);
}
