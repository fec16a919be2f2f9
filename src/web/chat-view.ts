import type { Assessment } from '../assess.ts';
import { type Label, labelOf } from '../order/chat/names.ts';
import type { Conversation } from '../order/conversation.ts';
import { sayMoment } from '../order/moment.ts';
import type { KnownLanguages } from '../verdict/known-languages.ts';
import { cutAtMarks, type Mark, type Segment } from './chat-marks.ts';
import { foldQuiet, type Stretch } from './chat-stretches.ts';
import { shorten } from './long-message.ts';

/** How the pasted chat was read: whose names, and by which sign the sides were told apart. */
export type ChatReading = Pick<Conversation, 'buyer' | 'seller' | 'sides' | 'events'>;

/** `whole` is the full text where the segments show a shortened one. */
type MessageView = {
  /** The buyer's name; null where the chat has a label alone, such as "Buyer". */
  buyer: string | null;
  isBuyer: boolean;
  at: string | null;
  /** The language of the text, where it is known. */
  lang: string | null;
  segments: Segment[];
  whole: { text: string; length: number } | null;
};

/** The chat as it was read, with the words that moved the verdict marked, and stretches without a mark folded. */
export type ChatView = {
  stretches: Stretch<MessageView>[];
  count: number;
  isShown: boolean;
  kinds: { for: boolean; against: boolean; alert: boolean };
  hasMarks: boolean;
  guessed: boolean;
  /** All is taken for the buyer's words, and some of it may be the seller's: only the seller can say. */
  maybeBoth: boolean;
  /** A label of the chat ("Me", "Seller") that the names of the form put on the side it does not say; null for none. */
  against: { label: string; isBuyer: boolean } | null;
  canSwap: boolean;
  buyer: string | null;
  seller: string | null;
  events: string[];
};

/** Views the messages of an assessment; `languages` names the one that each side writes in. */
export function chatView(
  reading: ChatReading,
  { messages }: Pick<Assessment, 'messages'>,
  { marks, timeZone, languages }: { marks: readonly Mark[]; timeZone: string; languages: KnownLanguages },
): ChatView {
  const marksIn = Map.groupBy(marks, ({ quote }) => quote.message);
  const has = (kind: Mark['kind']) => marks.some((mark) => mark.kind === kind);
  const name = reading.buyer === null || labelOf(reading.buyer) !== null ? null : reading.buyer;
  const views = messages.map(({ from, at, text }, position) => ({
    buyer: name,
    isBuyer: from === 'buyer',
    at: at === null ? null : sayMoment(at, timeZone),
    lang: languages[from],
    ...shorten(text, cutAtMarks(text, marksIn.get(position) ?? [])),
  }));
  return {
    stretches: foldQuiet(views, (position) => marksIn.has(position)),
    count: messages.length,
    isShown: messages.length > 0 || reading.events.length > 0,
    kinds: { for: has('for'), against: has('against'), alert: has('alert') },
    hasMarks: marks.length > 0,
    guessed: reading.sides === 'guessed',
    maybeBoth: mayHoldBoth(reading, messages),
    against: labelAgainstNames(reading),
    canSwap: reading.sides !== 'none' && messages.length > 0,
    buyer: reading.buyer,
    seller: reading.seller,
    events: reading.events.map(({ text }) => text),
  };
}

/** A copy may have lost the names, or all but the one on top; a message of one line below the buyer's name is the buyer's. */
function mayHoldBoth({ sides }: ChatReading, messages: Assessment['messages']): boolean {
  if (sides === 'given' || messages.length === 0 || messages.some(({ from }) => from === 'seller'))
    return false;
  return sides === 'none' || messages.some(({ text }) => text.includes('\n'));
}

/** Names that were typed in each other's field turn the chat round; only a label in it can show that. */
function labelAgainstNames({ sides, buyer, seller }: ChatReading): ChatView['against'] {
  if (sides !== 'named') return null;
  const says = (name: string | null, ...labels: Label[]) => {
    const label = name === null ? null : labelOf(name);
    return label !== null && labels.includes(label) ? name : null;
  };
  const asBuyer = says(buyer, 'me', 'you', 'seller');
  const label = asBuyer ?? says(seller, 'buyer');
  return label === null ? null : { label, isBuyer: asBuyer !== null };
}
