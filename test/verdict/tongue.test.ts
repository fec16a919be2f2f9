import { describe, expect, it } from 'vitest';
import type { Party } from '../../src/order/choices.ts';
import type { Form } from '../../src/verdict/form.ts';
import { scan } from '../../src/verdict/scan.ts';
import { findAllCues, makeTongue, type Tongue } from '../../src/verdict/tongue.ts';
import { wordListSchema } from '../../src/verdict/word-list.ts';
import { aCue } from './a-cue.ts';

const words = wordListSchema.parse({ language: 'en', classes: { pet: ['hen'] } });
const cueOf = (patterns: string[], speaker: Party = 'buyer') => aCue({ id: speaker, speaker, patterns });
const concepts = [
  { language: 'de', concepts: { money: ['geld'], pet: ['cat'] } },
  { language: 'en', concepts: { money: ['cash'], pet: ['dog'] } },
];
const formOf = (tongue: Tongue, word: string) =>
  tongue.lexicon.open().look(word, 0, word.length, scan(word).hashes[0]!) as Form;
const isKept = (tongue: Tongue, word: string) => formOf(tongue, word).number >= 0;

describe('a tongue', () => {
  it('reads the concepts of its own language, numbered as in all', () => {
    const tongue = makeTongue(words, [], { concepts });
    const numbers = ['cash', 'dog', 'cat', 'geld'].map((word) => formOf(tongue, word).concepts);
    expect(numbers).toEqual([[1], [2], [], []]);
  });

  it('keeps in memory the words that it is given and those that its cues and concepts ask for, and no others', () => {
    const tongue = makeTongue(words, [cueOf(['owl'])], { concepts, common: 'cow fox' });
    expect(['cow', 'fox', 'owl', 'dog', 'hen'].map((word) => isKept(tongue, word))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('reads as before when it has let go of how its cues are said, and keeps a few examples', () => {
    const examples = ['an owl', 'owls', 'two owls', 'the owl'];
    const cue = aCue({ patterns: ['owl'], weak: ['hen'], examples, counterExamples: ['cow'] });
    const [before, after] = [makeTongue(words, [cue]), makeTongue(words, [cue])];
    after.letGo();
    for (const text of ['my owl', 'my hen', 'my cow'])
      expect(findAllCues(text, after)).toEqual(findAllCues(text, before));
    const [kept] = after.cues;
    expect(kept).toMatchObject({ id: cue.id, says: cue.says, examples: examples.slice(0, 3) });
    expect([kept!.patterns, kept!.weak, kept!.counterExamples]).toEqual([[], [], []]);
  });

  it('keeps the words of its cues, lists and concepts when it is given none', () => {
    const tongue = makeTongue(words, [cueOf(['owl'])], { concepts });
    expect(['owl', 'dog', 'hen', 'cat', 'cow'].map((word) => isKept(tongue, word))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('compiles its patterns once, when it is first met, and says then what is wrong with them', () => {
    const tongue = makeTongue(words, [cueOf(['owl'])]);
    expect(tongue.patterns).toBe(tongue.patterns);
    expect(tongue.lexicon).toBe(tongue.lexicon);
    const broken = makeTongue(words, [cueOf(['@cow'])]);
    expect(() => broken.present).toThrow('Cue buyer (en), pattern "@cow": There is no word list @cow.');
  });

  it('finds the cues of both sides in a text', () => {
    const tongue = makeTongue(words, [cueOf(['owl']), cueOf(['fox'], 'seller')]);
    expect(findAllCues('an owl. a fox', tongue).map(({ cue }) => cue.speaker)).toEqual(['buyer', 'seller']);
  });
});
