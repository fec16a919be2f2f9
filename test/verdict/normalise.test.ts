import { describe, expect, it } from 'vitest';
import { normaliserOf } from '../../src/verdict/normalise.ts';
import { model } from './reading-aloud.ts';

const english = normaliserOf(model.tongues.get('en')!.words);
const words = (raw: string) => english(raw).map(({ exact }) => exact);

describe('normalising English', () => {
  it.each([
    ["don't", ['do', 'not']],
    ['dont', ['do', 'not']],
    ["I've", ['i', 'have']],
    ['cant', ['can', 'not']],
    ["wife's", ['wife']],
    ["constructor's", ['constructor']],
    ["a'constructor", ['a', 'constructor']],
    ["the'constructor's", ['the', 'constructor', 's']],
    ['u', ['you']],
    ["mustn't", ['must', 'not']],
    ["daren't", ['dare', 'not']],
    ["man's", ['man']],
    ["next't", ['next', 't']],
    ["dogs'", ['dogs']],
    ["somebody'd", ['somebody', 'would']],
  ])('reads %s as %j', (raw, expected) => {
    expect(words(raw)).toEqual(expected);
  });

  it('looks for the lemma of words only, not of what is longer than any word', () => {
    const made = (letters: number) => english(`${'ab'.repeat(20).slice(0, letters - 2)}ed`)[0]!;
    expect(made(24).lemma).toBe(made(24).exact.slice(0, -2));
    expect(made(25).lemma).toBe(made(25).exact);
  });

  it('brings irregular forms to one lemma', () => {
    expect(english('bought')[0]?.lemma).toBe(english('buying')[0]?.lemma);
    expect(english('chosen')[0]?.lemma).toBe(english('choose')[0]?.lemma);
  });
});

describe('normalising other languages', () => {
  const inLanguage = (language: string, spelling: Record<string, string> = {}) =>
    normaliserOf({ ...model.tongues.get('en')!.words, language, spelling });
  const wordsIn = (language: string, raw: string, spelling: Record<string, string> = {}) =>
    inLanguage(language, spelling)(raw).map(({ exact }) => exact);

  it('parts words at the apostrophe', () => {
    expect(wordsIn('fr', "J'ai")).toEqual(['j', 'ai']);
    expect(wordsIn('fr', "L''avis")).toEqual(['l', 'avis']);
    expect(wordsIn('nl', "foto's")).toEqual(['foto', 's']);
    expect(wordsIn('fr', "j'vx", { vx: 'veux' })).toEqual(['j', 'veux']);
  });

  it('compares words as they are written', () => {
    expect(inLanguage('nl')('orders')).toEqual([{ exact: 'orders', lemma: 'orders' }]);
  });
});
