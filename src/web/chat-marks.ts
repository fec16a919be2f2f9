import type { Alert } from '../plan/alerts.ts';
import type { Quote } from '../verdict/verdict.ts';

/**
 * Words of the chat that something is told about. `note` is the id on the page of what is told, `id` that of the mark;
 * `tag` is its sign and weight in short ("+4.0", "−1.9", "!"), `says` the same in words.
 */
export type Mark = {
  id: string;
  kind: 'for' | 'against' | 'alert';
  quote: Quote;
  note: string;
  tag: string;
  says: string;
};

/**
 * A piece of a message. `mark` is the mark that the piece is shown as, or null. `isFirst`: no piece before it is shown as this mark, so
 * it carries the id; `isLast`: its words end here. `others` are marks that end here too, but under whose words another mark is shown;
 * `hasPlace`: one of the pieces is shown as that mark, and carries its id.
 */
export type Segment = {
  text: string;
  mark: Mark | null;
  isFirst: boolean;
  isLast: boolean;
  others: (Mark & { hasPlace: boolean })[];
};

/** A sign as the page lists it: on which side it stands, and how it is told in short and in words. */
export type MarkedSign = {
  id: string;
  side: 'for' | 'against';
  tag: string;
  says: string;
  quote: Quote | null;
};

/** An alert as the page lists it, with all places that show it. */
export type MarkedAlert = { id: string; title: string; quotes: NonNullable<Alert['quote']>[] };

/** One mark for each place that a sign or an alert was read in. */
export function marksOf(signs: readonly MarkedSign[], alerts: readonly MarkedAlert[]): Mark[] {
  return [
    ...signs.flatMap(({ id, side, tag, says, quote }) =>
      quote === null ? [] : [{ id: `mark-${id}`, kind: side, quote, note: id, tag, says }],
    ),
    ...alerts.flatMap(({ id, title, quotes }) =>
      quotes.map((quote, at) => ({
        id: `mark-${id}-${at + 1}`,
        kind: 'alert' as const,
        quote,
        note: id,
        tag: '!',
        says: title,
      })),
    ),
  ];
}

/** Cuts a message's text wherever a mark begins or ends; the pieces together are the text, and no mark is lost. */
export function cutAtMarks(text: string, marks: readonly Mark[]): Segment[] {
  // Most messages of a long chat have no mark.
  if (marks.length === 0 && text !== '')
    return [{ text, mark: null, isFirst: false, isLast: false, others: [] }];
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ quote }) => [quote.start, quote.end])])]
    .filter((edge) => edge <= text.length)
    .sort((a, b) => a - b);
  const segments = edges.slice(1).map((end, at) => {
    const start = edges[at]!;
    const over = marks.filter(({ quote }) => quote.start <= start && quote.end >= end);
    return segmentOf(text, { start, end }, over.toSorted(nearestFirst));
  });
  const shown = segments.map(({ mark }) => mark);
  return segments.map((segment, at) => ({
    ...segment,
    isFirst: segment.mark !== null && shown.indexOf(segment.mark) === at,
    others: segment.others.map((mark) => ({ ...mark, hasPlace: shown.includes(mark) })),
  }));
}

function segmentOf(text: string, { start, end }: { start: number; end: number }, over: Mark[]) {
  const [mark = null, ...rest] = over;
  return {
    text: text.slice(start, end),
    mark,
    isLast: mark?.quote.end === end,
    others: rest.filter(({ quote }) => quote.end === end),
  };
}

/** What can harm comes first, then the mark with the fewest words: it says most about each of them. */
function nearestFirst(a: Mark, b: Mark): number {
  const isAlert = ({ kind }: Mark) => Number(kind === 'alert');
  const length = ({ quote }: Mark) => quote.end - quote.start;
  return isAlert(b) - isAlert(a) || length(a) - length(b);
}
