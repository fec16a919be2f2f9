import type { Normalise } from './normalise.ts';

/** One place of a pattern: the words it takes (atoms), whether it may be missing, how many words may stand before it. */
export type Step = { atoms: string[]; optional: boolean; gap: number };

/** What a pattern is read with: the word lists it may name and the language's way to write words. */
export type PatternWords = { classes: Record<string, readonly string[]>; normalise: Normalise };

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
    const choices = readElement(element, words).map((steps) =>
      steps.map((step, at) => (at === 0 ? { ...step, gap } : step)),
    );
    variants = variants.flatMap((variant) => choices.map((choice) => [...variant, ...choice]));
    gap = 0;
  }
  if (variants.length > MOST_VARIANTS) throw new Error(`"${source}" can be read in ${variants.length} ways.`);
  return variants.map((variant) => trimOptionals(variant, source));
}

const MOST_ELEMENTS = 10;
const MOST_VARIANTS = 400;
const gaps: Record<string, number> = { '..': 2, '...': 5 };

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
  if (!alternative.startsWith('@')) return [readPhrase(alternative, words.normalise)];
  const name = alternative.slice(1);
  if (!Object.hasOwn(words.classes, name)) throw new Error(`There is no word list @${name}.`);
  return words.classes[name]!.map((entry) => readPhrase(entry, words.normalise));
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
