import { widen } from '../order/sentence.ts';
import { isOverruled } from '../verdict/follow-reading.ts';
import type { Sign } from '../verdict/verdict.ts';
import type { Situation } from './situation.ts';
import { takenBackIn } from './taken-back.ts';

type Talk = Pick<Situation, 'order' | 'messages' | 'verdict'>;

/** Longest quote that is shown, in code points. */
const QUOTE_LIMIT = 160;

/**
 * The buyer's own words that best give the reason that is followed, on one line and as wide as there is room; undefined when there are
 * none.
 */
export function buyerQuote(talk: Talk): string | undefined {
  const quote = strongestSign(talk)?.quote;
  if (quote === undefined || quote === null) return undefined;
  const { text } = talk.messages[quote.message]!;
  const pieces = widen(text, quote).map(({ start, end }) => onOneLine(text.slice(start, end)));
  const words = pieces.find((piece) => [...piece].length <= QUOTE_LIMIT) ?? onOneLine(quote.text);
  return words === '' ? undefined : shorten(words);
}

/** Whether the seller wrote after the buyer asked; null when the chat holds no word of the seller, or none of the buyer. */
export function keptAnswering(talk: Talk): boolean | null {
  const { messages } = talk;
  const asked = strongestSign(talk)?.quote?.message ?? messages.findIndex(({ from }) => from === 'buyer');
  if (asked === -1 || !messages.some(({ from }) => from === 'seller')) return null;
  return messages.some(({ from }, index) => from === 'seller' && index > asked);
}

/** So much must the buyer's way of putting things move the verdict (log-odds) before it is shown as the reason. */
export const TELLING = 1;

/** A sign that is no named one, but the buyer's way of putting things. */
export function isWording({ id }: Pick<Sign, 'id'>): boolean {
  return id === 'wording';
}

/** True for a named sign that speaks for a reason, but whose words do not say it: "thanks anyway", "I will order again", a bare yes. */
export function onlyGoesWith({ id }: Pick<Sign, 'id'>): boolean {
  return reasonless.has(id);
}

/** A named sign is plainer than the buyer's way of putting things; and what takes the wish back is no reason for it. */
function strongestSign(talk: Talk): Sign | undefined {
  const { messages, verdict } = talk;
  const takenBack = takenBackIn(messages);
  const signs = verdict.because.filter(
    (sign) =>
      sign.favours === verdict.followed &&
      sign.favours !== 'unclear' &&
      sign.quote !== null &&
      sign.quote.message !== takenBack &&
      messages[sign.quote.message]?.from === 'buyer' &&
      givesReason(sign, talk),
  );
  return signs.find((sign) => !isWording(sign)) ?? signs[0];
}

/**
 * A named sign gives a reason, unless it is one of those that only go with it. The way the buyer puts things does so only where the
 * verdict rests on it: not under the seller's own reading, not where the buyer agrees to the seller's wish, and not where the verdict
 * says that the buyer gives no plain reason.
 */
function givesReason(sign: Sign, { order, verdict }: Talk): boolean {
  if (!isWording(sign)) return !onlyGoesWith(sign);
  if (isOverruled(verdict) || order.request.askedBy === 'seller') return false;
  return sign.weight >= TELLING && !verdict.because.some(({ id }) => id === 'nothing-told');
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function shorten(words: string): string {
  const letters = [...words];
  return letters.length <= QUOTE_LIMIT ? words : `${letters.slice(0, QUOTE_LIMIT).join('').trimEnd()} …`;
}

const reasonless: ReadonlySet<string> = new Set([
  'thanks-and-goodbye',
  'reorder-right',
  'undo',
  'refund-demand',
  'confession',
  'news',
  'said-yes-to-mistake',
  'said-yes-to-motive',
  'said-no-to-mistake',
]);
