import { describe, expect, it } from 'vitest';
import { fold } from '../../src/verdict/fold.ts';
import { normaliserOf } from '../../src/verdict/normalise.ts';
import { model } from './reading-aloud.ts';

const english = normaliserOf(model.tongues.get('en')!.words);
const words = (raw: string) => english(raw).map(({ exact }) => exact);

describe('fold', () => {
  it.each([
    ['Café', 'cafe'],
    ['GROẞ', 'gross'],
    ['Señor', 'senor'],
    ['pleaseee', 'please'],
    ['didn’t', "didn't"],
    ['𝓸𝓻𝓭𝓮𝓻', 'order'],
    ['1000', '1000'],
    ['well', 'well'],
  ])('writes %s as %s', (raw, plain) => {
    expect(fold(raw)).toBe(plain);
  });
});

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
  ])('reads %s as %j', (raw, expected) => {
    expect(words(raw)).toEqual(expected);
  });

  it('brings irregular forms to one lemma', () => {
    expect(english('bought')[0]?.lemma).toBe(english('buying')[0]?.lemma);
    expect(english('chosen')[0]?.lemma).toBe(english('choose')[0]?.lemma);
  });
});

describe('normalising other languages', () => {
  it('parts words at the apostrophe', () => {
    const french = normaliserOf({ ...model.tongues.get('en')!.words, language: 'fr', spelling: {} });
    expect(french("J'ai").map(({ exact }) => exact)).toEqual(['j', 'ai']);
  });
});
