import type { Reading } from './reading.ts';
import type { Quote } from './verdict.ts';

/** Quotes words `first` to `last` of a message, just as they stand in its text. */
export function quoteWords(
  { message, text, reading: { starts, ends } }: { message: number; text: string; reading: Reading },
  { first, last }: { first: number; last: number },
): Quote {
  const start = starts[first]!;
  const end = ends[last]!;
  return { message, start, end, text: text.slice(start, end) };
}
