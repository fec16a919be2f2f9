import { describe, expect, it } from 'vitest';
import { stem } from '../../src/verdict/stem.ts';

describe('stem', () => {
  it.each([
    ['ordered', 'order'],
    ['ordering', 'order'],
    ['accidentally', 'accident'],
    ['mistaken', 'mistaken'],
    ['hopping', 'hop'],
    ['hoped', 'hope'],
    ['relational', 'relat'],
    ['generously', 'generous'],
    ['consistency', 'consist'],
    ['kindly', 'kind'],
    ['caresses', 'caress'],
    ['ties', 'tie'],
    ['cries', 'cri'],
    ['knightly', 'knight'],
    ['sized', 'size'],
    ['communism', 'communism'],
    ['replacement', 'replac'],
    ['happy', 'happi'],
    ['say', 'say'],
  ])('brings %s to %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  /** The stems are those of the published English stemmer. */
  it.each<[string, Record<string, string>]>([
    [
      'words that follow no rule',
      { news: 'news', only: 'onli', dying: 'die', skies: 'sky', outings: 'outing', proceeds: 'proceed' },
    ],
    [
      'endings that look like a plural or the past and are none',
      { need: 'need', news: 'news', bus: 'bus', thing: 'thing', bring: 'bring', gas: 'gas' },
    ],
    [
      'plurals and third persons',
      { needs: 'need', uses: 'use', prices: 'price', died: 'die', dies: 'die', replied: 'repli' },
    ],
    [
      'the past, and what is going on',
      {
        agreed: 'agre',
        agreedly: 'agre',
        guaranteed: 'guarante',
        cancelled: 'cancel',
        formatted: 'format',
        suggested: 'suggest',
        considered: 'consid',
        supposed: 'suppos',
        dyed: 'dy',
        going: 'go',
      },
    ],
    [
      'a y that stands for a vowel, or for a consonant',
      { yes: 'yes', employer: 'employ', delivery: 'deliveri', freely: 'freeli', relying: 'reli', fly: 'fli' },
    ],
    [
      'long endings, where enough of a word stands before them',
      {
        station: 'station',
        really: 'realli',
        realize: 'realiz',
        clearly: 'clear',
        awful: 'aw',
        hospitalized: 'hospit',
        apologies: 'apolog',
        theology: 'theolog',
        pedagogy: 'pedagogi',
        declarative: 'declar',
        alternative: 'altern',
        negative: 'negat',
        opinion: 'opinion',
        completion: 'complet',
      },
    ],
    [
      'an e or an l at the end',
      {
        price: 'price',
        prices: 'price',
        youre: 'your',
        purchase: 'purchas',
        will: 'will',
        install: 'instal',
      },
    ],
  ])('knows %s', (_, stems) => {
    expect(Object.fromEntries(Object.keys(stems).map((word) => [word, stem(word)]))).toEqual(stems);
  });
});
