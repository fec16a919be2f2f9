import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SOFT, scan } from '../../src/verdict/scan.ts';

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

  it('knows which sentence asks', () => {
    expect(scan('Was it a mistake ?! Tell me.').sentences.map(({ asks }) => asks)).toEqual([true, false]);
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
