import { type Reason, reasons } from '../order/choices.ts';
import type { Heard } from './hear.ts';
import type { Quote } from './verdict.ts';
import { pushOfPart, type Wording } from './wording-push.ts';

/** What a sentence is read for: the words that speak for one reason against another. */
type Question = { reason: Reason; rival: Reason };

/**
 * The buyer's sentence whose wording speaks most for `reason` against `rival`, so that a push which no single cue made can
 * still be pointed at. Null when no sentence does, or where there is no message to quote from.
 */
export function findTelling(
  talk: readonly Heard[],
  wording: Wording,
  { reason, rival }: Question,
): Quote | null {
  const [forReason, forRival] = [reasons.indexOf(reason), reasons.indexOf(rival)];
  let most = 0;
  let quote: Quote | null = null;
  for (const { from, message, reading, text } of talk) {
    if (from !== 'buyer' || message === null) continue;
    for (const { first, end } of reading.sentences) {
      const scores = pushOfPart(reading.forms, { first, end: Math.min(end, first + LONGEST) }, wording);
      const push = scores[forReason]! - scores[forRival]!;
      if (push <= most) continue;
      most = push;
      const [start, stop] = [reading.starts[first]!, reading.ends[Math.min(end, first + LONGEST) - 1]!];
      quote = { message, start, end: stop, text: text.slice(start, stop) };
    }
  }
  return quote;
}

/** No more words than this are quoted of a sentence without an end. */
const LONGEST = 40;
