import { describe, expect, it } from 'vitest';
import type { Block, Sentence } from '../../src/drafts/draft.ts';
import { fitInto } from '../../src/drafts/fit.ts';

const say = (text: string, drop: number | null = null): Sentence => ({ text, prints: [], facts: [], drop });
const bodyOf = (blocks: Block[], room: { codePoints?: number; words?: number } = {}, facts = {}) =>
  fitInto({ codePoints: 1000, words: 100, ...room }, blocks, facts)
    .map(({ text }) => text)
    .join('');

const letter: Block[] = [
  { kind: 'paragraph', lead: null, items: [[say('Hello.'), say('This is the least.', 1), say('More.', 3)]] },
  { kind: 'list', lead: say('Facts:'), items: [[say('One.', 2), say('Of it.', 2)], [], [say('Two.', 4)]] },
  { kind: 'paragraph', lead: null, items: [[]] },
  { kind: 'paragraph', lead: null, items: [[say('I ask.')]] },
];

describe('a text and its room', () => {
  it('is laid out in paragraphs and lists; what is empty is not there', () =>
    expect(bodyOf(letter)).toBe(
      'Hello. This is the least. More.\n\nFacts:\n- One. Of it.\n- Two.\n\nI ask.',
    ));

  it('loses the least important sentence first, and of two the later one', () => {
    expect(bodyOf(letter, { codePoints: 60 })).toBe(
      'Hello. More.\n\nFacts:\n- One. Of it.\n- Two.\n\nI ask.',
    );
    expect(bodyOf(letter, { codePoints: 45 })).toBe('Hello. More.\n\nFacts:\n- One.\n- Two.\n\nI ask.');
  });

  it('puts back what has room once something longer is gone, the most important first', () => {
    const long = say('Far too long to stay.', 4);
    const blocks: Block[] = [
      { kind: 'paragraph', lead: null, items: [[say('I ask.'), say('Least.', 1), say('More.', 3)]] },
      { kind: 'paragraph', lead: null, items: [[long]] },
    ];
    expect(bodyOf(blocks, { codePoints: 19 })).toBe('I ask. Least. More.');
    expect(bodyOf(blocks, { codePoints: 18 })).toBe('I ask. More.');
  });

  it('puts no sentence back that leans on one that is gone', () => {
    const told = [say('They opened a request on a long day.', 2), say('It was declined.', 2)];
    const blocks: Block[] = [{ kind: 'list', lead: null, items: [[say('I ask.')], told] }];
    expect(bodyOf(blocks, { codePoints: 40 })).toBe('- I ask.');
  });

  it('loses the head of a list with its last item', () =>
    expect(bodyOf(letter, { codePoints: 25 })).toBe('Hello. More.\n\nI ask.'));

  it('can lose the head alone, and comes to an end', () => {
    const list: Block[] = [{ kind: 'list', lead: say('The facts:', 1), items: [[say('One.')]] }];
    expect(bodyOf(list, { codePoints: 8 })).toBe('- One.');
  });

  it('never loses what must be said', () =>
    expect(bodyOf(letter, { codePoints: 1 })).toBe('Hello.\n\nI ask.'));

  it('counts words beside the buyer’s own', () => {
    const quote: Sentence = { text: 'They wrote: "one two three".', prints: ['quote'], facts: [], drop: 1 };
    const blocks: Block[] = [{ kind: 'paragraph', lead: null, items: [[say('I ask.'), quote]] }];
    const known = { value: '"one two three".', from: ['conversation[0]'], quoted: '"one two three".' };
    expect(bodyOf(blocks, { words: 5 }, { quote: known })).toContain('three');
    expect(bodyOf(blocks, { words: 4 }, { quote: known })).toBe('I ask.');
  });

  it('names the inputs of a sentence once each', () => {
    const sentence: Sentence = {
      text: 'Yes.',
      prints: ['quote', 'quoteAt', 'mistaken'],
      facts: ['C2'],
      drop: null,
    };
    const from = ['conversation[0]', 'verdict'];
    const facts = {
      quote: { value: '', from },
      quoteAt: { value: '', from },
      mistaken: { value: '', from: ['verdict'] },
    };
    const [part] = fitInto(
      { codePoints: 9, words: 9 },
      [{ kind: 'paragraph', lead: null, items: [[sentence]] }],
      facts,
    );
    expect(part).toMatchObject({ text: 'Yes.', from, facts: ['C2'] });
  });
});
