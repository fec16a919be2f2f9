import { describe, expect, it } from 'vitest';
import { addWords, vocabularyOf } from '../../src/verdict/vocabulary.ts';
import { wordListSchema } from '../../src/verdict/word-list.ts';
import { aCue } from './a-cue.ts';

const none = wordListSchema.parse({ language: 'en' });
const cue = aCue({
  says: 'Never taken.',
  patterns: ['Apple pie'],
  weak: ['banana'],
  examples: ['A cherry.'],
  counterExamples: ['Dates?'],
  classes: { nut: ['elm', 'fig'] },
});

describe('the words of a language', () => {
  it('are those of its lists, without the name of the language', () => {
    const words = wordListSchema.parse({
      language: 'xx',
      spelling: { dont: 'do not' },
      irregular: { buy: ['bought', 'buying'] },
      classes: { pet: ['cat'] },
      joined: ['re'],
      negators: ['never'],
      stopWords: ['the'],
    });
    const vocabulary = vocabularyOf({ words, cues: [], concepts: undefined });
    expect([...vocabulary].sort()).toEqual('bought buy buying cat do dont never not re the'.split(' '));
  });

  it('are those of its cues: patterns, examples and classes, but not what a cue says to the seller', () => {
    const vocabulary = vocabularyOf({
      words: none,
      cues: [{ ...cue, language: 'en' }],
      concepts: undefined,
    });
    expect([...vocabulary].sort()).toEqual('a apple banana cherry dates elm fig pie'.split(' '));
  });

  it('are those of its concepts', () => {
    const concepts = { language: 'en', concepts: { child: ['kid', 'Son'], money: ['cash'] } };
    const vocabulary = vocabularyOf({ words: none, cues: [], concepts });
    expect([...vocabulary].sort()).toEqual(['cash', 'kid', 'son']);
  });
});

it('adds the words of a text, each once and the plain way', () => {
  const vocabulary = new Set(['was']);
  addWords('Café, café! It WAS 3pm', vocabulary);
  expect([...vocabulary]).toEqual(['was', 'cafe', 'it', '3pm']);
});
