import { describe, expect, it } from 'vitest';
import type { Party } from '../../src/order/choices.ts';
import { collectStopWords, countVotes } from '../../src/verdict/language.ts';
import { scanMessage } from '../../src/verdict/own-words.ts';
import { wordListSchema } from '../../src/verdict/word-list.ts';

const list = (language: string, ...stopWords: string[]) => wordListSchema.parse({ language, stopWords });
const stopWords = collectStopWords([
  list('en', 'the', 'and', 'so', 'the'),
  list('es', 'el', 'y', 'so', 'senor'),
  list('fr', 'le', 'et'),
]);

const say = (text: string, from: Party = 'buyer') => scanMessage({ from, text });
const votes = (...texts: string[]) =>
  Object.fromEntries(
    countVotes(
      texts.map((text) => say(text)),
      'buyer',
      stopWords,
    ),
  );

describe('the votes of the words', () => {
  it('go to every language that a word is frequent in, once for each time that it is said', () => {
    expect(votes('so the cat')).toEqual({ en: 2, es: 1 });
    expect(votes('the the the')).toEqual({ en: 3 });
  });

  it('are those of one side alone', () => {
    const talk = [say('the and the', 'seller'), say('el y'), say('et', 'seller')];
    expect(Object.fromEntries(countVotes(talk, 'seller', stopWords))).toEqual({ en: 3, fr: 1 });
  });

  it('go to a word that is typical of a language as well', () => {
    const lists = [list('en', 'the'), wordListSchema.parse({ language: 'de', typical: ['paket'] })];
    const told = countVotes([say('falsches Paket')], 'buyer', collectStopWords(lists));
    expect(Object.fromEntries(told)).toEqual({ de: 1 });
  });

  it('are counted however a word is written', () => {
    expect(votes('THE señor soooo Ｔｈｅ')).toEqual({ en: 3, es: 2 });
    expect(votes('my Ｔｈｅ cat')).toEqual({ en: 1 });
  });

  it('end after the first three hundred words', () => {
    expect(votes('the '.repeat(400))).toEqual({ en: 300 });
    expect(votes('the '.repeat(200), 'el '.repeat(200))).toEqual({ en: 200, es: 100 });
    expect(votes('zzz '.repeat(299), 'the el')).toEqual({ en: 1 });
  });
});
