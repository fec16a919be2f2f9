import { describe, expect, it } from 'vitest';
import type { Party } from '../../src/order/choices.ts';
import { collectStopWords, countVotes, tellLanguage } from '../../src/verdict/language.ts';
import { scanMessage } from '../../src/verdict/own-words.ts';
import { wordListSchema } from '../../src/verdict/word-list.ts';

const list = (language: string, ...stopWords: string[]) => wordListSchema.parse({ language, stopWords });
const stopWords = collectStopWords([
  list('en', 'the', 'and', 'so', 'the'),
  list('es', 'el', 'y', 'so', 'senor'),
  list('fr', 'le', 'et'),
]);

const say = (text: string, from: Party = 'buyer') => scanMessage({ from, text });
const language = (...texts: string[]) =>
  tellLanguage(
    texts.map((text) => say(text)),
    'buyer',
    stopWords,
  );
const votes = (...texts: string[]) =>
  Object.fromEntries(
    countVotes(
      texts.map((text) => say(text)),
      'buyer',
      stopWords,
    ),
  );

describe('the language of one side', () => {
  it.each([
    ['has most of its frequent words', 'es', ['the cat y el perro y el gato']],
    ['has most of its frequent words over all messages', 'fr', ['the le', 'et', 'et']],
    ['is English when no word tells', 'en', ['zzz qqq']],
    ['is English when nothing is said', 'en', []],
    ['is English when it is a draw with another', 'en', ['the el']],
    ['is English in a draw, whichever came first', 'en', ['el the']],
    ['is the first of two others in a draw', 'fr', ['et el y le']],
  ])('%s: %s', (_, told, texts) => expect(language(...texts)).toBe(told));

  it('is told by words that are typical of it, where no frequent one stands', () => {
    const lists = [list('en', 'the'), wordListSchema.parse({ language: 'de', typical: ['paket'] })];
    expect(tellLanguage([say('falsches Paket')], 'buyer', collectStopWords(lists))).toBe('de');
  });

  it('is told by the words of that side alone', () => {
    const talk = [say('the and the', 'seller'), say('el y'), say('et', 'seller')];
    expect(tellLanguage(talk, 'buyer', stopWords)).toBe('es');
    expect(tellLanguage(talk, 'seller', stopWords)).toBe('en');
  });
});

describe('the votes of the words', () => {
  it('go to every language that a word is frequent in, once for each time that it is said', () => {
    expect(votes('so the cat')).toEqual({ en: 2, es: 1 });
    expect(votes('the the the')).toEqual({ en: 3 });
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
