/**
 * Brings an English word to its stem, so that "orders", "ordering" and "ordered" meet. Takes a lower-case word of ASCII letters. These are
 * the Porter2 rules by Martin Porter (snowballstem.org, "English stemmer"); the steps below are named by their numbers there. Step 0 takes
 * off apostrophes, which no word has here.
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

/** Where the regions R1 and R2 of a word begin, as offsets: most endings are only taken off inside one of them. */
type Regions = { r1: number; r2: number };
type Swap = readonly [ending: string, by: string];

/** Words whose stem no rule gives. */
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
/** Words that are their stem once step 1a is taken. */
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
/** Step 2, the longest first, as in the lists below: the first that a word ends with is the one. */
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
/** Step 3. */
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
/** Step 4. */
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

/** R1 begins after the first vowel with a consonant behind it, R2 after the first such pair in R1; three beginnings are set apart. */
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

/** Step 1a: "orders" to "order", "tries" to "tri". */
function dropPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ied') || word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1);
  if (word.endsWith('us') || word.endsWith('ss') || !word.endsWith('s')) return word;
  return hasVowel(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

/** Step 1b: "ordered" and "ordering" to "order"; "agreed" to "agree", "hoping" to "hope", "hopping" to "hop". */
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

/** What ends so ("hop", "at") has lost an e with its ending. */
function endsInShortSyllable(word: string): boolean {
  if (word.length === 2) return isVowel(word[0]) && !isVowel(word[1]);
  const [before, vowel, after] = word.slice(-3);
  return !isVowel(before) && isVowel(vowel) && !isVowel(after) && !'wxY'.includes(after ?? '');
}

/** Step 1c: "cry" to "cri", as "cries" becomes; "say" and "by" stay. */
function softenY(word: string): string {
  return word.length > 2 && /[yY]$/.test(word) && !isVowel(word.at(-2)) ? `${word.slice(0, -1)}i` : word;
}

/** Step 2, in R1. */
function swapLongEnding(word: string, r1: number): string {
  const swap = longEndings.find(([ending]) => word.endsWith(ending));
  if (swap !== undefined)
    return word.length - swap[0].length >= r1 ? word.slice(0, -swap[0].length) + swap[1] : word;
  if (word.endsWith('ogi') && word.length - 3 >= r1 && word.at(-4) === 'l') return word.slice(0, -1);
  return word.length - 2 >= r1 && /[cdeghkmnrt]li$/.test(word) ? word.slice(0, -2) : word;
}

/** Step 3, in R1; "ative" in R2. */
function swapEnding(word: string, { r1, r2 }: Regions): string {
  const swap = endings.find(([ending]) => word.endsWith(ending));
  if (swap !== undefined)
    return word.length - swap[0].length >= r1 ? word.slice(0, -swap[0].length) + swap[1] : word;
  return word.endsWith('ative') && word.length - 5 >= r2 ? word.slice(0, -5) : word;
}

/** Step 4, in R2. */
function dropEnding(word: string, r2: number): string {
  const ending = lastEndings.find((candidate) => word.endsWith(candidate));
  if (ending === undefined || word.length - ending.length < r2) return word;
  if (ending === 'ion' && !/[st]ion$/.test(word)) return word;
  return word.slice(0, -ending.length);
}

/** Step 5: a last e, and the second of two l. */
function dropLast(word: string, { r1, r2 }: Regions): string {
  const rest = word.slice(0, -1);
  if (word.endsWith('e'))
    return rest.length >= r2 || (rest.length >= r1 && !endsInShortSyllable(rest)) ? rest : word;
  return word.endsWith('ll') && rest.length >= r2 ? rest : word;
}
