import { cleanText } from './chat/clean-text.ts';
import { type ChatEvent, type EventLine, isRole } from './chat/events.ts';
import { type GivenNames, type KnownNames, knownNames } from './chat/known-names.ts';
import { findLayout, type Layout } from './chat/layout.ts';
import { type Line, readLines } from './chat/lines.ts';
import { breakAtLabels } from './chat/lost-breaks.ts';
import { type DateHabits, isDayFirst, momentOfStamp } from './chat/moment-of-stamp.ts';
import { isUsername, type Label, labelOf, looksLikeName, nameKey } from './chat/names.ts';
import { unquoteAll } from './chat/quotes.ts';
import { type TellingApart, takeSides } from './chat/sides.ts';
import { type Cut, cutTurns } from './chat/turns.ts';
import type { Party } from './choices.ts';
import type { Order } from './order.ts';

/** One message of the talk between buyer and seller; `at` is ISO 8601, or null when the chat did not say. */
export type Message = { from: Party; at: string | null; text: string };

/**
 * A chat as it was read. `buyer` and `seller` are the names as shown in it. `sides` says what told them apart: a list
 * that came in (`given`), the names of the form, labels such as "Me", or a guess; `none` when nothing told messages
 * apart, so that all is taken as the buyer's words. `events` are the marketplace's own lines, kept out of the messages.
 */
export type Conversation = {
  messages: Message[];
  buyer: string | null;
  seller: string | null;
  sides: TellingApart | 'given';
  events: ChatEvent[];
};

/** The names that the form gave, and the IANA zone (default UTC) in which the pasted times were shown. */
export type ReadingAids = GivenNames & { timeZone?: string };

/**
 * Reads a pasted chat, or takes a list of messages as it is (empty ones left out). Any text gives a conversation: what
 * shows no structure is one message of the buyer. Texts are trimmed, with "\n" between lines. Never throws; linear.
 */
export function readConversation(pasted: Order['conversation'], aids: ReadingAids): Conversation {
  if (typeof pasted !== 'string') return takeList(pasted ?? [], aids);
  const known = knownNames(aids);
  const lines = readLines(breakAtLabels(unquoteAll(cleanText(pasted)), known), known);
  const { layout, turns, events } = cutByHeads(lines, known);
  const { sides, partyOf, buyer, seller } = takeSides({ turns, events }, aids, badgesIn(layout));
  const habits = habitsOf(lines, layout, aids.timeZone ?? 'UTC');
  const messages = turns.map(({ name, stamp, carried, text }) => ({
    from: partyOf(name),
    at: momentOfStamp(stamp, habits, carried),
    text,
  }));
  return { messages, buyer, seller, sides, events: events.map(({ event }) => event) };
}

/** Heads that leave no words are no heads: "yo" and "see you 14:02" are texts. */
function cutByHeads(lines: Line[], known: KnownNames): Cut & { layout: Layout } {
  const layout = findLayout(lines, known);
  const cut = cutTurns(lines, layout, trust(layout, known));
  if (cut.turns.length > 0 || cut.events.length > 0 || layout.heads.size === 0) return { ...cut, layout };
  const plain: Layout = { heads: new Map(), used: new Set(), cards: new Set(), looseDates: 'all' };
  return { ...cutTurns(lines, plain, trust(plain, known)), layout: plain };
}

function takeList(list: Message[], { buyer, seller }: GivenNames): Conversation {
  const messages = list.filter(({ text }) => text.trim() !== '');
  return {
    messages,
    buyer: buyer ?? null,
    seller: seller ?? null,
    sides: messages.length > 0 ? 'given' : 'none',
    events: [],
  };
}

/**
 * A notice names somebody of this chat, a role or nobody. "Wife placed the order" is a person talking, though it is
 * worded like one; only for the plain request to cancel does any name do, and not where people say the same: "She wants to cancel". Where no line names anybody, a date without a name
 * says nothing: "[14:02] wrong gig, sorry".
 */
function trust({ heads }: Layout, known: KnownNames): (line: EventLine) => boolean {
  const speakers = new Set([...heads.values()].map(({ name }) => nameKey(name)));
  return ({ event: { by, kind }, isByDateAlone, isWish }) => {
    if (isByDateAlone) return heads.size > 0;
    if (by === null || (!isYou(by, isWish) && (isRole(by) || labelOf(by) !== null))) return true;
    if (speakers.has(nameKey(by)) || known.has(by) || isUsername(by)) return true;
    return kind === 'cancel-request' && !isWish && looksLikeName(by);
  };
}

/** "Sie möchte …" is she; you would want otherwise. */
function isYou(by: string, isWish = false): boolean {
  return isWish && labelOf(by) === 'you';
}

/** Which names stand beside a badge that says on which side they are, by the keys of the names. */
function badgesIn({ heads }: Layout): Map<string, Label> {
  return new Map([...heads.values()].flatMap(({ name, badge }) => (badge ? [[nameKey(name), badge]] : [])));
}

function habitsOf(lines: Line[], { heads }: Layout, timeZone: string): DateHabits {
  const stamps = [...[...heads.values()].map(({ stamp }) => stamp), ...lines.map(({ stamp }) => stamp)];
  return { isDayFirst: isDayFirst(stamps.filter((stamp) => stamp !== null)), timeZone };
}
