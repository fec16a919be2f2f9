import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HYPHEN, ODD, SOFT, scan } from '../../src/verdict/scan.ts';

const wordsOf = (text: string) => {
  const { count, starts, ends } = scan(text);
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]));
};
const sentencesOf = (text: string) => {
  const words = wordsOf(text);
  return scan(text).sentences.map(({ first, end }) => words.slice(first, end).join(' '));
};

describe('scan', () => {
  it('keeps contractions, accents and numbers whole', () => {
    expect(wordsOf('I didn’t order café 3.5 times')).toEqual([
      'I',
      'didn’t',
      'order',
      'café',
      '3',
      '5',
      'times',
    ]);
  });

  it('takes a letter on each side of a stroke for one word, and longer ones for two', () => {
    expect(wordsOf('w/o asking b/c I/we or he/she, 3/a, a/2, w/out')).toEqual(
      'w/o asking b/c I we or he she 3 a a 2 w out'.split(' '),
    );
  });

  it('ends sentences at full stops, marks, line ends and emoji', () => {
    expect(sentencesOf('Sorry. my bad!wrong one? yes\nplease 🙏 cancel')).toEqual([
      'Sorry',
      'my bad',
      'wrong one',
      'yes',
      'please',
      'cancel',
    ]);
  });

  it('pauses at commas, dashes, brackets and dots in a row', () => {
    const text = 'sorry, wrong - one (basic) so...cancel';
    const { before, count } = scan(text);
    expect(Array.from(before.slice(1, count))).toEqual([SOFT, SOFT, SOFT, SOFT, SOFT]);
    expect(sentencesOf(text)).toHaveLength(1);
  });

  it('takes control characters for no letters', () => {
    const controls = Array.from({ length: 0x20 }, (_, at) => String.fromCharCode(0x80 + at));
    for (const control of controls) expect(wordsOf(`cat${control}dog`)).toEqual(['cat', 'dog']);
  });

  it('knows which sentence asks', () => {
    expect(scan('Was it a mistake ?! Tell me.').sentences.map(({ asks }) => asks)).toEqual([true, false]);
  });

  it.each<[string, boolean[]]>([
    ['It was. ? ok', [true, false]],
    ['It was. Or not? ok', [false, true, false]],
    ['? it was', [false]],
    ['?!', []],
    ['It was?? ok', [true, false]],
    ['Was it？ok', [true, false]],
  ])('takes a question mark that stands apart to the sentence before it: %s', (text, asks) =>
    expect(scan(text).sentences.map((sentence) => sentence.asks)).toEqual(asks),
  );

  it.each<[string, string[]]>([
    ['one… two', ['one two']],
    ['one.. two', ['one two']],
    ['3.5 or 3. 5', ['3 5 or 3', '5']],
    ['cat.5', ['cat', '5']],
    ['5.cat', ['5', 'cat']],
    ['.5', ['5']],
    ['one . two', ['one', 'two']],
    ['one。two！three', ['one', 'two', 'three']],
  ])('ends a sentence at one dot, but not within a number: %s', (text, sentences) =>
    expect(sentencesOf(text)).toEqual(sentences),
  );

  it.each<[string, string[]]>([
    ["rock'n'roll", ["rock'n'roll"]],
    ["the dogs' 'bone'", ['the', 'dogs', 'bone']],
    ["in '90 it's", ['in', '90', "it's"]],
    ['ca\u200bt and cafe\u0301', ['ca\u200bt', 'and', 'cafe\u0301']],
    ['\u200bcat', ['cat']],
    ['ok👍🏽ok', ['ok', 'ok']],
    ['𐐀𐐁 ab1c', ['𐐀𐐁', 'ab1c']],
    ['order_now ab/cd x=y', ['order', 'now', 'ab', 'cd', 'x', 'y']],
  ])('runs a word over letters, digits and what joins them: %j', (text, words) =>
    expect(wordsOf(text)).toEqual(words),
  );

  it.each<[string, number]>([
    ['check-out', HYPHEN],
    ['a-1', HYPHEN],
    ['check–out', HYPHEN],
    ['check -out', SOFT],
    ['check- out', SOFT],
    ['check--out', SOFT],
    ['check, -out', SOFT],
    ['check -, out', SOFT],
  ])('knows a hyphen within a word from a dash: %s', (text, gap) => {
    expect(scan(text).before[1]).toBe(gap);
  });

  it('does not pause before the first word of a sentence', () => {
    const [first] = scan('word').before;
    expect(scan('- word. , word! (word').before).toEqual([first, first, first]);
    expect([SOFT, HYPHEN]).not.toContain(first);
  });

  it('asks only for words that are not plain to be folded first', () => {
    const isPlain = (word: string) => scan(word).hashes[0] !== ODD;
    for (const word of ['order', 'Café', 'aabb', 'don’t', '1000000', '9999', 'a111'])
      expect(isPlain(word), word).toBe(true);
    for (const word of ['pleaseee', 'заказ', 'straße', 'ＯＫ', 'aaa1', 'a\u200bb'])
      expect(isPlain(word), word).toBe(false);
    expect(scan('CAFÉ').hashes).toEqual(scan('cafe').hashes);
    expect(scan('face').hashes).not.toEqual(scan('cafe').hashes);
  });

  it('takes any text, and its words are slices of it in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { count, starts, ends, sentences } = scan(`${text}\ud83d`);
        for (let at = 0; at < count; at += 1) {
          expect(ends[at]).toBeGreaterThan(starts[at]!);
          if (at > 0) expect(starts[at]).toBeGreaterThanOrEqual(ends[at - 1]!);
        }
        expect(sentences.reduce((sum, { first, end }) => sum + end - first, 0)).toBe(count);
      }),
    );
  });
});
