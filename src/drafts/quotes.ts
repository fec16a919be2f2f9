import type { Reason } from '../order/choices.ts';
import { contactDetailsIn } from '../order/contact-details.ts';
import type { Message } from '../order/conversation.ts';
import { foldText } from '../order/printable.ts';
import { sentenceAround, widen } from '../order/sentence.ts';
import type { Span } from '../order/span.ts';
import { takenBackIn } from '../plan/taken-back.ts';
import { isWording, onlyGoesWith, TELLING } from '../plan/talk.ts';
import { fold } from '../verdict/fold.ts';
import type { Quote, Sign, Verdict } from '../verdict/verdict.ts';
import looseEndWords from './loose-ends.json' with { type: 'json' };
import { findPrivatePlaces } from './private-places.ts';
import type { Printer } from './user-text.ts';

/** Something the buyer wrote, on one line. `message` counts in `messages`; `at` is that message's own time. */
export type BuyerQuote = { message: number; at: string | null; words: string };

type Source = { messages: readonly Message[]; verdict: Verdict; print: Printer };

/**
 * What the verdict quotes to show this reason, strongest first, each widened to its sentence, none said twice, and no single word ("Oops!") added to another. A named
 * sign is plainer to a reader than the buyer's way of putting things, so the wording comes first only where it tells much
 * more; so does a sign whose words do not say the reason. A message that may take the wish to cancel back is no reason to cancel, so it is not quoted.
 */
export function chooseQuotes(
  source: Source,
  { showing, limit, atMost }: { showing: Reason; limit: number; atMost: number },
): BuyerQuote[] {
  const { messages, verdict, print } = source;
  const chosen: BuyerQuote[] = [];
  const takenBack = takenBackIn(messages);
  const telling = verdict.because.filter((sign) => !isWording(sign) || Math.abs(sign.weight) >= TELLING);
  for (const sign of telling.toSorted((a, b) => plainness(b) - plainness(a))) {
    if (chosen.length === atMost) break;
    const { favours, quote } = narrowed(sign, source, limit);
    if (quote === null || favours !== showing || quote.message === takenBack) continue;
    const message = messages[quote.message];
    if (message?.from !== 'buyer' || !isSlice(quote, message.text)) continue;
    const words = widenQuote(message, quote, { print, limit });
    if (words === undefined || isBareAnswer(sign, words) || addsNothing(words, quote, chosen)) continue;
    chosen.push({ message: quote.message, at: message.at, words });
  }
  return chosen;
}

/** Every message of the buyer that holds these words: taking one of them away must change what is said. */
export function messagesWith(words: string, messages: readonly Message[]): number[] {
  const core = words.replace(/[\s.!?…]+$/u, '').toLowerCase();
  return messages.flatMap(({ from, text }, index) =>
    from === 'buyer' && foldText(text).toLowerCase().includes(core) ? [index] : [],
  );
}

/** What says no plain reason stands before a named sign that does when it moved the verdict by so much more (log-odds). */
const MUCH_MORE = 2;

function plainness(sign: Sign): number {
  return Math.abs(sign.weight) - (saysNoReason(sign) ? MUCH_MORE : 0);
}

/** The words of such a sign do not name the reason by themselves. */
function saysNoReason(sign: Sign): boolean {
  return isWording(sign) || onlyGoesWith(sign);
}

/** A way of putting things that does not fit may be cut before what tells in it: then it begins at the named sign that its sentence holds. */
function narrowed(sign: Sign, { messages, verdict }: Source, limit: number): Sign {
  const { quote, favours } = sign;
  if (!isWording(sign) || quote === null || quote.text.length <= limit) return sign;
  const sentence = sentenceAround(messages[quote.message]?.text ?? '', quote);
  const named = verdict.because.find(
    (other) =>
      other.favours === favours &&
      !saysNoReason(other) &&
      other.quote?.message === quote.message &&
      other.quote.start >= sentence.start &&
      other.quote.end <= sentence.end,
  );
  const isLost = named?.quote != null && named.quote.end - quote.start > limit;
  return isLost ? { ...sign, quote: named.quote } : sign;
}

/** “Yes pls” says nothing without the question that it answers, and support would not see that one. */
function isBareAnswer(sign: Sign, words: string): boolean {
  return isWording(sign) && words.split(' ').length < FEWEST_WORDS;
}

const FEWEST_WORDS = 3;

/** As wide as there is room and may be printed whole, without a private place; else the beginning of what is quoted. */
function widenQuote(
  message: Message,
  quote: Quote,
  { print, limit }: { print: Printer; limit: number },
): string | undefined {
  const { text } = message;
  const [sentence, clause, piece] = widen(text, quote);
  if (givesDetails(message, sentence)) return undefined;
  const isOpen = ({ start, end }: Span) => findPrivatePlaces(text.slice(start, end)).length === 0;
  if (!isOpen(piece)) return undefined;
  const wholeOf = (spans: Span[]) =>
    spans
      .filter(isOpen)
      .filter(({ start, end }) => end - start <= 2 * limit)
      .map(({ start, end }) => foldText(text.slice(start, end)))
      .find((words) => print(words, limit) === words);
  const goingOn = { start: piece.start, end: clause.end };
  return (
    wholeOf([sentence, clause]) ??
    (isOpen(goingOn) ? printOn(text, goingOn, { piece, print, limit }) : undefined) ??
    wholeOf([completed(text, piece), piece]) ??
    print(quote.text, limit)
  );
}

/** What gives contact details away may stand in another sentence, so the message is searched whole. */
function givesDetails(message: Message, sentence: Span): boolean {
  return contactDetailsIn(message).some(({ start, end }) => start < sentence.end && end > sentence.start);
}

/** From the piece on through its clause, cut with a mark where there is no room: a piece that breaks off in silence reads as the whole. */
function printOn(
  text: string,
  { start, end }: Span,
  { piece, print, limit }: { piece: Span; print: Printer; limit: number },
): string | undefined {
  if (end - start > 8 * limit) return undefined;
  const words = print(foldText(text.slice(start, end)), limit);
  return words?.startsWith(foldText(text.slice(piece.start, piece.end))) ? words : undefined;
}

/** “My boss has cancelled the” says nothing without the words that its end asks for; its sentence is never left. */
function completed(text: string, { start, end }: Span): Span {
  const sentence = sentenceAround(text, { start, end });
  let last = end;
  while (looseEnds.has(lastWordOf(text.slice(start, last)))) {
    const next = /^\s+[^\s,;:]+/u.exec(text.slice(last, sentence.end));
    if (next === null) break;
    last += next[0].length;
  }
  return { start, end: last };
}

function lastWordOf(words: string): string {
  return fold(/[\p{L}\p{M}]+$/u.exec(words)?.[0] ?? '');
}

const looseEnds: ReadonlySet<string> = new Set(looseEndWords);

function isSlice({ start, end, text }: Quote, whole: string): boolean {
  return start >= 0 && start < end && whole.slice(start, end) === text;
}

/** It, or the piece that it was widened from, is quoted already; or it is a single word such as “Oops!” after others that say more. */
function addsNothing(words: string, { message, text }: Quote, chosen: readonly BuyerQuote[]): boolean {
  if (chosen.length > 0 && !words.includes(' ')) return true;
  const piece = foldText(text);
  return chosen.some(
    (other) =>
      other.words.includes(words) ||
      words.includes(other.words) ||
      (other.message === message && other.words.includes(piece)),
  );
}
