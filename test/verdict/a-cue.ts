import { type Cue, cueSchema, type SpokenCue } from '../../src/verdict/cue.ts';

/** An English cue that speaks for nothing, but for what is given. */
export function aCue(given: Partial<Cue>): SpokenCue {
  const plain = { id: 'probe', favours: 'unclear', cause: null, strength: 1, speaker: 'buyer', kind: 'sign' };
  return { ...cueSchema.parse({ ...plain, says: 'Is said.', ...given }), language: 'en' };
}
