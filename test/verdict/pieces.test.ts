import { describe, expect, it } from 'vitest';
import { CONCEPTS, KINDS_OF_PIECES, NEARBY, PAIRS, PIECES, REPLIES } from '../../src/verdict/buckets.ts';
import type { Form } from '../../src/verdict/form.ts';
import { marks } from '../../src/verdict/marks.ts';
import { type Phrase, WINDOW } from '../../src/verdict/phrase.ts';
import { PieceList } from '../../src/verdict/piece-list.ts';
import { listWordPieces } from '../../src/verdict/word-pieces.ts';
import { companyOf, pieceOfConcept, piecesOf } from '../../src/verdict/wording.ts';

const aWord = (more: Partial<Form> = {}) =>
  ({
    exact: 'x',
    lemma: 'x',
    hash: 0,
    kin: 0,
    concepts: [],
    gloss: [],
    marks: 0,
    pieces: null,
    ...more,
  }) as Form;
const spelt = (exact: string, lemma = exact) => aWord({ exact, lemma });
/** A word for each letter, always the same for the same letter. */
const plain = (letters: string) =>
  [...letters].map((letter) =>
    aWord({ exact: letter, hash: letter.charCodeAt(0), kin: letter.charCodeAt(0) }),
  );
/** A row of words that mean nothing but what they are given: concepts, or "not". */
const meaning = (...row: (number[] | 'not' | null)[]) =>
  row.map((means) => aWord(means === 'not' ? { marks: marks.negates } : { concepts: means ?? [] }));
const aPhrase = (forms: Form[], more: Partial<Phrase> = {}) => {
  const places = forms.map((_, at) => at);
  return { heard: { reading: { forms } }, places, last: false, ...more } as Phrase;
};

const ALONE = companyOf([]);
const listed = (forms: Form[], more?: Partial<Phrase>) => {
  const list = new PieceList();
  list.read(aPhrase(plain('some other words')));
  list.read(aPhrase(forms, more));
  return { pieces: list.pieces.slice(0, list.count), met: list.met.slice(0, list.concepts) };
};
const listedOf = (forms: Form[], more?: Partial<Phrase>) => {
  const { pieces, met } = listed(forms, more);
  return [...pieces, ...met.map((concept) => pieceOfConcept(0, concept))];
};
const pairs = (letters: string, more?: Partial<Phrase>) => listedOf(plain(letters), more);
const ofConcepts = (pieces: number[]) => pieces.filter((piece) => piece >= CONCEPTS);
/** The pieces of concepts among words of no kin, without those that each makes with such a neighbour. */
const concepts = (...row: Parameters<typeof meaning>) =>
  sorted(ofConcepts(listedOf(meaning(...row)))).filter((piece) => !besideNothing.has(piece));
const besideNothing = new Set([1, 2, 3].flatMap((concept) => ofConcepts(listed(meaning([concept])).pieces)));
const sorted = (pieces: number[]) => pieces.toSorted((a, b) => a - b);
/** What the second list has more than the first. */
const added = (to: number[], from: number[]) => to.filter((piece) => !from.includes(piece));

describe('the pieces of a seller’s sentence', () => {
  const reply = (forms: Form[]) =>
    aPhrase(forms, { heard: { from: 'seller', reading: { forms } } as Phrase['heard'] });
  const pieces = (forms: Form[]) => [...piecesOf([reply(forms)], companyOf(['late-on-record']))];

  it('are its words and each beside the word before, by their dictionary forms', () => {
    expect(pieces(plain('a'))).toHaveLength(2);
    expect(pieces(plain('ab'))).toHaveLength(4);
    expect(new Set([...pieces(plain('ab')), ...pieces(plain('ba'))]).size).toBe(6);
    expect(pieces(plain('abab'))).toHaveLength(5);
    const other = plain('ab').map((form) => ({ ...form, exact: 'z', hash: 999 }));
    expect(pieces(other)).toEqual(pieces(plain('ab')));
  });

  it('are its concepts, each by itself', () => {
    const nothing = pieces(meaning(null, null));
    expect(added(pieces(meaning([1, 2], [2])), nothing)).toHaveLength(2);
  });

  it('are none of the buyer’s', () => {
    const forms = [...plain('abc'), ...meaning([1], 'not', [2])];
    const ofBuyer = [...piecesOf([aPhrase(forms)], ALONE)];
    for (const piece of ofBuyer) expect(piece).toBeLessThan(REPLIES);
    for (const piece of pieces(forms)) {
      expect(piece).toBeGreaterThanOrEqual(REPLIES);
      expect(piece).toBeLessThan(KINDS_OF_PIECES * PIECES);
    }
  });
});

describe('the pieces of a sentence', () => {
  it('are its words with the word before each, in their order', () => {
    expect(new Set(pairs('ab')).size).toBe(5);
    expect(added(pairs('ab'), pairs('ba'))).toHaveLength(4);
    expect(pairs('aba').slice(0, 5)).toEqual(pairs('ab'));
    expect(added(pairs('ba'), [...pairs('b'), ...pairs('ab')])).toEqual(
      added(pairs('ba'), pairs('b')).slice(0, 2),
    );
    expect(pairs('')).toEqual([]);
    for (const piece of pairs('abcdefgh')) {
      expect(piece).toBeGreaterThanOrEqual(PAIRS);
      expect(piece).toBeLessThan(CONCEPTS);
    }
  });

  it('are its words with each of the three before it, in either order one piece, by what they mean', () => {
    const near = (letters: string) =>
      pairs(letters).filter((piece) => pairs(reversed(letters)).includes(piece));
    const reversed = (letters: string) => [...letters].reverse().join('');
    expect(near('ab')).toHaveLength(1);
    expect(pairs('abcd').filter((piece) => piece >= NEARBY)).toEqual(near('abcd'));
    expect(near('abc')).toHaveLength(3);
    expect(near('abcd')).toHaveLength(6);
    expect(near('abcde')).toHaveLength(9);
    expect(near('abcdef')).toHaveLength(12);
    const spoken = plain('ab').map((form) => ({ ...form, hash: 999 }));
    expect(listedOf(spoken)).toEqual(expect.arrayContaining(near('ab')));
  });

  it('are pairs of the words as they are written, and of what they mean', () => {
    const [is, was, late] = [
      aWord({ hash: 1, kin: 9 }),
      aWord({ hash: 2, kin: 9 }),
      aWord({ hash: 3, kin: 3 }),
    ];
    const [present, past] = [listedOf([is, late]), listedOf([was, late])];
    expect(added(present, past)).toHaveLength(2);
    expect(present.filter((piece) => past.includes(piece))).toHaveLength(3);
  });

  it('are made of the words that count alone', () => {
    expect(pairs('abc', { places: [0, 2] })).toEqual(pairs('ac'));
  });

  it('are more in the last message', () => {
    const last = added(pairs('ab', { last: true }), pairs('ab'));
    expect(new Set(last).size).toBe(2);
    for (const piece of last) {
      expect(piece).toBeGreaterThanOrEqual(PAIRS);
      expect(piece).toBeLessThan(CONCEPTS);
    }
  });

  it('are its concepts, each with those before it', () => {
    const [one, two] = [concepts([1]), concepts([2])];
    expect([one.length, two.length]).toEqual([1, 1]);
    expect(one).not.toEqual(two);
    const both = concepts([1], [2]);
    expect(both).toHaveLength(3);
    expect(both).toEqual(expect.arrayContaining([...one, ...two]));
    expect(added(concepts([2], [1]), both)).toHaveLength(1);
    expect(concepts([1], [2], [3])).toHaveLength(6);
    for (const piece of both) expect(piece).toBeLessThan(KINDS_OF_PIECES * PIECES);
  });

  it('are no pair of two concepts of one word', () => {
    expect(concepts([1, 2])).toEqual(sorted([...concepts([1]), ...concepts([2])]));
    expect(concepts([1, 2], [3])).toHaveLength(5);
  });

  it('are pairs of concepts that stand up to eight words apart', () => {
    const apart = (words: number) => concepts([1], ...Array(words - 1).fill(null), [2]);
    expect(apart(WINDOW)).toEqual(concepts([1], [2]));
    expect(apart(WINDOW + 1)).toEqual(sorted([...concepts([1]), ...concepts([2])]));
    const later = concepts([1], ...Array(WINDOW).fill(null), [2], [3]);
    expect(later).toEqual(sorted([...concepts([1]), ...concepts([2], [3])]));
  });

  it('are pairs of a negation with the concepts after it', () => {
    expect(concepts('not')).toEqual([]);
    expect(concepts([1], 'not')).toEqual(concepts([1]));
    const negated = added(concepts('not', [1]), concepts([1]));
    expect(negated).toHaveLength(1);
    expect(concepts('not', [1])).toEqual(concepts('not', null, [1]));
    expect(concepts('not', ...Array(WINDOW).fill(null), [1])).toEqual(concepts([1]));
  });

  it('are its concepts with the word before each, and with the word after', () => {
    const beside = (...row: (Partial<Form> | null)[]) =>
      ofConcepts(listed(row.map((word) => aWord(word ?? { concepts: [1], hash: 5, kin: 5 }))).pieces);
    const [alone, after, before] = [beside(null), beside({ kin: 7 }, null), beside(null, { kin: 7 })];
    expect(new Set(alone).size).toBe(2);
    for (const other of [after, before]) expect(added(other, alone)).toHaveLength(1);
    expect(added(after, before)).toHaveLength(2);
    expect(beside({ kin: 7, hash: 1 }, null)).toEqual(beside({ kin: 7, hash: 2 }, null));
    expect(beside({ kin: 7 }, {}, null)).toEqual(beside({ kin: 8 }, {}, null));
    expect(listed([aWord({ concepts: [1, 2] }), ...plain('a')]).pieces).toHaveLength(2 * 2 + 2 * 2 + 1);
  });

  it('are its concepts once more in the last message', () => {
    const more = added(listedOf(meaning([1]), { last: true }), listedOf(meaning([1])));
    expect(more.filter((piece) => piece >= CONCEPTS)).toHaveLength(1);
  });
});

describe('the pieces of a word', () => {
  const pieces = (exact: string, lemma?: string) => [...listWordPieces(spelt(exact, lemma))];

  it('are its runs of three to five letters, with both ends, and its dictionary form', () => {
    expect(pieces('cat')).toHaveLength(1 + 3 + 2 + 1);
    expect(pieces('a')).toHaveLength(1 + 1);
    expect(added(pieces('cat', 'dog'), pieces('cat'))).toHaveLength(1);
    expect(added(pieces('cats', 'cat'), pieces('cat', 'cat'))).toHaveLength(2 + 2 + 2);
    for (const piece of pieces('accidentally')) expect(piece).toBeLessThan(PAIRS);
  });

  it('are its dictionary form, what it means, and the letters of that', () => {
    const glossed = [...listWordPieces(aWord({ exact: 'chat', lemma: 'chat', gloss: ['tom', 'cat'] }))];
    expect(glossed).toEqual(expect.arrayContaining([...pieces('chat'), ...pieces('tom'), ...pieces('cat')]));
    expect(new Set(glossed)).toEqual(new Set(['chat', 'tom', 'cat'].flatMap((word) => pieces(word))));
    expect(new Set(glossed).size).toBe(glossed.length);
  });

  it('are each listed once, in short words and in long ones', () => {
    for (const word of ['aaaaaaa', 'bananananana', 'banana'.repeat(5), 'abcdefgh', 'abcdefghijklmnop']) {
      const found = pieces(word);
      expect(new Set(found).size, word).toBe(found.length);
    }
    expect(pieces('aaaaaaaaa')).toHaveLength(1 + 3 * 3);
    expect(pieces('abcdefghij')).toHaveLength(1 + 10 + 9 + 8);
  });

  it('are those of its first twenty letters', () => {
    const letters = 'abcdefghijklmnopqrst';
    expect(pieces(`${letters}uv`, 'x')).toEqual(pieces(letters, 'x'));
    expect(pieces(`${letters}uv`, 'x')).not.toEqual(pieces(letters.slice(0, 19), 'x'));
  });

  it('are kept with it once a sentence was listed', () => {
    const word = spelt('cat');
    expect(word.pieces).toBeNull();
    piecesOf([aPhrase([word])], ALONE);
    expect(word.pieces).toEqual(listWordPieces(word));
  });
});

describe('the pieces of some sentences', () => {
  it('are those of each word and of each other piece, sorted, none twice for being said twice', () => {
    const [cat, dog] = [spelt('cat'), spelt('dog')];
    const all = [...listWordPieces(cat), ...listWordPieces(dog), ...listedOf([cat, dog])];
    const pieces = [...piecesOf([aPhrase([cat, dog]), aPhrase([cat, dog])], ALONE)];
    expect(pieces).toEqual([...new Set(all)].sort((a, b) => a - b));
  });

  it('leave words out that do not count', () => {
    const [cat, dog] = [spelt('cat'), spelt('dog')];
    expect(piecesOf([aPhrase([cat, dog], { places: [0] })], ALONE)).toEqual(
      piecesOf([aPhrase([cat])], ALONE),
    );
  });

  it('are, of each concept, one beside each fact of the order, however often it is met', () => {
    const phrase = aPhrase(meaning([1], [2]));
    const beside = (...facts: string[]) => [...piecesOf([phrase, phrase], companyOf(facts))];
    const [late, soon] = [added(beside('late'), beside()), added(beside('soon'), beside())];
    expect([late.length, soon.length]).toEqual([2, 2]);
    expect(new Set([...late, ...soon]).size).toBe(4);
    expect(beside('late', 'soon')).toEqual(sorted([...beside(), ...late, ...soon]));
  });
});
