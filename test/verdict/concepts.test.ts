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
