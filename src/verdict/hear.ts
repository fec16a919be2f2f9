import type { Party } from '../order/choices.ts';
import type { Message } from '../order/conversation.ts';
import type { SpokenCue } from './cue.ts';
import { type Scanned, type StopWords, scanMessage, tellLanguage } from './language.ts';
import { findCues, type Match } from './match.ts';
import { Presence } from './presence.ts';
import { quoteWords } from './quote-words.ts';
import { type Reading, read } from './reading.ts';
import type { Tongue } from './tongue.ts';
import type { Quote } from './verdict.ts';

/** What is needed to read: a tongue for each language, and the words that tell languages apart. */
export type Ears = { tongues: ReadonlyMap<string, Tongue>; stopWords: StopWords };

/** One message as it was understood; `message` is null for the reason on the formal request, `turn` its place in the talk. */
export type Heard = {
  message: number | null;
  turn: number;
  from: Party;
  reading: Reading;
  hits: Hit[];
  text: string;
};

/** A cue in somebody's words, from word `first` to word `last`. `quote` is null where there is no message to quote from. */
export type Hit = {
  first: number;
  last: number;
  cue: SpokenCue;
  weak: boolean;
  negated: boolean;
  asks: boolean;
  turn: number;
  quote: Quote | null;
};

/** Reads all messages and, after them, the reason that the buyer's formal request shows. */
export function hear(messages: readonly Message[], formalReason: string | undefined, ears: Ears): Heard[] {
  const spoken: Pick<Message, 'from' | 'text'>[] = [...messages];
  if (formalReason !== undefined) spoken.push({ from: 'buyer', text: formalReason });
  const scanned = spoken.map(scanMessage);
  const tongueOf = (from: Party) =>
    ears.tongues.get(tellLanguage(scanned, from, ears.stopWords)) ?? ears.tongues.get('en')!;
  const tongues = { buyer: tongueOf('buyer'), seller: tongueOf('seller') };
  const present = {
    buyer: new Presence(tongues.buyer.patterns),
    seller: new Presence(tongues.seller.patterns),
  };
  return scanned.map((message, turn) =>
    hearOne(message, turn < messages.length ? turn : null, { turn, tongues, present }),
  );
}

type Place = { turn: number; tongues: Record<Party, Tongue>; present: Record<Party, Presence> };

function hearOne(
  { from, text, scan }: Scanned,
  message: number | null,
  { turn, tongues, present }: Place,
): Heard {
  const reading = read(text, scan, tongues[from].lexicon);
  const matches = findCues(reading, present[from], ({ asks }) =>
    from === 'seller' && asks ? ['seller', 'buyer'] : [from],
  );
  const hits = matches
    .map((found) => wholeWords(found, reading))
    .map((match) => ({
      cue: match.cue,
      weak: match.weak,
      negated: match.negated,
      first: match.first,
      last: match.last,
      asks: match.cue.speaker !== from,
      turn,
      quote: message === null ? null : quoteWords({ message, text, reading }, match),
    }));
  return { message, turn, from, reading, hits, text };
}

/** A contraction that is partly in a match belongs to it wholly: what is quoted is what counts. */
function wholeWords(match: Match, { starts }: Reading): Match {
  let { first, last } = match;
  while (first > 0 && starts[first - 1] === starts[first]) first -= 1;
  while (last + 1 < starts.length && starts[last + 1] === starts[last]) last += 1;
  return { ...match, first, last };
}
