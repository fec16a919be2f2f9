import type { SpokenCue } from './cue.ts';
import { findAllCues, type Tongue } from './tongue.ts';

/** What is wrong with a cue's own examples: each must match, and no counter-example may. One sentence per fault. */
export function findExampleFaults(cue: SpokenCue, tongue: Tongue): string[] {
  const find = (text: string) => findAllCues(text, tongue).filter((match) => match.cue.id === cue.id);
  const missed = cue.examples.flatMap((example) => {
    const matches = find(example);
    if (matches.some(({ negated }) => !negated)) return [];
    return [
      `${cue.id}: ${matches.length > 0 ? 'a negation turns off' : 'no pattern matches'} the example "${example}"`,
    ];
  });
  const wrong = cue.counterExamples
    .filter((example) => find(example).some(({ negated }) => !negated))
    .map((example) => `${cue.id}: matches the counter-example "${example}"`);
  return [...missed, ...wrong];
}
