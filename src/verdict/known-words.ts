import type { Evidence } from './evidence.ts';

/** Fewer words may all be names. */
const FEWEST = 4;
/** Of ten words, so many must be known, or else the buyer writes a language that is not read here. */
const KNOWN_OF_TEN = 3;
/** Of ten words in a language that is read, so many are known in all but three of a thousand cases. */
const USUAL_OF_TEN = 5;

/** True where a reason was heard or stands on record, or enough of the buyer's words are known to judge them by their wording alone. */
export function isHeard(evidence: Evidence): boolean {
  const { hits, facts } = evidence;
  if (facts.includes('duplicate-on-record')) return true;
  if (hits.some(({ cue, weak }) => !weak && cue.favours !== 'unclear')) return true;
  return knows(evidence, KNOWN_OF_TEN);
}

/** True where so few of the buyer's words are known that they may be of another language. */
export function isForeign(evidence: Evidence): boolean {
  return !knows(evidence, USUAL_OF_TEN);
}

function knows({ phrases }: Evidence, ofTen: number): boolean {
  let [known, all] = [0, 0];
  for (const { heard, places } of phrases)
    for (const place of places) {
      all += 1;
      if (heard.reading.forms[place]!.number >= 0) known += 1;
    }
  return all < FEWEST || known * 10 >= all * ofTen;
}
