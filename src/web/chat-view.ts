import type { Assessment } from '../assess.ts';
import type { Conversation } from '../order/conversation.ts';
import { sayMoment } from '../order/moment.ts';
import type { KnownLanguages } from '../verdict/known-languages.ts';
import type { Quote } from '../verdict/verdict.ts';

/** How the pasted chat was read: whose names, and by which sign the sides were told apart. */
export type Reading = Pick<Conversation, 'buyer' | 'seller' | 'sides' | 'events'>;

type Mark = { quote: Quote; title: string };
type Segment = { text: string; isMark: boolean; title: string };

/** The chat as it was read, with the words that moved the verdict marked. */
type ChatView = {
  messages: {
    buyer: string | null;
    isBuyer: boolean;
    at: string | null;
    /** The language of the text, where it is known. */
    lang: string | null;
    segments: Segment[];
  }[];
  count: number;
  guessed: boolean;
  canSwap: boolean;
  buyer: string | null;
  events: string[];
};

export function chatView(
  reading: Reading,
  { messages, verdict, alerts }: Assessment,
  { timeZone, languages }: { timeZone: string; languages: KnownLanguages },
): ChatView {
  const marks = withoutCovers(
    [
      ...verdict.because.map(({ quote, says }) => ({ quote, title: says })),
      ...alerts.map(({ quote, text }) => ({ quote, title: text })),
    ].filter((mark): mark is Mark => mark.quote !== null),
  );
  return {
    messages: messages.map(({ from, at, text }, position) => ({
      buyer: reading.buyer,
      isBuyer: from === 'buyer',
      at: at === null ? null : sayMoment(at, timeZone),
      lang: languages[from],
      segments: cut(
        text,
        marks.filter(({ quote }) => quote.message === position),
      ),
    })),
    count: messages.length,
    guessed: reading.sides === 'guessed',
    canSwap: reading.sides !== 'none' && messages.length > 0,
    buyer: reading.buyer,
    events: reading.events.map(({ text }) => text),
  };
}

/** A mark around a whole sentence would hide the words inside it that are marked for a reason of their own. */
function withoutCovers(marks: Mark[]): Mark[] {
  const lies = (inner: Quote, outer: Quote) =>
    inner.message === outer.message &&
    inner.start >= outer.start &&
    inner.end <= outer.end &&
    inner.end - inner.start < outer.end - outer.start;
  return marks.filter(({ quote: outer }) => !marks.some(({ quote: inner }) => lies(inner, outer)));
}

/** Cuts a text at the edges of its marks; where marks overlap, the first one counts. */
function cut(text: string, marks: Mark[]): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  for (const { quote, title } of marks.toSorted((a, b) => a.quote.start - b.quote.start)) {
    if (quote.end <= done) continue;
    const start = Math.max(quote.start, done);
    if (start > done) segments.push({ text: text.slice(done, start), isMark: false, title: '' });
    segments.push({ text: text.slice(start, quote.end), isMark: true, title });
    done = quote.end;
  }
  if (done < text.length) segments.push({ text: text.slice(done), isMark: false, title: '' });
  return segments;
}
