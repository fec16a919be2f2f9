import { describe, expect, it } from 'vitest';
import { hear } from '../../src/verdict/hear.ts';
import { model, talk } from './reading-aloud.ts';
import { aSmallModel } from './small-model.ts';

const ears = aSmallModel({
  cues: {
    cats: { favours: 'unclear', patterns: ['cat'] },
    dogs: { favours: 'unclear', patterns: ['dog'], speaker: 'seller' },
    'no-need': { favours: 'unclear', patterns: ['not need'] },
    's-do': { favours: 'unclear', patterns: ['want I do'] },
  },
});
const heard = (lines: string[], formal?: string) => hear(talk(...lines), formal, ears);
/** What is found, as "cue: words" with "?" for words that somebody puts into another's mouth. */
const found = (...lines: string[]) =>
  heard(lines).flatMap(({ hits }) =>
    hits.map(({ cue, asks, quote }) => `${cue.id}: ${quote!.text}${asks ? '?' : ''}`),
  );

describe('the words of each side', () => {
  it('are held against the cues of that side', () => {
    expect(found('buyer: my cat met a dog')).toEqual(['cats: cat']);
    expect(found('seller: my cat met a dog')).toEqual(['dogs: dog']);
  });

  it('may, when the seller asks, be put into the buyer’s mouth', () => {
    expect(found('seller: is it a cat or a dog?').sort()).toEqual(['cats: cat?', 'dogs: dog']);
    expect(found('buyer: is it a cat or a dog?')).toEqual(['cats: cat']);
  });

  it('are read in the language of that side', () => {
    const lines = talk(
      'buyer: Lo siento, me equivoqué de servicio y no quería comprar este.',
      'seller: The buyer says that he ordered by mistake and wants to cancel it.',
    );
    const languages = (messages: typeof lines) =>
      hear(messages, undefined, model).map(({ hits }) => [...new Set(hits.map(({ cue }) => cue.language))]);
    expect(languages(lines)[0]).toEqual(['es']);
    const swapped = talk(
      'seller: ¿me equivoqué de servicio y no quería comprar este?',
      'buyer: Sorry, I ordered by mistake and I want to cancel it.',
    );
    expect(languages(swapped)).toEqual([['es'], ['en']]);
  });

  it('are read as English when there is no tongue for their language', () => {
    expect(found('buyer: lo siento, no quiero este, es para mi cat')).toEqual(['cats: cat']);
  });
});

describe('the reason on the formal request', () => {
  it('is heard last, as the buyer’s, with nothing to quote from', () => {
    const [said, formal] = heard(['seller: my dog'], 'it was my cat, not a dog');
    expect(said).toMatchObject({ from: 'seller', message: 0, turn: 0 });
    expect(formal).toMatchObject({ from: 'buyer', message: null, turn: 1, text: 'it was my cat, not a dog' });
    expect(formal!.hits.map(({ cue, quote, turn }) => [cue.id, quote, turn])).toEqual([['cats', null, 1]]);
  });

  it('is not there when none is known', () => {
    expect(heard(['buyer: my cat'])).toHaveLength(1);
  });
});

describe('a contraction', () => {
  it.each<[string, string, string, [number, number][]]>([
    ['that a match begins within', "I don't need it", "don't need", [[1, 3]]],
    ['that a text begins with', "don't need", "don't need", [[0, 2]]],
    ['that a match ends within', "I want, I don't", "want, I don't", [[1, 4]]],
    [
      'that a text goes on after',
      "I want, I don't need",
      "want, I don't",
      [
        [1, 4],
        [3, 5],
      ],
    ],
    ['beside the same words again', "don't don't need", "don't need", [[2, 4]]],
  ])('%s belongs to it whole: %s', (_, text, quote, words) => {
    const { hits } = heard([`buyer: ${text}`])[0]!;
    expect(hits.map((hit) => hit.quote!.text)).toContain(quote);
    expect(hits.map(({ first, last }) => [first, last]).sort()).toEqual(words);
  });
});

it('quotes just the words that were found, where they stand', () => {
  const [, { hits }] = heard(['buyer: hello', 'buyer: what?! my Cats, they']) as [
    unknown,
    { hits: { quote: unknown }[] },
  ];
  expect(hits.map(({ quote }) => quote)).toEqual([{ message: 1, start: 10, end: 14, text: 'Cats' }]);
});

describe('the quote of what somebody denies', () => {
  it('holds the word that denies it', () => {
    expect(found('buyer: I do not have a cat')).toEqual(['cats: not have a cat']);
    expect(found("buyer: Well, I don't own the cat here")).toEqual(["cats: don't own the cat"]);
  });

  it('holds no more where nothing is denied', () => {
    expect(found('buyer: Not now, my cat sleeps')).toEqual(['cats: cat']);
  });
});
