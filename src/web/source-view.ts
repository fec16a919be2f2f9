import type { Profile } from '../marketplaces/profile.ts';
import { sayDate } from '../order/moment.ts';
import type { PageWords } from '../templating/words.ts';
import { anchorOf } from './rules-view.ts';

/** A rule behind a piece of advice: its id, what it says, where it was read, how sure it is. */
export type Source = {
  id: string;
  href: string;
  says: string;
  url: string;
  host: string;
  certainty: string;
  compiled: string;
};

/** The source of advice by the id of its fact. Throws for a fact that the profile does not have. */
export function viewSource(id: string, { profile, words }: { profile: Profile; words: PageWords }): Source {
  const fact = profile.facts[id];
  if (fact === undefined) throw new Error(`The profile ${profile.id} has no fact ${id}.`);
  return {
    id,
    href: `/rules#${anchorOf(profile, id)}`,
    says: fact.says,
    certainty: words.certainty[fact.certainty],
    ...readingOf(fact),
  };
}

type Fact = Profile['facts'][string];
type FactReading = Pick<Source, 'url' | 'host' | 'compiled'>;

/** A result names the same rules many times, and they never change while the server runs. */
const readings = new WeakMap<Fact, FactReading>();

/** Where a rule was read, and when it was compiled. */
function readingOf(fact: Fact): FactReading {
  const known = readings.get(fact);
  if (known !== undefined) return known;
  const { url } = fact.sources[0]!;
  const reading = {
    url,
    host: new URL(url).host,
    compiled: sayDate(fact.compiled),
  };
  readings.set(fact, reading);
  return reading;
}
