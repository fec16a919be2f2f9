import { describe, expect, it } from 'vitest';
import { findExampleFaults } from '../../src/verdict/examples.ts';
import { scan } from '../../src/verdict/scan.ts';
import { model } from './reading-aloud.ts';

describe.each([...model.tongues.values()].map((tongue) => ({ language: tongue.language, tongue })))(
  'the cues in $language',
  ({ tongue }) => {
    it('match all of their examples and none of their counter-examples', () => {
      expect(tongue.cues.flatMap((cue) => findExampleFaults(cue, tongue))).toEqual([]);
    });

    it('hold examples and counter-examples each', () => {
      expect(
        tongue.cues
          .filter(({ examples, counterExamples }) => examples.length < 3 || counterExamples.length < 3)
          .map(({ id }) => id),
      ).toEqual([]);
    });
  },
);

it.each([...model.tongues.values()])(
  'the spellings of $language are words as a text is cut into them',
  ({ words }) => {
    const cut = Object.keys(words.spelling).filter((typed) => {
      const { starts, ends } = scan(typed);
      return starts.length !== 1 || starts[0] !== 0 || ends[0] !== typed.length;
    });
    expect(cut.filter((typed) => !typed.includes('-'))).toEqual([]);
  },
);
