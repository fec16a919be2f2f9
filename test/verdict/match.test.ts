import { describe, expect, it } from 'vitest';
import { findAllCues, makeTongue } from '../../src/verdict/tongue.ts';
import { aCue } from './a-cue.ts';
import { model } from './reading-aloud.ts';

const { words } = model.tongues.get('en')!;

/** What one pattern finds in a text: "yes", "no" or "negated". */
function find(pattern: string, text: string, examples: string[] = []): string {
  const cue = aCue({ favours: 'mistaken-order', kind: 'claim', patterns: [pattern], examples });
  const [match] = findAllCues(text, makeTongue(words, [cue]));
  if (match === undefined) return 'no';
  return match.negated ? 'negated' : 'yes';
}

describe('patterns', () => {
  it('meet all forms of a word, and only the very word after "="', () => {
    expect(find('order', 'I have been ordering')).toBe('yes');
    expect(find('=order', 'I have been ordering')).toBe('no');
    expect(find('buy', 'bought it')).toBe('yes');
  });

  it('take any of the alternatives, prefixes and word lists', () => {
    expect(find('logo|bann*', 'two Banners')).toBe('yes');
    expect(find('my @relative', 'it was my little... my daughters')).toBe('yes');
    expect(find('my @relative', 'my dog')).toBe('no');
  });

  it('leave room for as many words as the dots allow', () => {
    expect(find('order .. mistake', 'order a b mistake')).toBe('yes');
    expect(find('order .. mistake', 'order a b c mistake')).toBe('no');
    expect(find('order ... mistake', 'order a b c d e mistake')).toBe('yes');
    expect(find('order ... mistake', 'order a b c d e f mistake')).toBe('no');
  });

  it('may miss their optional words, with the room on both sides', () => {
    expect(find('order the? wrong', 'ordered wrong')).toBe('yes');
    expect(find('order the? wrong', 'ordered the wrong')).toBe('yes');
    expect(find('order .. the? .. wrong', 'ordered a b c d wrong')).toBe('yes');
    expect(find('order .. the? .. wrong', 'ordered a b c d e wrong')).toBe('no');
  });

  it('pass over words that only fill', () => {
    expect(find('I order =by mistake', 'I actually just ordered, lol, by mistake')).toBe('yes');
  });

  it('reach over words that only fill, as far as a match may', () => {
    const filled = (count: number) => `cat ${'lol '.repeat(count)}dog`;
    expect(find('cat dog', filled(30))).toBe('yes');
    expect(find('cat dog', filled(31))).toBe('no');
    expect(find('cat dog', `lol ${filled(3)} lol`)).toBe('yes');
    expect(find('cat lol dog', 'cat lol dog')).toBe('yes');
    expect(find('cat cow? dog', 'cat lol cow lol dog')).toBe('yes');
    expect(find('cat ... dog cow', 'cat dog red lol cow dog')).toBe('no');
  });

  it('need every word that may not be missing', () => {
    expect(find('cat dog owl', 'cat dog')).toBe('no');
    expect(find('cat dog cow owl', 'cat dog owl')).toBe('no');
    expect(find('cat cow? owl', 'cat owl')).toBe('yes');
  });

  it('are all tried that hang on one word', () => {
    const patterns = ['cat dog', 'red cat', 'cat cow', 'cat .. owl'];
    const tongue = makeTongue(words, [aCue({ patterns, examples: ['red red dog dog cow cow owl owl'] })]);
    const found = (text: string) => findAllCues(text, tongue).map(({ first, last }) => [first, last]);
    expect(['cat dog', 'cat cow', 'a red cat', 'cat a owl'].map(found)).toEqual([
      [[0, 1]],
      [[0, 1]],
      [[1, 2]],
      [[0, 2]],
    ]);
    expect(found('cat red dog a cow')).toEqual([]);
  });

  it('stay inside a sentence', () => {
    expect(find('order mistake', 'order. mistake')).toBe('no');
    expect(find('order mistake', 'order, mistake')).toBe('yes');
  });

  it('stay inside it also where they are followed from their end, the rarest word, on', () => {
    const examples = ['order order'];
    expect(find('order red? mistake', 'order red mistake', examples)).toBe('yes');
    expect(find('order red? mistake', 'order. red mistake order', examples)).toBe('no');
  });

  it('are read as chat is written', () => {
    expect(find('do not need', 'i dont neeed')).toBe('no');
    expect(find('do not need', 'i dont needd it')).toBe('no');
    expect(find('do not need', 'I DON’T need')).toBe('yes');
    expect(find('accidentally order', 'accidently orderd')).toBe('yes');
    expect(find('reorder', 'I will re-order')).toBe('yes');
  });
});

describe('negation', () => {
  it('turns a cue off up to four words later, but not across a comma', () => {
    expect(find('=by mistake', 'it was not ordered by mistake')).toBe('negated');
    expect(find('=by mistake', 'I do not agree, I ordered by mistake')).toBe('yes');
  });

  it('ends with the fourth word after it, and stays in its sentence', () => {
    expect(find('cat', 'never a b c cat')).toBe('negated');
    expect(find('cat', 'never a b c d cat')).toBe('yes');
    expect(find('cat', 'never. cat')).toBe('yes');
  });

  it('does not reach across a comma right before the cue, nor across one between its words', () => {
    expect(find('cat', 'not a dog, cat')).toBe('yes');
    expect(find('order ... mistake', 'I ordered it not so, mistake')).toBe('yes');
  });

  it('is quoted from where it first stands', () => {
    const tongue = makeTongue(words, [aCue({ patterns: ['cat ... dog'] })]);
    const opens = (text: string) => findAllCues(text, tongue).map((match) => match.opens);
    expect(opens('never a cat not a dog')).toEqual([0]);
    expect(opens('a cat not a dog')).toEqual([1]);
    expect(opens('never, a cat, a dog')).toEqual([2]);
  });

  it('is for some words that of the very next', () => {
    const { nearNegators } = words;
    const near = nearNegators.find((word) => !words.negators.includes(word))!;
    expect(find('cat', `${near} cat`)).toBe('negated');
    expect(find('cat', `${near} red cat`)).toBe('yes');
    expect(find('cat', `red ${near} cat`)).toBe('negated');
    expect(find('cat', `${near} ${near} cat`)).toBe('yes');
  });

  it('is none in a cry', () => {
    expect(find('cat', 'no no no cat')).toBe('yes');
    expect(find('cat', 'NO NO cat!!!')).toBe('yes');
    expect(find('cat', 'Was it? No. No cat')).toBe('negated');
    expect(find('cat', 'Was it? no no. No cat')).toBe('negated');
  });

  it('leaves patterns alone that hold their own', () => {
    expect(find('do not need', 'no I do not need it')).toBe('yes');
  });

  it('turns off a pattern that could have taken a negation of its own, and has not', () => {
    expect(find('cat not|away', 'never cat away')).toBe('negated');
    expect(find('cat not|away', 'never cat not')).toBe('yes');
    expect(find('cat not? away', 'never cat away')).toBe('negated');
  });

  it('leaves true what follows "did not notice"', () => {
    expect(find('press button', 'I did not notice I pressed the button')).toBe('no');
    expect(find('press .. button', 'I did not notice I pressed the button')).toBe('yes');
  });

  it('turns a cue off from between its words, but not from before a comma, nor by a verb that leaves the rest true', () => {
    expect(find('order ... mistake', 'I ordered it not by mistake')).toBe('negated');
    expect(find('order ... mistake', 'I ordered, not looking, by mistake')).toBe('yes');
    expect(find('order ... mistake', 'I ordered and did not notice by mistake')).toBe('yes');
    expect(find('order not .. mistake', 'I ordered not by mistake')).toBe('yes');
  });

  it('is no part of a pattern across a comma', () => {
    expect(find('no ... mistake', 'no it was a mistake')).toBe('yes');
    expect(find('no ... mistake', 'No, it was a mistake')).toBe('no');
    expect(find('cat no', 'cat, no')).toBe('yes');
    expect(find('no', 'no, cat')).toBe('yes');
  });

  it('turns off a "without" like any other word', () => {
    expect(find('without want', 'I did it without wanting to')).toBe('yes');
    expect(find('do .. without want', 'I did it without wanting to')).toBe('yes');
    expect(find('without want', 'it was not without wanting to')).toBe('negated');
    expect(find('order ... mistake', 'ordered without looking by mistake')).toBe('yes');
    expect(find('order ... mistake', 'ordered without any cat by mistake')).toBe('yes');
  });
});
