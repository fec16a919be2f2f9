import { type Reason, reasons } from '../order/choices.ts';
import type { Quote } from './verdict.ts';
import type { Phrase } from './wording.ts';
import type { WordingPush } from './wording-push.ts';

/** What a sentence is read for: the words that speak for one reason against another. */
type Question = { reason: Reason; rival: Reason };

/**
 * The buyer's sentence whose wording speaks most for `reason` against `rival`, so that a push which no single cue made can
 * still be pointed at. Null when no sentence does, or where there is no message to quote from.
 */
export function findTelling(
  phrases: readonly Phrase[],
  wording: WordingPush,
  { reason, rival }: Question,
): Quote | null {
  const [forReason, forRival] = [reasons.indexOf(reason), reasons.indexOf(rival)];
  let most = 0;
  let quote: Quote | null = null;
  for (const phrase of phrases) {
    const scores = wording.scoresOf(phrase);
    const push = scores[forReason]! - scores[forRival]!;
    if (push <= most || phrase.heard.message === null) continue;
    most = push;
    quote = quoteOf(phrase);
  }
  return quote;
}

/** No more words than this are quoted of a sentence without an end. */
const LONGEST = 40;

function quoteOf({ heard: { message, reading, text }, start, end }: Phrase): Quote {
  const from = reading.starts[start]!;
  const to = reading.ends[Math.min(end, start + LONGEST) - 1]!;
  return { message: message!, start: from, end: to, text: text.slice(from, to) };
}
