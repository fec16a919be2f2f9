import { expect, it } from 'vitest';
import { makeTongue } from '../../src/verdict/tongue.ts';
import { warmUp } from '../../src/verdict/warm-up.ts';
import { model } from './reading-aloud.ts';

it('reads the examples of every cue and finds nothing wrong', () => {
  const steps = [...warmUp(model)];
  expect(steps.flat()).toEqual([]);
  expect(steps.length).toBe([...model.tongues.values()].reduce((sum, { cues }) => sum + cues.length, 0));
});

it('tells which cue misses its own example', () => {
  const english = model.tongues.get('en')!;
  const cue = { ...english.cues[0]!, examples: ['The moon is made of cheese'], counterExamples: [] };
  const broken = { ...model, tongues: new Map([['en', makeTongue(english.words, [cue])]]) };
  expect([...warmUp(broken)].flat()).toEqual([
    `en: ${cue.id}: no pattern matches the example "The moon is made of cheese"`,
  ]);
});
