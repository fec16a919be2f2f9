import { describe, expect, it } from 'vitest';
import { findExampleFaults } from '../../src/verdict/examples.ts';
import { makeTongue } from '../../src/verdict/tongue.ts';
import { aCue } from './a-cue.ts';
import { model } from './reading-aloud.ts';

const { words } = model.tongues.get('en')!;
const dogs = aCue({ id: 'dogs', speaker: 'seller', patterns: ['dog'] });
/** What is wrong with a cue that is met by "cat", beside one that is met by "dog". */
const faults = (examples: string[], counterExamples: string[] = []) => {
  const cats = aCue({ id: 'cats', speaker: 'seller', patterns: ['cat'], examples, counterExamples });
  return findExampleFaults(cats, makeTongue(words, [dogs, cats]));
};

describe('the examples of a cue', () => {
  it('are in order when each is met and no counter-example is', () => {
    expect(faults(['my cat', 'a cat. No cat'], ['my dog', 'this is not a cat'])).toEqual([]);
  });

  it('are at fault one by one', () => {
    expect(faults(['my dog', 'a cat', 'this is not a cat', 'my cow'])).toEqual([
      'cats: no pattern matches the example "my dog"',
      'cats: a negation turns off the example "this is not a cat"',
      'cats: no pattern matches the example "my cow"',
    ]);
    expect(faults(['my cow'], ['my dog', 'a cat', 'not a cat. A cat'])).toEqual([
      'cats: no pattern matches the example "my cow"',
      'cats: matches the counter-example "a cat"',
      'cats: matches the counter-example "not a cat. A cat"',
    ]);
  });
});
