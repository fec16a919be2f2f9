import { describe, expect, it } from 'vitest';
import { CHECK, type Form } from '../../src/verdict/form.ts';
import { type Meaning, noGlosses } from '../../src/verdict/glosses.ts';
import { marks } from '../../src/verdict/marks.ts';
import { findCues } from '../../src/verdict/match.ts';
import { gatesOf } from '../../src/verdict/patterns.ts';
import { read } from '../../src/verdict/reading.ts';
import { scan } from '../../src/verdict/scan.ts';
import { EMPTY_LIST, EMPTY_SHEET } from '../../src/verdict/sheets.ts';
import { makeTongue } from '../../src/verdict/tongue.ts';
import { wordListSchema } from '../../src/verdict/word-list.ts';
import { aCue } from './a-cue.ts';

/** A tongue of one pattern for each side ("cat" is the rarest word of the buyer's, "fox" of the seller's), and one of a single word. */
function aTongue() {
  const cues = [
    aCue({ id: 'buyer', patterns: ['red? cat .. dog old? cow'], examples: ['dog cow cow'] }),
    aCue({ id: 'seller', speaker: 'seller', patterns: ['fox owl'], examples: ['owl'] }),
    aCue({ id: 'alone', patterns: ['pig'] }),
  ];
  return makeTongue(wordListSchema.parse({ language: 'en' }), cues, { common: 'cat dog cow old fox owl' });
}
const readIn = (tongue: ReturnType<typeof aTongue>, text: string) =>
  read(text, scan(text), tongue.lexicon.open());
const formOf = (word: string): Form => readIn(aTongue(), word).forms[0]!;
/** Which of its lists name something. */
const listsOf = (word: string) => {
  const form = formOf(word);
  return (['buyerChecks', 'sellerChecks', 'buyerMeets', 'sellerMeets'] as const).filter(
    (list) => form[list] !== EMPTY_LIST,
  );
};

describe('a word on its sheet', () => {
  it.each([
    ['cat', ['buyerChecks']],
    ['fox', ['sellerChecks']],
    ['dog', ['buyerMeets']],
    ['owl', ['sellerMeets']],
    ['cow', []],
    ['old', []],
    ['pig', ['buyerChecks']],
  ])('lists what it is to the patterns of either side, and nothing else: %s', (word, lists) =>
    expect(listsOf(word)).toEqual(lists),
  );

  it('takes no place when no pattern asks for it', () => {
    expect(formOf('hen').sheet).toBe(EMPTY_SHEET);
    expect(listsOf('hen')).toEqual([]);
    expect(formOf('cow').sheet).not.toBe(EMPTY_SHEET);
  });

  it('lists for each check its need first, then the pattern and what must stand beside it', () => {
    const pattern = aTongue().patterns.all.at(0);
    const { sheet, buyerChecks } = formOf('cat');
    expect([...sheet.slice(buyerChecks, buyerChecks + 2 + CHECK)]).toEqual([
      1,
      pattern.need,
      pattern.number,
      ...gatesOf(pattern).flat(),
    ]);
    expect(pattern.need).toBeGreaterThan(0);
  });
});

describe('what a word means', () => {
  const animals = {
    language: 'en',
    concepts: { beast: ['cat', 'dog', 'pup'], pet: ['cat'], slip: ['oops'] },
  };
  const [beast, pet, slip] = [1, 2, 3] as const;
  const glossed: Record<string, Meaning> = {
    dog: { stems: ['pet'], concepts: [pet] },
    pup: { stems: ['young', 'dog'], concepts: [beast, pet] },
    cat: { stems: ['cat'], concepts: [pet] },
    tom: { stems: ['old', 'cat'], concepts: [beast, pet] },
    whoops: { stems: ['oops'], concepts: [slip] },
  };
  const tongue = makeTongue(wordListSchema.parse({ language: 'en' }), [], {
    concepts: [animals],
    glosses: (word) => glossed[word] ?? noGlosses(word),
  });
  const meant = (word: string) => readIn(tongue, word).forms[0]!;

  it.each([
    ['is found in neither', 'hen', []],
    ['is of its own', 'oops', [slip]],
    ['is that of its gloss', 'tom', [beast, pet]],
    ['is of its own, of which the gloss has a part', 'cat', [beast, pet]],
    ['is of both', 'dog', [beast, pet]],
    ['is of both, each once', 'pup', [beast, pet]],
  ])('is all that it and its gloss stand for: %s', (_, word, concepts) =>
    expect(meant(word).concepts).toEqual(concepts),
  );

  it('may be a mistake by its gloss alone', () => {
    expect(['whoops', 'oops', 'tom'].map((word) => meant(word).marks & marks.ofMistake)).toEqual([
      marks.ofMistake,
      marks.ofMistake,
      0,
    ]);
  });

  it('makes it kin to the last word of its gloss', () => {
    expect([meant('tom').kin, meant('dog').kin]).toEqual([meant('cat').kin, meant('pet').kin]);
    expect(meant('tom').kin).not.toBe(meant('old').kin);
  });
});

it('looks for the cues of the wanted side alone', () => {
  const found = (...parties: ('buyer' | 'seller')[]) => {
    const tongue = aTongue();
    const matches = findCues(readIn(tongue, 'a cat, a dog cow and fox owl'), tongue, () => parties);
    return matches.map(({ cue }) => cue.speaker);
  };
  expect(found('buyer')).toEqual(['buyer']);
  expect(found('seller')).toEqual(['seller']);
  expect(found('seller', 'buyer')).toEqual(['seller', 'buyer']);
  expect(found()).toEqual([]);
});
