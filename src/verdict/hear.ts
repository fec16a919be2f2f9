import type { Party } from '../order/choices.ts';
import type { Message } from '../order/conversation.ts';
import type { CueMeaning } from './cue.ts';
import type { StopWords } from './language.ts';
import type { Lookup } from './lexicon.ts';
import { marks } from './marks.ts';
import { findCues, type Listening, type Match, type Wanted } from './match.ts';
import { type Scanned, scanMessage } from './own-words.ts';
import { quoteWords } from './quote-words.ts';
import { type Reading, read } from './reading.ts';
import { tellLanguage } from './tell-language.ts';
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
  /** What the words were held against. */
  listening: Listening;
  hits: Hit[];
  text: string;
};

/** A cue in somebody's words, from word `first` to word `last`. `quote` is null where there is no message to quote from. */
export type Hit = {
  first: number;
  last: number;
  cue: CueMeaning;
  weak: boolean;
  bare: boolean;
  negated: boolean;
  asks: boolean;
  /** It is the seller's guess of what the buyer did, which is no question. */
  guessed: boolean;
  turn: number;
  quote: Quote | null;
};

/** Reads all messages and, after them, the reason that the buyer's formal request shows. */
export function hear(messages: readonly Message[], formalReason: string | undefined, ears: Ears): Heard[] {
  const spoken: Pick<Message, 'from' | 'text'>[] = [...messages];
  if (formalReason !== undefined) spoken.push({ from: 'buyer', text: formalReason });
  const scanned = spoken.map(scanMessage);
  const listenTo = (from: Party) =>
    listenIn(ears.tongues.get(tellLanguage(scanned, from, ears)) ?? ears.tongues.get('en')!);
  const [buyer, seller] = [listenTo('buyer'), listenTo('seller')];
  return scanned.map((message, turn) =>
    hearOne(message, message.from === 'buyer' ? buyer : seller, {
      message: turn < messages.length ? turn : null,
      turn,
    }),
  );
}

/** What one side's words are looked up in, for one talk. */
type Hearing = { lookup: Lookup; listening: Listening };

function listenIn({ lexicon, patterns, present }: Tongue): Hearing {
  return { lookup: lexicon.open(), listening: { patterns, present } };
}

function hearOne(
  { from, text, scan }: Scanned,
  { lookup, listening }: Hearing,
  { message, turn }: Pick<Heard, 'message' | 'turn'>,
): Heard {
  const reading = read(text, scan, lookup);
  const source = message === null ? null : { message, text, reading };
  const wanted = from === 'buyer' ? buyersCues : sellersCues(reading);
  const hits = findCues(reading, listening, wanted).map((match): Hit => {
    const { cue, weak, bare, negated } = match;
    const { first, last } = wholeWords(match, reading);
    // Without its "not", the quote of what somebody denies would say the opposite.
    const opens = Math.min(match.opens, first);
    const quote = source === null ? null : quoteWords(source, { first: opens, last });
    const asks = cue.speaker !== from;
    const guessed = asks && !reading.sentences[match.sentence]!.asks;
    return { first, last, cue, weak, bare, negated, asks, guessed, turn, quote };
  });
  return { message, turn, from, reading, listening, hits, text };
}

export const buyersCues: Wanted = () => ONLY_BUYERS;
/** A seller's question or guess may put words into the buyer's mouth. */
function sellersCues({ forms }: Reading): Wanted {
  return ({ first, end, asks }) => (asks || holdsGuess(forms, first, end) ? BOTH : ONLY_SELLERS);
}

function holdsGuess(forms: Reading['forms'], first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) if ((forms[at]!.marks & marks.guesses) !== 0) return true;
  return false;
}

const ONLY_BUYERS: readonly Party[] = ['buyer'];
const ONLY_SELLERS: readonly Party[] = ['seller'];
const BOTH: readonly Party[] = ['seller', 'buyer'];

/** A contraction that is partly in a match belongs to it wholly: what is quoted is what counts. */
function wholeWords(match: Match, { starts }: Reading): Pick<Match, 'first' | 'last'> {
  let { first, last } = match;
  while (first > 0 && starts[first - 1] === starts[first]) first -= 1;
  while (last + 1 < starts.length && starts[last + 1] === starts[last]) last += 1;
  return { first, last };
}
