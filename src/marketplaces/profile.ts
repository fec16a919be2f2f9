/** How sure a fact is, in the words of the research it comes from. */
export const certainties = ['official', 'official-old', 'official-second-hand', 'several-sellers', 'one-seller', 'contradicted'] as const;
export type Certainty = (typeof certainties)[number];
/** One thing known about the marketplace: a sentence in our own words, where it was read, and when it was compiled (YYYY-MM-DD). */
export type Fact = { says: string; sources: { url: string; dated: string }[]; compiled: string; certainty: Certainty };

/** What drafts and pages call things on this marketplace. */
export type Words = {
  marketplace: string;
  buyer: string;
  seller: string;
  listing: string;
  resolutionCenter: string;
  support: string;
};

/** The published exception that a request for a mistaken order names. */
export type Exception = { names: string; article: string; articleNumber: string; url: string; facts: string[] };

/** How much a text may hold: code points, and words beside the buyer's own. */
export type Boxes = { standard: number; short: number; wordsBesideQuotes: number };
