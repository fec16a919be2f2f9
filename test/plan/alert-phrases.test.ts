import { describe, expect, it } from 'vitest';
import { spell } from '../../src/plan/alert-phrases.ts';

const lists = { leave: 'leave|give', bad: 'bad|awful' };

describe('the name of a list in a phrase', () => {
  it.each([
    ['<leave> .. <bad> review', 'leave|give .. bad|awful review'],
    ['<bad> <bad> review', 'bad|awful bad|awful review'],
    ['report you', 'report you'],
  ])('stands for its words: “%s”', (phrase, spelt) => {
    expect(spell(phrase, lists)).toBe(spelt);
  });

  it('must be one that is written: the mistake is told with its phrase', () => {
    expect(() => spell('<leave> a <good> review', lists)).toThrow(
      'There is no list good for the phrase “<leave> a <good> review”.',
    );
  });
});
