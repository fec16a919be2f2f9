import { describe, expect, it } from 'vitest';
import type { Party } from '../../src/order/choices.ts';
import { collectStopWords } from '../../src/verdict/language.ts';
import { scanMessage } from '../../src/verdict/own-words.ts';
import { tellLanguage } from '../../src/verdict/tell-language.ts';
import { makeTongue } from '../../src/verdict/tongue.ts';
import { wordListSchema } from '../../src/verdict/word-list.ts';

const lists = [
  wordListSchema.parse({ language: 'nl', stopWords: ['u', 'want', 'het', 'en'] }),
  wordListSchema.parse({ language: 'en', stopWords: ['the', 'and'], spelling: { u: 'you' } }),
  wordListSchema.parse({ language: 'es', stopWords: ['el', 'y'] }),
];
const common: Record<string, string> = {
  en: 'the and u you never replied want cancel nobody',
  nl: 'u want het en nooit',
  es: 'el y nunca',
};
const ears = {
  tongues: new Map(
    lists.map((list) => [list.language, makeTongue(list, [], { common: common[list.language]! })]),
  ),
  stopWords: collectStopWords(lists),
};

const say = (text: string, from: Party = 'buyer') => scanMessage({ from, text });
const language = (...texts: string[]) =>
  tellLanguage(
    texts.map((text) => say(text)),
    'buyer',
    ears,
  );

describe('the language of one side', () => {
  it.each([
    ['has most of its frequent words', 'es', ['the cat y el perro y el gato']],
    ['has most of its frequent words over all messages', 'nl', ['the het', 'en', 'het en']],
    ['is English when no word tells', 'en', ['zzz qqq']],
    ['is English when nothing is said', 'en', []],
    ['is English when it is a draw with another', 'en', ['the el']],
    ['is English in a draw, whichever came first', 'en', ['el the']],
    ['knows the other words, where one alone is frequent in another', 'en', ['u never replied']],
    ['knows the other words, however they are written', 'en', ['Want CANCEL plz, nobodyyy Ｎｅｖｅｒ']],
    ['need not know them where it leads by three frequent words', 'nl', ['u want het: never replied cancel']],
    ['is told by known words where none is frequent', 'es', ['nunca']],
  ])('%s: %s', (_, told, texts) => expect(language(...texts)).toBe(told));

  it('is told by the words of that side alone', () => {
    const talk = [say('the and never', 'seller'), say('el y nunca'), say('you replied', 'seller')];
    expect(tellLanguage(talk, 'buyer', ears)).toBe('es');
    expect(tellLanguage(talk, 'seller', ears)).toBe('en');
  });

  it('is told by the first three hundred words', () => {
    expect(language(`${'zzz '.repeat(299)} nunca never replied cancel`)).toBe('es');
  });
});
