import type { Evidence } from './evidence.ts';

/** Fewer words may all be names. */
const FEWEST = 4;
/** Of ten words, so many must be known, or else the buyer writes a language that is not read here. */
const KNOWN_OF_TEN = 3;

/** True where a reason was heard or stands on record, or enough of the buyer's words are known to judge them by their wording alone. */
export function isHeard({ hits, facts, phrases }: Evidence): boolean {
  if (facts.includes('duplicate-on-record')) return true;
  if (hits.some(({ cue, weak }) => !weak && cue.favours !== 'unclear')) return true;
  let [known, all] = [0, 0];
  for (const { heard, places } of phrases)
    for (const place of places) {
      all += 1;
      if (heard.reading.forms[place]!.number >= 0) known += 1;
    }
  return all < FEWEST || known * 10 >= all * KNOWN_OF_TEN;
}
