import { describe, expect, it } from 'vitest';
import { readVerdictFiles } from '../../src/load-model.ts';
import { fold } from '../../src/verdict/fold.ts';
import type { Form } from '../../src/verdict/form.ts';
import { type GlossList, glossListSchema, noGlosses, readGlosses } from '../../src/verdict/glosses.ts';
import { readEars } from '../../src/verdict/model.ts';
import { scan } from '../../src/verdict/scan.ts';

/** Concepts of two words: 1 of "order", 1 and 2 of "account". */
const english = {
  of: ({ lemma }: { lemma: string }) => ({ order: [1], account: [1, 2] })[lemma] ?? [],
  mistake: 0,
};
const listOf = (glosses: GlossList['glosses']) => ({ language: 'xx', glosses });

describe('the gloss of a word', () => {
  it('is the stems of what it means, the head last, and nothing for a word that has none', () => {
    const glosses = readGlosses(listOf({ buying: 'kaufe', 'company account': 'firmenkonto' }), english);
    expect(glosses('kaufe')).toEqual({ stems: ['buy'], concepts: [] });
    expect(glosses('firmenkonto').stems).toEqual(['compani', 'account']);
    for (const word of ['kauf', 'kaufen', '', 'buying']) expect(glosses(word)).toBe(noGlosses(word));
    expect(noGlosses('kaufe')).toEqual({ stems: [], concepts: [] });
  });

  it('has the English concepts of its words, each once', () => {
    const glosses = readGlosses(listOf({ orders: 'bestellung', 'order account': 'kundenkonto' }), english);
    expect(glosses('bestellung').concepts).toEqual([1]);
    expect(glosses('kundenkonto').concepts).toEqual([1, 2]);
  });

  it('is the first that a list gives', () => {
    expect(readGlosses(listOf({ buy: 'kaufe', shop: 'kaufe' }), english)('kaufe').stems).toEqual(['buy']);
  });

  it('is nothing in a language that has no list', () => {
    expect(readGlosses(undefined, english)('kaufe')).toBe(noGlosses('kaufe'));
  });

  it('goes with the word: other languages are weighed by the words and concepts of English', () => {
    const { tongues } = readEars(readVerdictFiles());
    const formOf = (language: string, word: string) =>
      tongues.get(language)!.lexicon.open().look(word, 0, word.length, scan(word).hashes[0]!) as Form;
    const [cheap, child] = [formOf('en', 'cheap'), formOf('en', 'child')];
    for (const [language, word] of Object.entries({ de: 'billig', es: 'barato', it: 'economico' }))
      expect(formOf(language, word), word).toMatchObject({ kin: cheap.kin });
    for (const [language, word] of Object.entries({ de: 'kind', nl: 'kind', pt: 'filho' }))
      expect(formOf(language, word).concepts, word).toEqual(expect.arrayContaining([...child.concepts]));
  });
});

describe('the gloss lists', () => {
  const lists = readVerdictFiles().glosses.map((file) => glossListSchema.parse(file));

  it('are there for all seven languages', () => {
    expect(lists.map(({ language }) => language)).toEqual(['de', 'en', 'es', 'fr', 'it', 'nl', 'pt']);
  });

  it('hold single words as the reader folds them, each once', () => {
    for (const { language, glosses } of lists) {
      const words = Object.values(glosses).flatMap((of) => of.split(' '));
      const odd = words.filter((word) => fold(word) !== word || scan(word).count !== 1 || /['\d]/.test(word));
      expect(odd, language).toEqual([]);
      expect(new Set(words).size, language).toBe(words.length);
    }
  });

  it('give one or two English words', () => {
    for (const { language, glosses } of lists)
      expect(
        Object.keys(glosses).filter((words) => !/^[a-z]+( [a-z]+)?$/.test(words)),
        language,
      ).toEqual([]);
  });

  it('give no English word itself', () => {
    const { glosses } = lists.find(({ language }) => language === 'en')!;
    expect(Object.entries(glosses).filter(([plain, words]) => words.split(' ').includes(plain))).toEqual([]);
  });
});
