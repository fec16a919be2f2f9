import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrase, readPhrases, wordsOf } from '../../src/plan/phrases.ts';

const found = (text: string, ...phrases: string[]) => {
  const span = findPhrase(text, readPhrases(phrases));
  return span && text.slice(span.start, span.end);
};

describe('findPhrase', () => {
  it.each([
    ['I WILL Report you, now', 'will report you', 'WILL Report you'],
    ['leave you all a very bad review', 'leave|give .. bad review', undefined],
    ['leave you a bad review', 'leave|give .. bad review', 'leave you a bad review'],
    ['leave bad review', 'leave|give .. bad review', 'leave bad review'],
    ['give me one two three four review', 'give .. review', undefined],
    ['a bad. review', 'bad review', undefined],
    ['bad!! no. review', 'bad .. review', undefined],
    ['bad. review', 'bad .. review', undefined],
    ['bad one\nreview', 'bad .. review', undefined],
    ['bad', 'bad ..', 'bad'],
    ['reviewer', 'review', undefined],
    ['', 'review', undefined],
    ['i’ll report you', 'i’ll report you', 'i’ll report you'],
  ])('looks in “%s” for “%s”', (text, phrase, slice) => {
    expect(found(text, phrase)).toBe(slice);
  });

  it('gives the first place in the text, at its longest', () => {
    expect(found('bad review, then legal action', 'legal action', 'bad', 'bad review')).toBe('bad review');
  });

  it('never fails, and its slice begins and ends in the text', () => {
    const phrases = readPhrases(['a .. b', 'b c|d', 'e']);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'e', ' ', '.', '\n', '😀', '’') }),
        (text) => {
          const span = findPhrase(text, phrases);
          if (span === undefined) return;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.end).toBeGreaterThan(span.start);
        },
      ),
    );
  });

  it('comes to the end of the longest chat', () => {
    expect(findPhrase('bad '.repeat(50_000), readPhrases(['bad .. bad .. bad .. review']))).toBeUndefined();
  });
});

describe('the words of a text', () => {
  it.each<[string, string[]]>([
    ['', []],
    [' … ', []],
    ['Très BIEN', ['tres 0-4', 'bien 5-9']],
    ['l’avis', ["l' 0-2", 'avis 2-6']],
    ['Yes! No\nmore', ['yes 0-3', '. 3-4', 'no 5-7', '. 7-8', 'more 8-12']],
  ])('are written the plain way, with where they stand: %j', (text, words) => {
    expect(wordsOf(text).map(({ text, start, end }) => `${text} ${start}-${end}`)).toEqual(words);
  });
});
