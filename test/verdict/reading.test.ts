import { describe, expect, it } from 'vitest';
import { read } from '../../src/verdict/reading.ts';
import { scan } from '../../src/verdict/scan.ts';
import { makeTongue } from '../../src/verdict/tongue.ts';
import { wordListSchema } from '../../src/verdict/word-list.ts';

const words = wordListSchema.parse({
  language: 'en',
  spelling: { dont: 'do not' },
  joined: ['re'],
  greetings: ['hello', 'sir'],
  wantOut: ['cancel'],
});
const { lexicon } = makeTongue(words, [], { common: 'hello cancel' });
const reading = (text: string) => read(text, scan(text), lexicon.open());
/** Each word as it is read, "/" before one that stands after a comma, and the slice of the text that it is. */
const row = (text: string) => {
  const { forms, starts, ends, breaks } = reading(text);
  return forms.map(({ exact }, at) => [`${breaks[at] ? '/' : ''}${exact}`, text.slice(starts[at], ends[at])]);
};

describe('a text as a row of words', () => {
  it('holds each word of a contraction, with the same slice of the text', () => {
    expect(row("so, don't wait")).toEqual([
      ['so', 'so'],
      ['/do', "don't"],
      ['not', "don't"],
      ['wait', 'wait'],
    ]);
  });

  it('joins what a hyphen joins, and nothing else', () => {
    expect(row('please, re-order')).toEqual([
      ['please', 'please'],
      ['/reorder', 're-order'],
    ]);
    expect(row('Re-Order re order check-out re').map(([word]) => word)).toEqual(
      'reorder re order check out re'.split(' '),
    );
    expect(row('no re-order, dont').map(([word]) => word)).toEqual(['no', 'reorder', '/do', 'not']);
  });

  it('knows its sentences by their words, and which of them ask', () => {
    expect(reading("I don't. Re-order? ok").sentences).toEqual([
      { first: 0, end: 3, asks: false },
      { first: 3, end: 4, asks: true },
      { first: 4, end: 5, asks: false },
    ]);
    expect(reading('?! ...').sentences).toEqual([]);
  });

  it('has no sentence of a mark that is read as a word and stands for none', () => {
    expect(reading('\uff07. ok').sentences).toEqual([{ first: 0, end: 1, asks: false }]);
    expect(reading('\uff07').sentences).toEqual([]);
  });

  it.each([
    ['Hello sir!', true],
    ['', true],
    ['Hello sir, cat', false],
    ['cat. Hello', false],
  ])('knows whether it holds nothing but greetings: %s', (text, greetsOnly) =>
    expect(reading(text).greetsOnly).toBe(greetsOnly),
  );

  it.each([
    ['I cancelled it', true],
    ['cancel', true],
    ['I keep it', false],
    ['', false],
  ])('knows whether it speaks of cancelling: %s', (text, wantsOut) =>
    expect(reading(text).wantsOut).toBe(wantsOut),
  );
});
