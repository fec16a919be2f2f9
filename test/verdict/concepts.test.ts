import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readVerdictFiles } from '../../src/load-model.ts';
import {
  type ConceptList,
  conceptListSchema,
  numberConcepts,
  readConcepts,
} from '../../src/verdict/concepts.ts';
import { normaliserOf } from '../../src/verdict/normalise.ts';
import { wordListSchema } from '../../src/verdict/word-list.ts';

const lists = readVerdictFiles().concepts.map((file) => conceptListSchema.parse(file));
const english = wordListSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../src/verdict/words/en.json'), 'utf8')),
);
const normalise = normaliserOf(english);

/** The concepts of a word under one small list. */
function conceptsOf(word: string, concepts: ConceptList['concepts']): string[] {
  const list = { language: 'en', concepts };
  const numbers = numberConcepts([list]);
  const found = readConcepts(list, numbers, normalise).of(normalise(word)[0]!);
  return [...numbers].filter(([, number]) => found.includes(number)).map(([name]) => name);
}

describe('concepts', () => {
  it('take every form of a word, only the very word after "=", and all words with a beginning', () => {
    expect(conceptsOf('cancelled', { end: ['cancel'] })).toEqual(['end']);
    expect(conceptsOf('cancelled', { end: ['=cancel'] })).toEqual([]);
    expect(conceptsOf('cancel', { end: ['=cancel'] })).toEqual(['end']);
    expect(conceptsOf('cancerous', { end: ['cancel', '=cancer'] })).toEqual([]);
    expect(conceptsOf('cancellation', { end: ['cancell*'] })).toEqual(['end']);
  });

  it('may share a word', () => {
    expect(conceptsOf('late', { late: ['late'], slow: ['late', 'slow'] })).toEqual(['late', 'slow']);
    expect(conceptsOf('late', { late: ['late'], slow: ['late'] })).toEqual(['late', 'slow']);
  });

  it('take no word of an entry that is read as several', () => {
    expect(conceptsOf('do', { end: ["don't", 'stop'] })).toEqual([]);
    expect(conceptsOf('stop', { end: ["don't", 'stop'] })).toEqual(['end']);
  });

  it('are none, one list for all, where a language has no list or does not name the word', () => {
    const list = { language: 'en', concepts: { end: ['stop'] } };
    const named = readConcepts(list, numberConcepts([list]), normalise);
    const unlisted = readConcepts(undefined, numberConcepts([list]), normalise);
    const [cat, stop] = ['cat', 'stop'].map((word) => normalise(word)[0]!);
    expect([named.of(stop!), named.of(cat!), unlisted.of(stop!)]).toEqual([[1], [], []]);
    expect(unlisted.of(stop!)).toBe(named.of(cat!));
  });

  it('have the number of a mistake by its name, and none where nothing is called so', () => {
    const mistakeOf = (concepts: ConceptList['concepts']) => {
      const list = { language: 'en', concepts };
      return readConcepts(list, numberConcepts([list]), normalise).mistake;
    };
    expect(mistakeOf({ end: ['stop'], slip: ['oops'] })).toBe(2);
    expect(mistakeOf({ end: ['stop'] })).toBe(0);
  });

  it('have one number in every language', () => {
    const numbers = numberConcepts([
      { language: 'en', concepts: { money: ['cash'], child: ['kid'] } },
      { language: 'de', concepts: { child: ['kind'], money: ['geld'] } },
    ]);
    expect([...numbers]).toEqual([
      ['child', 1],
      ['money', 2],
    ]);
  });

  it('are the same ones in all seven languages', () => {
    expect(lists.map(({ language }) => language).sort()).toEqual(['de', 'en', 'es', 'fr', 'it', 'nl', 'pt']);
    const names = (list: ConceptList) => Object.keys(list.concepts).sort();
    const reference = names(lists.find(({ language }) => language === 'en')!);
    for (const list of lists) expect(names(list), list.language).toEqual(reference);
  });
});
