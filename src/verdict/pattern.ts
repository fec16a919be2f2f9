import type { Normalise } from './normalise.ts';

/** One place of a pattern: the words it takes (atoms), whether it may be missing, how many words may stand before it. */
export type Step = { atoms: readonly string[]; optional: boolean; gap: number };

/**
 * What the patterns of one cue are read with: the word lists they may name, the language's way to write words, and the elements
 * read before, because patterns of a cue share most of them.
 */
export type PatternWords = {
  classes: Record<string, readonly string[]>;
  normalise: Normalise;
  read: Map<string, readonly Step[][]>;
  /** The words and phrases read before, which all cues of a language share. */
  phrases: Map<string, string[]>;
};

/**
 * Reads one pattern of a cue file, such as "order .. =by mistake". An atom is "=word" (that very word), "~lemma" or
 * "^prefix". Word lists may hold phrases, so one pattern can become several. Throws an Error that says what is wrong.
 */
export function readPattern(source: string, words: PatternWords): Step[][] {
  const elements = source.trim().split(' ').filter(Boolean);
  const wordful = elements.filter((element) => !(element in gaps)).length;
  if (wordful === 0 || wordful > MOST_ELEMENTS) throw new Error(`"${source}" has ${wordful} elements.`);
  let variants: Step[][] = [[]];
  let gap = 0;
  for (const element of elements) {
    if (element in gaps) {
      gap += gaps[element]!;
      continue;
    }
    const choices = withGap(recallElement(element, words), gap);
    variants = variants.flatMap((variant) => choices.map((choice) => [...variant, ...choice]));
    gap = 0;
  }
  if (variants.length > MOST_VARIANTS) throw new Error(`"${source}" can be read in ${variants.length} ways.`);
  return variants.map((variant) => trimOptionals(variant, source));
}

const MOST_ELEMENTS = 10;
const MOST_VARIANTS = 400;
const gaps: Record<string, number> = { '..': 2, '...': 5 };

function withGap(choices: readonly Step[][], gap: number): readonly Step[][] {
  if (gap === 0) return choices;
  return choices.map((steps) => steps.map((step, at) => (at === 0 ? { ...step, gap } : step)));
}

function recallElement(element: string, words: PatternWords): readonly Step[][] {
  const known = words.read.get(element);
  if (known !== undefined) return known;
  const choices = readElement(element, words);
  words.read.set(element, choices);
  return choices;
}

/** All single words are one step; each phrase is a choice of its own. */
function readElement(element: string, words: PatternWords): Step[][] {
  const optional = element.endsWith('?');
  const readings = element
    .slice(0, optional ? -1 : undefined)
    .split('|')
    .flatMap((alternative) => readAlternative(alternative, words));
  const singles = [...new Set(readings.filter((atoms) => atoms.length === 1).flat())].sort();
  const phrases = readings.filter((atoms) => atoms.length > 1);
  return [
    ...(singles.length > 0 ? [[{ atoms: singles, optional, gap: 0 }]] : optional ? [[]] : []),
    ...phrases.map((atoms) => atoms.map((atom) => ({ atoms: [atom], optional: false, gap: 0 }))),
  ];
}

function readAlternative(alternative: string, words: PatternWords): string[][] {
  if (!alternative.startsWith('@')) return [recallPhrase(alternative, words)];
  const name = alternative.slice(1);
  if (!Object.hasOwn(words.classes, name)) throw new Error(`There is no word list @${name}.`);
  return words.classes[name]!.map((entry) => recallPhrase(entry, words));
}

function recallPhrase(phrase: string, { phrases, normalise }: PatternWords): string[] {
  const known = phrases.get(phrase);
  if (known !== undefined) return known;
  const atoms = readPhrase(phrase, normalise);
  phrases.set(phrase, atoms);
  return atoms;
}

function readPhrase(phrase: string, normalise: Normalise): string[] {
  const exact = phrase.startsWith('=');
  const atoms = (exact ? phrase.slice(1) : phrase)
    .split(/[ -]/)
    .flatMap((word) => readWord(word, exact, normalise));
  if (atoms.length === 0) throw new Error(`"${phrase}" holds no word.`);
  return atoms;
}

function readWord(word: string, exact: boolean, normalise: Normalise): string[] {
  if (word === '' || /[=|?@]/.test(word)) throw new Error(`"${word}" is not a word.`);
  if (!word.endsWith('*'))
    return normalise(word).map((term) => (exact ? `=${term.exact}` : `~${term.lemma}`));
  const prefix = normalise(word.slice(0, -1))[0]?.exact ?? '';
  if (prefix.length < 3) throw new Error(`"${word}" is too short: three letters or more.`);
  return [`^${prefix}`];
}

/** What may be missing at either end changes nothing, so it is dropped. */
function trimOptionals(steps: Step[], source: string): Step[] {
  const first = steps.findIndex(({ optional }) => !optional);
  const last = steps.findLastIndex(({ optional }) => !optional);
  if (first < 0) throw new Error(`Everything in "${source}" may be missing.`);
  return steps.slice(first, last + 1).map((step, at) => (at === 0 ? { ...step, gap: 0 } : step));
}
