import type { Profile, Profiles } from '../marketplaces/profile.ts';
import { sayDate } from '../order/moment.ts';
import { DEFAULT_MARKETPLACE } from '../order/order-schema.ts';
import type { PageWords } from '../templating/words.ts';
import type { TrustWords } from './trust-words.ts';

type Context = { profiles: Profiles; words: PageWords; trustWords: TrustWords };
type Fact = Profile['facts'][string];

/** Everything the page "Rules and sources" places: the facts of each marketplace, grouped as in its profile. */
export function rulesView({ profiles, words, trustWords }: Context) {
  return {
    certainties: Object.entries(words.certainty).map(([certainty, name]) => ({
      certainty,
      name,
      means: trustWords.certainties[certainty as Fact['certainty']],
    })),
    marketplaces: [...profiles.values()].map((profile) => viewMarketplace(profile, words)),
  };
}

/** Where a fact stands on that page: "A1", or "upwork-A1" on other marketplaces than the usual one. */
export function anchorOf({ id: marketplace }: Pick<Profile, 'id'>, fact: string): string {
  return marketplace === DEFAULT_MARKETPLACE ? fact : `${marketplace}-${fact}`;
}

/** A fact says when it was put together only where that is another day than the profile's. */
function viewMarketplace(profile: Profile, words: PageWords) {
  const { id, name, compiled, asRead, facts, groups, notKnown, links } = profile;
  return {
    id,
    name,
    compiled: sayDate(compiled),
    asRead,
    count: Object.keys(facts).length,
    links: links.map(({ title, url }) => ({ title, url, host: new URL(url).host })),
    notKnown,
    groups: Object.entries(groups).map(([letter, title]) => ({
      anchor: anchorOf(profile, letter),
      title,
      facts: Object.entries(facts)
        .filter(([fact]) => fact.startsWith(letter))
        .map(([fact, found]) => ({
          id: fact,
          anchor: anchorOf(profile, fact),
          ...viewFact(found, words),
          compiled: found.compiled === compiled ? null : sayDate(found.compiled),
        })),
    })),
  };
}

function viewFact({ says, sources, certainty }: Fact, words: PageWords) {
  return {
    says,
    certainty,
    certaintyWord: words.certainty[certainty],
    sources: sources.map(({ url, dated }) => ({
      url,
      title: titleOf(url),
      host: new URL(url).host,
      dated: dated.replaceAll(/~\s*/g, 'about '),
    })),
  };
}

/** What a page is called, as far as its address tells: its longest part, without the number of an article. Null for a first page. */
function titleOf(url: string): string | null {
  const parts = new URL(url).pathname.split('/').map(decodeURIComponent);
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  const title = longest
    .replace(/\.html?$/, '')
    .replace(/^\d+-/, '')
    .replaceAll('-', ' ')
    .trim();
  return title === '' ? null : title.charAt(0).toUpperCase() + title.slice(1);
}
