import { LAST_PLAIN, plainUnits } from './fold.ts';
import { EMPTY_HASH, hashOn } from './hash.ts';

/**
 * Where the words of one text lie. Offsets are UTF-16 into the text itself; `before[i]` says what stands before word i
 * (BLANK, SOFT, SENTENCE or HYPHEN), `hashes[i]` is the hash of its plain letters, or ODD.
 */
export type Scan = {
  count: number;
  starts: number[];
  ends: number[];
  before: number[];
  hashes: number[];
  sentences: { first: number; end: number; asks: boolean }[];
};

/** The word must be folded before it can be looked up: it holds unusual letters, or one held down. */
export const ODD = 0;

const BLANK = 0;
/** A comma, dash, bracket or dots: patterns match across it, a negation does not. */
export const SOFT = 1;
const SENTENCE = 2;
/** A hyphen inside a word: "check-out". */
export const HYPHEN = 3;

/**
 * What a UTF-16 unit is to the scanner. Those up to INVISIBLE go on with a word, an APOSTROPHE does between letters. In a file of their
 * own these would make scanning slower by a fifth: the engine looks up what another module exports each time.
 */
const LETTER = 0;
const DIGIT = 1;
const INVISIBLE = 2;
const APOSTROPHE = 3;
const OTHER = 4;
const DASH = 5;
const COMMA = 6;
const DOT = 7;
const END = 8;
const QUESTION = 9;
const NEWLINE = 10;

const CLASS_BITS = 8;
/** What one class counts in `units`: below it stands the plain letter. */
const CLASS = 1 << CLASS_BITS;

/**
 * What is known of every UTF-16 unit, by its number: its class, times CLASS, plus the ASCII letter, digit or apostrophe that it is folded
 * to (see `plainUnits`), or 0. One look answers both questions.
 */
const units = listUnits();

/** Cuts a text into words and sentences in one pass; takes any string, also one with unpaired surrogates. */
export function scan(text: string): Scan {
  const scanner = new Scanner(text);
  for (let at = 0; at < text.length; ) {
    const kind = classAt(text, at);
    at = isWord(kind) ? scanner.takeWord(at) : scanner.takeMark(at, kind);
  }
  return scanner.finish();
}

/** Most words are longer, with the blank behind them. */
const SHORT_WORD = 4;

/** Writes into rows that have room from the start: rows that grow leave several times their size behind. */
class Scanner implements Scan {
  readonly starts: number[];
  readonly ends: number[];
  readonly before: number[];
  readonly hashes: number[];
  readonly sentences: Scan['sentences'] = [];
  count = 0;
  readonly #text: string;
  #first = 0;
  #gap = SENTENCE;

  constructor(text: string) {
    this.#text = text;
    const room = Math.ceil(text.length / SHORT_WORD);
    this.starts = new Array(room);
    this.ends = new Array(room);
    this.before = new Array(room);
    this.hashes = new Array(room);
  }

  finish(): Scan {
    this.endSentence();
    for (const row of [this.starts, this.ends, this.before, this.hashes]) row.length = this.count;
    return this;
  }

  /** Takes the word that begins here and gives where it ends. */
  takeWord(start: number): number {
    const text = this.#text;
    let hash = EMPTY_HASH;
    let last = 0;
    let run = 0;
    let isOdd = false;
    let at = start;
    let unit = units[text.charCodeAt(at)]!;
    do {
      const letter = unit % CLASS;
      run = letter === last ? run + 1 : 1;
      if (letter === 0 || (run > 2 && letter > NINE)) isOdd = true;
      hash = hashOn(hash, letter);
      last = letter;
      at += 1;
      if (at === text.length) break;
      unit = units[text.charCodeAt(at)]!;
    } while (unit < APOSTROPHE * CLASS || (unit < OTHER * CLASS && classAt(text, at + 1) === LETTER));
    if (at === start + 1 && isShorthand(text, at)) {
      at += 2;
      isOdd = true;
    }
    const word = this.count;
    this.starts[word] = start;
    this.ends[word] = at;
    this.before[word] = this.#gap;
    this.hashes[word] = isOdd ? ODD : hash;
    this.count = word + 1;
    this.#gap = BLANK;
    return at;
  }

  /** Takes what stands between words and gives where it ends. */
  takeMark(at: number, kind: number): number {
    if (kind === END || kind === NEWLINE) this.endSentence();
    else if (kind === QUESTION) this.#ask();
    else if (kind === DOT) return this.#takeDots(at);
    else if (kind === DASH) this.#pause(isHyphen(this.#text, at) ? HYPHEN : SOFT);
    else if (kind === COMMA) this.#pause(SOFT);
    return at + 1;
  }

  endSentence(asks = false): void {
    if (this.count > this.#first) this.sentences.push({ first: this.#first, end: this.count, asks });
    this.#first = this.count;
    this.#gap = SENTENCE;
  }

  /** A question mark may stand apart from its sentence: "really ?!" */
  #ask(): void {
    const last = this.sentences.at(-1);
    if (this.count === this.#first && last !== undefined) last.asks = true;
    this.endSentence(true);
  }

  /** One dot ends a sentence, unless it stands between digits; several dots only pause. */
  #takeDots(at: number): number {
    let end = at + 1;
    while (classAt(this.#text, end) === DOT) end += 1;
    const several = end - at > 1 || this.#text[at] === '…';
    const inNumber = classAt(this.#text, at - 1) === DIGIT && classAt(this.#text, end) === DIGIT;
    if (several || inNumber) this.#pause(SOFT);
    else this.endSentence();
    return end;
  }

  #pause(gap: number): void {
    if (this.#gap !== SENTENCE) this.#gap = gap;
  }
}

const NINE = 0x39;

function isHyphen(text: string, at: number): boolean {
  return isWord(classAt(text, at - 1)) && isWord(classAt(text, at + 1));
}

/** "w/o", "b/c": one letter on each side of a stroke are one word. */
function isShorthand(text: string, at: number): boolean {
  if (text[at] !== '/' || classAt(text, at - 1) !== LETTER || classAt(text, at + 1) !== LETTER) return false;
  return !isWord(classAt(text, at + 2));
}

function isWord(kind: number): boolean {
  return kind === LETTER || kind === DIGIT;
}

/** The class of a unit of the text; OTHER beyond its ends. */
function classAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? units[text.charCodeAt(at)]! >>> CLASS_BITS : OTHER;
}

/** All from 0xaa on are letters but for the ranges named here. Surrogates of emoji end a sentence; others are letters of rare scripts. */
function listUnits(): Uint16Array {
  const table = new Uint16Array(0x10000).fill(OTHER * CLASS, 0, 0xaa).fill(LETTER * CLASS, 0xaa);
  const mark = (kind: number, ...ranges: (string | readonly [number, number])[]) => {
    for (const range of ranges)
      if (typeof range === 'string') for (const letter of range) table[letter.charCodeAt(0)] = kind * CLASS;
      else table.fill(kind * CLASS, range[0], range[1] + 1);
  };
  mark(
    OTHER,
    [0, 0x7f],
    [0xa0, 0xa9],
    [0xab, 0xb4],
    [0xb6, 0xb9],
    [0xbb, 0xbf],
    [0x2000, 0x206f],
    [0x20a0, 0x20cf],
    [0x3000, 0x3000],
    '×÷',
  );
  mark(LETTER, [0x61, 0x7a], [0x41, 0x5a]);
  mark(DIGIT, [0x30, 0x39]);
  mark(END, '!', [0x2190, 0x2bff], [0xd83c, 0xd83e], '。！');
  mark(QUESTION, '?？؟');
  mark(DOT, '.…');
  mark(NEWLINE, '\n\r\u0085\u2028\u2029');
  mark(COMMA, ',;:()[]{}"/|*~«»“”„<>،、，：=_');
  mark(DASH, '-–—‐‑');
  mark(APOSTROPHE, "'’‘`´ʼ");
  mark(
    INVISIBLE,
    [0x300, 0x36f],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x206f],
    [0xfe00, 0xfe0f],
    [0xdc00, 0xdfff],
    '\u00ad\ufeff',
  );
  for (let unit = 0; unit <= LAST_PLAIN; unit += 1) table[unit]! += plainUnits[unit]!;
  return table;
}
