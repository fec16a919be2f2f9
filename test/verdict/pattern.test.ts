import { describe, expect, it } from 'vitest';
import { type Normalise, normaliserOf } from '../../src/verdict/normalise.ts';
import { type PatternWords, readPattern } from '../../src/verdict/pattern.ts';
import { wordListSchema } from '../../src/verdict/word-list.ts';

const english = normaliserOf(wordListSchema.parse({ language: 'en' }));
const phrases = (count: number) => Array.from({ length: count }, (_, at) => `big w${at}`);
const classes = {
  pet: ['=dog', 'cat', 'kitt*'],
  mixed: ['cow', 'guinea pig', '=sea-lion'],
  'two-words': ['guinea pig'],
  broken: ['a|b'],
  many: phrases(20),
  more: phrases(21),
};
const reader = (normalise: Normalise = english): PatternWords => ({
  classes,
  normalise,
  read: new Map(),
  phrases: new Map(),
});
/** Each way to read a pattern; before a place, how many words may stand there. */
const ways = (source: string) =>
  readPattern(source, reader()).map((steps) =>
    steps
      .map(
        ({ atoms, optional, gap }) => `${gap > 0 ? `(${gap}) ` : ''}${atoms.join('|')}${optional ? '?' : ''}`,
      )
      .join(' '),
  );

describe('a pattern', () => {
  it.each<[string, string, string[]]>([
    ['dictionary forms, very words and beginnings', 'ordered =by mistak*', ['~order =by ^mistak']],
    ['a word before which many stand', 'cat .. dog ... cow', ['~cat (2) ~dog (5) ~cow']],
    ['the room of several dots together', 'cat .. .. ... dog', ['~cat (9) ~dog']],
    ['no room at its ends', '.. cat dog ...', ['~cat ~dog']],
    ['its elements, however many blanks are between', '  cat   dog ', ['~cat ~dog']],
    ['alternatives as one place, each once and in order', 'dog|=cat|dog', ['=cat|~dog']],
    ['a word list', 'my @pet', ['~my =dog|^kitt|~cat']],
    ['each phrase by itself', 'my @mixed', ['~my ~cow', '~my ~guinea ~pig', '~my =sea =lion']],
    ['hyphens as the gaps of a phrase', '=check-out|leav', ['~leav', '=check =out']],
    ['all words of a contraction', "don't", ['~do ~not']],
    ['room before a phrase, and none within', 'my .. @two-words', ['~my (2) ~guinea ~pig']],
    ['room before each alternative', 'my ... cow|sea-lion', ['~my (5) ~cow', '~my (5) ~sea ~lion']],
    ['what may be missing', 'cat the? dog', ['~cat ~the? ~dog']],
    ['a phrase that may be missing', 'my @two-words? sat', ['~my ~sat', '~my ~guinea ~pig ~sat']],
    [
      'a phrase or a word that may',
      'my @mixed? sat',
      ['~my ~cow? ~sat', '~my ~guinea ~pig ~sat', '~my =sea =lion ~sat'],
    ],
    ['nothing that may be missing at its ends', 'a? .. b? cat the? dog c? d?', ['~cat ~the? ~dog']],
    ['no room where its beginning may be missing', 'a? ... cat', ['~cat']],
    [
      'every way to take its phrases',
      '@mixed @two-words',
      ['~cow ~guinea ~pig', '~guinea ~pig ~guinea ~pig', '=sea =lion ~guinea ~pig'],
    ],
  ])('reads %s: %s', (_, source, read) => expect(ways(source)).toEqual(read));

  it('takes up to ten elements, not counting dots', () => {
    expect(ways('a .. b c d e ... f g h i j')).toHaveLength(1);
    expect(() => ways('a b c d e f g h i j k')).toThrow('"a b c d e f g h i j k" has 11 elements.');
  });

  it('can be read in up to four hundred ways', () => {
    expect(ways('@many @many')).toHaveLength(400);
    expect(() => ways('@many @more')).toThrow('"@many @more" can be read in 420 ways.');
  });

  it.each([
    ['', '"" has 0 elements.'],
    ['.. ...', '".. ..." has 0 elements.'],
    ['cat @cows', 'There is no word list @cows.'],
    ['@toString', 'There is no word list @toString.'],
    ['cat|', '"" is not a word.'],
    ['cat=dog', '"cat=dog" is not a word.'],
    ['cat@dog', '"cat@dog" is not a word.'],
    ['ca?t', '"ca?t" is not a word.'],
    ['@broken', '"a|b" is not a word.'],
    ['-cat', '"" is not a word.'],
    ['ca*', '"ca*" is too short: three letters or more.'],
    ['*', '"*" is too short: three letters or more.'],
    ["'s", '"\'s" holds no word.'],
    ['cat? dog?', 'Everything in "cat? dog?" may be missing.'],
  ])('that cannot be read says why: %s', (source, problem) => {
    expect(() => ways(source)).toThrow(new Error(problem));
  });
});

describe('what patterns share', () => {
  it('is read once for a cue', () => {
    const words = reader();
    const [one, two] = ['my cat|dog', 'the .. cat|dog'].map((source) => readPattern(source, words)[0]![1]!);
    expect(two!.atoms).toBe(one!.atoms);
    expect([one!.gap, two!.gap]).toEqual([0, 2]);
  });

  it('is a word that all cues of a language read once', () => {
    const asked: string[] = [];
    const first = reader((word) => {
      asked.push(word);
      return english(word);
    });
    readPattern('my cat', first);
    readPattern('the cat|my', { ...first, read: new Map() });
    expect(asked).toEqual(['my', 'cat', 'the']);
  });
});
