import { describe, expect, it } from 'vitest';
import { clauseAround, sentenceAround } from '../../src/order/sentence.ts';

const around = (find: typeof sentenceAround, text: string, words: string) => {
  const start = text.indexOf(words);
  const { start: from, end } = find(text, { start, end: start + words.length });
  return text.slice(from, end);
};

describe('the sentence around a quote', () => {
  it.each([
    ['Hi! I clicked the wrong gig. Can you cancel?', 'wrong gig', 'I clicked the wrong gig.'],
    ['I clicked the wrong gig', 'wrong', 'I clicked the wrong gig'],
    ['first line\nordered by mistake lol\nlast line', 'by mistake', 'ordered by mistake lol'],
    ['I paid 1.5 times by mistake. Sorry.', 'mistake', 'I paid 1.5 times by mistake.'],
    ['Really?! By mistake!! Sorry', 'By mistake', 'By mistake!!'],
    ['¿Puedes cancelar? Lo pedí sin querer.', 'sin querer', 'Lo pedí sin querer.'],
    ['买错了。请取消。', '请取消', '请取消。'],
    ['One. Two. Three.', 'One. Two', 'One. Two.'],
    ['  spaced  ', 'spaced', 'spaced'],
    ['first\rlast one\rend', 'last', 'last one'],
    ['see www.a.b now? ok', 'www', 'see www.a.b now?'],
    ['- a list line, - ', 'list', 'a list line'],
    ['好！买错了。', '买错了', '买错了。'],
    ['Wait… I hit it. Ok', 'hit', 'I hit it.'],
  ])('%j', (text, words, sentence) => expect(around(sentenceAround, text, words)).toBe(sentence));

  it('ends where the quote ends with its own mark', () =>
    expect(around(sentenceAround, 'By mistake. Sorry.', 'By mistake.')).toBe('By mistake.'));
});

describe('the clause around a quote', () => {
  it.each([
    ['hey found someone cheaper, ordered by mistake lol. bye', 'cheaper', 'hey found someone cheaper'],
    ['found a friend who does it - ordered by mistake', 'friend', 'found a friend who does it'],
    ['it is too expensive (1,500 dollars), sorry', '1,500', '1,500 dollars'],
    ['no mark at all here', 'mark', 'no mark at all here'],
    ['a well-known shop, cheaper', 'shop', 'a well-known shop'],
    ['I saw: a cheaper one; sorry', 'cheaper', 'a cheaper one'],
    ['one -two cheaper- three', 'cheaper', 'one -two cheaper- three'],
    ['it is 5:30, or 6, now', '5:30', 'it is 5:30'],
    ['it is 5, 6 more', '6', '6 more'],
    ['it is 5:30 now, ok', 'it is', 'it is 5:30 now'],
    ['ok, 5:30 it is', 'it is', '5:30 it is'],
    ['yes: 5 it is', 'it is', '5 it is'],
    ['(found cheaper) bye', 'found', 'found cheaper'],
    ['bye. found one, cheaper. bye', 'one, cheaper', 'found one, cheaper.'],
  ])('%j', (text, words, clause) => expect(around(clauseAround, text, words)).toBe(clause));
});
