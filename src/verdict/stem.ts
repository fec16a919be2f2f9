/**
 * Brings an English word to its stem (the Porter2 rules by Martin Porter, snowballstem.org), so that "orders",
 * "ordering" and "ordered" meet. Takes a lower-case word of ASCII letters.
 */
export function stem(word: string): string {
  if (word.length <= 2) return word;
  const kept = exceptions.get(word);
  if (kept !== undefined) return kept;
  const marked = markConsonantYs(word);
  const regions = findRegions(marked);
  const plain = dropPlural(marked);
  if (unchanging.has(plain)) return plain;
  const bare = dropEnding(
    swapEnding(swapLongEnding(softenY(dropPast(plain, regions.r1)), regions.r1), regions),
    regions.r2,
  );
  return dropLast(bare, regions).replaceAll('Y', 'y');
}

/** Where the first and the second region of a word begin: endings are only taken off inside them. */
type Regions = { r1: number; r2: number };
type Swap = readonly [ending: string, by: string];

const exceptions = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
    sky: 'sky',
    news: 'news',
    howe: 'howe',
    atlas: 'atlas',
    cosmos: 'cosmos',
    bias: 'bias',
    andes: 'andes',
  }),
);
const unchanging = new Set([
  'inning',
  'outing',
  'canning',
  'herring',
  'earring',
  'proceed',
  'exceed',
  'succeed',
]);
const longEndings: readonly Swap[] = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
];
const endings: readonly Swap[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];
const lastEndings = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'ion',
  'al',
  'er',
  'ic',
];

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && 'aeiouy'.includes(letter);
}

/** A y that stands for a consonant (first letter, or after a vowel) is written Y. */
function markConsonantYs(word: string): string {
  if (!word.includes('y')) return word;
  let marked = '';
  for (let at = 0; at < word.length; at += 1)
    marked += word[at] === 'y' && (at === 0 || isVowel(marked[at - 1])) ? 'Y' : word[at];
  return marked;
}

function findRegions(word: string): Regions {
  const prefix = ['gener', 'commun', 'arsen'].find((start) => word.startsWith(start));
  const r1 = prefix === undefined ? regionAfter(word, 0) : prefix.length;
  return { r1, r2: regionAfter(word, r1) };
}

function regionAfter(word: string, from: number): number {
  for (let at = from + 1; at < word.length; at += 1)
    if (isVowel(word[at - 1]) && !isVowel(word[at])) return at + 1;
  return word.length;
}

function hasVowel(word: string): boolean {
  for (const letter of word) if (isVowel(letter)) return true;
  return false;
}

function dropPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ied') || word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1);
  if (word.endsWith('us') || word.endsWith('ss') || !word.endsWith('s')) return word;
  return hasVowel(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function dropPast(word: string, r1: number): string {
  const eed = ['eedly', 'eed'].find((ending) => word.endsWith(ending));
  if (eed !== undefined) return word.length - eed.length >= r1 ? `${word.slice(0, -eed.length)}ee` : word;
  const ending = ['ingly', 'edly', 'ing', 'ed'].find((candidate) => word.endsWith(candidate));
  if (ending === undefined || !hasVowel(word.slice(0, -ending.length))) return word;
  const rest = word.slice(0, -ending.length);
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return rest.slice(0, -1);
  return r1 >= rest.length && endsInShortSyllable(rest) ? `${rest}e` : rest;
}

function endsInShortSyllable(word: string): boolean {
  if (word.length === 2) return isVowel(word[0]) && !isVowel(word[1]);
  const [before, vowel, after] = word.slice(-3);
  return !isVowel(before) && isVowel(vowel) && !isVowel(after) && !'wxY'.includes(after ?? '');
}

function softenY(word: string): string {
  return word.length > 2 && /[yY]$/.test(word) && !isVowel(word.at(-2)) ? `${word.slice(0, -1)}i` : word;
}

function swapLongEnding(word: string, r1: number): string {
  const swap = longEndings.find(([ending]) => word.endsWith(ending));
  if (swap !== undefined)
    return word.length - swap[0].length >= r1 ? word.slice(0, -swap[0].length) + swap[1] : word;
  if (word.endsWith('ogi') && word.length - 3 >= r1 && word.at(-4) === 'l') return word.slice(0, -1);
  return word.length - 2 >= r1 && /[cdeghkmnrt]li$/.test(word) ? word.slice(0, -2) : word;
}

function swapEnding(word: string, { r1, r2 }: Regions): string {
  const swap = endings.find(([ending]) => word.endsWith(ending));
  if (swap !== undefined)
    return word.length - swap[0].length >= r1 ? word.slice(0, -swap[0].length) + swap[1] : word;
  return word.endsWith('ative') && word.length - 5 >= r2 ? word.slice(0, -5) : word;
}

function dropEnding(word: string, r2: number): string {
  const ending = lastEndings.find((candidate) => word.endsWith(candidate));
  if (ending === undefined || word.length - ending.length < r2) return word;
  if (ending === 'ion' && !/[st]ion$/.test(word)) return word;
  return word.slice(0, -ending.length);
}

function dropLast(word: string, { r1, r2 }: Regions): string {
  const rest = word.slice(0, -1);
  if (word.endsWith('e'))
    return rest.length >= r2 || (rest.length >= r1 && !endsInShortSyllable(rest)) ? rest : word;
  return word.endsWith('ll') && rest.length >= r2 ? rest : word;
}
