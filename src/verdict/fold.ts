/**
 * Writes a word the plain way: lower case, accents dropped, fancy letters as ordinary ones, one sort of apostrophe,
 * a letter held down ("pleaseee") written once.
 */
export function fold(word: string): string {
  const plain = isPlain(word) ? word.toLowerCase() : foldLetters(word);
  return shortenRuns(plain);
}

/** Up to here letters are folded one by one. */
const END_OF_LATIN = 0x180;

const special: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  ʼ: "'",
};

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 0x7a) return false;
  return !word.includes('`');
}

function foldLetters(word: string): string {
  let folded = '';
  for (const letter of word.replaceAll('´', "'").normalize('NFKD').toLowerCase()) {
    const code = letter.codePointAt(0)!;
    if (isMark(code)) continue;
    folded += special[letter] ?? letter;
  }
  return folded;
}

function isMark(code: number): boolean {
  const isAccent = code >= 0x300 && code <= 0x36f;
  const isInvisible =
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f);
  return isAccent || isInvisible || (code >= 0xfe00 && code <= 0xfe0f) || code === 0xad || code === 0xfeff;
}

function shortenRuns(word: string): string {
  let short = '';
  let kept = 0;
  for (let at = 0; at < word.length; ) {
    let end = at + 1;
    while (end < word.length && word[end] === word[at]) end += 1;
    const isLetter = word.charCodeAt(at) > 0x39;
    if (isLetter && end - at > 2) {
      short += word.slice(kept, at + 1);
      kept = end;
    }
    at = end;
  }
  return kept === 0 ? word : short + word.slice(kept);
}

/**
 * What one UTF-16 unit is folded to, where that is one ASCII letter, digit or apostrophe whatever stands beside it; else 0. So most
 * words are compared without being folded.
 */
export const plainUnits = listPlainUnits();
/** The last unit that is folded to such a letter. */
export const LAST_PLAIN = '’'.charCodeAt(0);

function listPlainUnits(): Uint8Array {
  const units = new Uint8Array(0x10000);
  const known = [...Array(END_OF_LATIN).keys(), ...[...'’‘ʼ'].map((letter) => letter.charCodeAt(0))];
  for (const unit of known) {
    const folded = foldLetters(String.fromCharCode(unit));
    if (/^[a-z0-9']$/.test(folded)) units[unit] = folded.charCodeAt(0);
  }
  return units;
}
