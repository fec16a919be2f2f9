import type { Assessment } from '../assess.ts';
import type { Conversation } from '../order/conversation.ts';
import type { Quote } from '../verdict/verdict.ts';

/** How the pasted chat was read: whose names, and by which sign the sides were told apart. */
export type Reading = Pick<Conversation, 'buyer' | 'seller' | 'sides' | 'events'>;

type Segment = { text: string; isMark: boolean; title: string };

/** The chat as it was read, with the words that moved the verdict marked. */
type ChatView = {
  messages: { who: string; isBuyer: boolean; at: string | null; segments: Segment[] }[];
  count: number;
  guessed: boolean;
  canSwap: boolean;
  buyer: string | null;
  events: string[];
};

export function chatView(reading: Reading, { messages, verdict, alerts }: Assessment): ChatView {
  const marks = [
    ...verdict.because.map(({ quote, says }) => ({ quote, title: says })),
    ...alerts.map(({ quote, text }) => ({ quote, title: text })),
  ].filter((mark): mark is { quote: Quote; title: string } => mark.quote !== null);
  return {
    messages: messages.map(({ from, at, text }, position) => ({
      who: from === 'buyer' ? (reading.buyer ?? 'Buyer') : (reading.seller ?? 'You'),
      isBuyer: from === 'buyer',
      at,
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

/** Cuts a text at the edges of its marks; where marks overlap, the first one counts. */
function cut(text: string, marks: { quote: Quote; title: string }[]): Segment[] {
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
