import { describe, expect, it } from 'vitest';
import { loadModel } from '../../src/load-model.ts';
import { readCases } from '../../src/training/cases.ts';
import { knowLanguages } from '../../src/verdict/known-languages.ts';
import { collectStopWords } from '../../src/verdict/language.ts';
import { wordListSchema } from '../../src/verdict/word-list.ts';

const { stopWords } = loadModel();
const languageOf = (...texts: string[]) =>
  knowLanguages(
    texts.map((text) => ({ from: 'buyer' as const, text })),
    stopWords,
  ).buyer;

describe('the language that somebody writes', () => {
  it('is known for each side by itself', () => {
    const talk = [
      { from: 'buyer' as const, text: 'Perdona, me equivoqué de servicio y no quería comprar este.' },
      { from: 'seller' as const, text: 'No problem, I will ask support what to do with it.' },
    ];
    expect(knowLanguages(talk, stopWords)).toEqual({ buyer: 'es', seller: 'en' });
  });

  it.each(['', 'ok', '🙂🙂', 'Anna', 'من فضلك ألغ الطلب', 'no', '12345'])('is left open for “%s”', (text) =>
    expect(languageOf(text)).toBeNull(),
  );

  it.each<[string, string, string | null]>([
    ['leads by two words', 'the the', 'aa'],
    ['leads by one', 'the', null],
    ['leads by one of several', 'the the el', null],
    ['leads by two of several', 'el the the the', 'aa'],
    ['leads though another is said first', 'el el the the the the', 'aa'],
    ['ties', 'the the el el', null],
  ])('is the one that %s: %s', (_, text, language) => {
    const few = collectStopWords([
      wordListSchema.parse({ language: 'aa', stopWords: ['the'] }),
      wordListSchema.parse({ language: 'bb', stopWords: ['el'] }),
    ]);
    const told = knowLanguages(
      [
        { from: 'buyer', text },
        { from: 'seller', text: 'el el el' },
      ],
      few,
    );
    expect(told).toEqual({ buyer: language, seller: 'bb' });
  });

  it('is told by the first four thousand letters of a side', () => {
    const noise = 'z'.repeat(3_992);
    expect(languageOf(`${noise} the the the`)).toBe('en');
    expect(languageOf(`${noise}zzzz the the the`)).toBeNull();
    expect(languageOf(noise, 'the the the')).toBe('en');
    expect(languageOf(`${noise}zzzzzzzz`, 'the the the')).toBeNull();
    expect(languageOf(noise, 'zzzzzzzzz', 'the the the')).toBeNull();
    const others = { from: 'seller' as const, text: 'el '.repeat(4_000) };
    expect(knowLanguages([others, { from: 'buyer', text: 'the the the' }], stopWords).buyer).toBe('en');
  });

  it('is told by the first words, however long the talk is', () => {
    const english = 'I did not mean to order this and I am sorry. '.repeat(100);
    expect(languageOf(english, 'Perdona, no quería comprar este servicio. '.repeat(1_000))).toBe('en');
  });

  it('is right for all but a handful of the cases, and known for nine in ten', () => {
    const cases = readCases().filter(({ messages }) => messages.some(({ from }) => from === 'buyer'));
    const told = cases.map((one) => ({ one, told: knowLanguages(one.messages, stopWords).buyer }));
    const known = told.filter(({ told }) => told !== null);
    expect(known.length / cases.length).toBeGreaterThan(0.9);
    expect(known.filter(({ one, told }) => told !== one.language).length / known.length).toBeLessThan(0.001);
  });
});
