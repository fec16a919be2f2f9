import { findContactDetails } from '../order/contact-details.ts';
import type { Message } from '../order/conversation.ts';
import type { Order } from '../order/order.ts';
import type { Span } from '../order/span.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { findClaims, findMistakeWords } from './claimed.ts';
import data from './claims.json' with { type: 'json' };
import type { Draft } from './draft.ts';
import { findNumbers, findQuotes, findTimes, withoutHeldQuotes } from './held-by-answers.ts';
import { countCodePoints } from './user-text.ts';

type NoticeId = keyof typeof data.notices;
/** Something to look at before sending: one sentence, and the piece of the text it is about (UTF-16 offsets). */
export type Notice = {
  id: NoticeId;
  says: string;
  quote: { start: number; end: number; text: string } | null;
};

/** A text as it stands in its box, the draft it began as, and what the answers hold. `timeZone` is an IANA name. */
export type Checked = {
  text: string;
  draft: Draft;
  order: Order;
  messages: readonly Message[];
  verdict: Verdict;
  timeZone: string;
};

/** More of them at once would help nobody. */
const NOTICES_LIMIT = 12;

/**
 * Says where an edited text claims what the answers do not bear, promises or pleads, gives contact details away, has
 * gaps, or runs over its box. In the order of the text, what concerns it whole first. It never blocks; and what it
 * cannot read (other languages than English, save words for a mistake) it lets pass. A sentence that stands as the
 * draft has it is borne by its answers and is not looked at.
 */
export function checkText(checked: Checked): Notice[] {
  const { text, draft } = checked;
  if (text.trim() === '') return [notice('empty', null)];
  const own = { ...checked, text: withoutSentencesOf(draft, text) };
  const unquoted = { ...checked, text: withoutHeldQuotes(own) };
  const found = FINDERS.flatMap(([id, find]) => find(own, unquoted).map((span) => ({ id, ...span })));
  const claims = findClaims(unquoted);
  const notices = withoutRepeats([...found, ...claims]).map(({ id, start, end }) =>
    notice(id, { start, end, text: text.slice(start, end) }),
  );
  return [...checkLength(text, draft), ...notices].slice(0, NOTICES_LIMIT);
}

type Found = Span & { id: NoticeId };

/** Each finder gets what the seller wrote, and the same without the quotes that the chat or an answer holds. */
const FINDERS: [NoticeId, (own: Checked, unquoted: Checked) => Span[]][] = [
  ['mistake', findMistakeWords],
  ['contact', ({ text }) => findContactDetails(text)],
  ['unfilled', (_, { text }) => findGaps(text)],
  ['quote', findQuotes],
  ['number', findNumbers],
  ['time', findTimes],
];

/** The text with line ends in place of the draft's own sentences, so that all offsets stay the same. */
function withoutSentencesOf({ parts }: Draft, text: string): string {
  const sentences = parts.map((part) => part.text.trim()).sort((a, b) => b.length - a.length);
  return sentences.reduce((rest, sentence) => rest.replaceAll(sentence, '\n'.repeat(sentence.length)), text);
}

/** "[name]", "{ticket}", "<your name>", "____", "XXX"; but "[...]" only leaves words out of a quote, and a "[photo]" in the buyer's words is theirs. */
function findGaps(text: string): Span[] {
  const gaps = text.matchAll(
    /\[(?=[^\]\n]{0,80}\p{L})[^[\]\n]{1,80}\]|\{[^{}\n]{1,80}\}|<[^<>\n]{1,80}>|_{3,}|\bX{3,}\b/gu,
  );
  return [...gaps].map(({ 0: gap, index }) => ({ start: index, end: index + gap.length }));
}

/** At most one notice about a place, and one of a kind, about its first place (but see `EACH`). */
function withoutRepeats(found: Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of found) {
    const overlaps = (other: Found) => one.start < other.end && other.start < one.end;
    const isRepeat = (other: Found) => other.id === one.id && !EACH.includes(one.id);
    if (!kept.some((other) => overlaps(other) || isRepeat(other))) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** The kinds of which every place gets a notice. */
const EACH: NoticeId[] = ['time', 'number', 'quote', 'contact', 'unfilled'];

function checkLength(text: string, { limit }: Draft): Notice[] {
  const length = countCodePoints(text);
  if (length <= limit) return [];
  const { says, ...rest } = notice('length', null);
  return [{ ...rest, says: says.replace('{over}', `${length - limit}`).replace('{length}', `${length}`) }];
}

function notice(id: NoticeId, quote: Notice['quote']): Notice {
  return { id, says: data.notices[id], quote };
}
