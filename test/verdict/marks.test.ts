import { expect, it } from 'vitest';
import { marks, marksOf } from '../../src/verdict/marks.ts';
import { wordListSchema } from '../../src/verdict/word-list.ts';

it('marks each word with all the lists that name it', () => {
  const words = wordListSchema.parse({
    language: 'xx',
    negators: ['not', 'no', 'without'],
    without: ['without'],
    nearNegators: ['no'],
    transparent: ['notice'],
    fillers: ['lol'],
    greetings: ['hi'],
    stopWords: ['the', 'not'],
    wantOut: ['cancel'],
    yes: ['yes'],
    no: ['no', 'nope'],
    courtesies: ['please'],
    guesses: ['maybe'],
  });
  expect(Object.fromEntries(marksOf(words))).toEqual({
    not: marks.negates | marks.common,
    no: marks.negates | marks.negatesNext | marks.no,
    without: marks.negates | marks.without,
    notice: marks.transparent,
    lol: marks.filler,
    hi: marks.greets,
    the: marks.common,
    cancel: marks.wantsOut,
    yes: marks.yes,
    nope: marks.no,
    please: marks.courtesy,
    maybe: marks.guesses,
  });
});
