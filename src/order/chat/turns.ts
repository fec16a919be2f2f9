import { type EventLine, readReason } from './events.ts';
import type { Head } from './heads.ts';
import type { Layout } from './layout.ts';
import { isIdle, type Line } from './lines.ts';
import { labelOf, looksLikeName, nameKey } from './names.ts';
import { isApp, isNoiseUnderNotice, isToMe } from './noise.ts';
import type { Stamp } from './stamp.ts';
import type { Day } from './stamp-day.ts';
import { bodyOfHead, isDateInText, isInitial, nextOfTalk, toBodyLine } from './turn-lines.ts';
import { type BodyLine, sayBody, sayLoneQuote } from './turn-text.ts';

/** What one person wrote at one time. `name` is as shown, `null` above the first head; `carried` is the day of the last divider. */
export type Turn = { name: string | null; stamp: Stamp | null; carried: Day | null; text: string };

/** The chat cut into turns, in the order of the paste, and the notices that stood between them. */
export type Cut = { turns: Turn[]; events: EventLine[] };

/** A turn `isUnderNotice` where no head but a notice says who writes. */
type OpenTurn = Omit<Turn, 'text'> & { body: BodyLine[]; isUnderNotice: boolean; hasWords: boolean };

type Cutting = {
  lines: Line[];
  layout: Layout;
  open: OpenTurn[];
  events: EventLine[];
  carried: Day | null;
  self: string | null;
  seesSpeakers: boolean;
  /** A notice was the last thing that was read. */
  isBelowNotice: boolean;
  /** The line with the title of the gig that a message is about. */
  title: number;
};

/** Cuts the lines at the heads of a layout. Notices, picture texts, dates and quoted words stay out of the turns. */
export function cutTurns(lines: Line[], layout: Layout, isTrusted: (event: EventLine) => boolean): Cut {
  const cutting: Cutting = {
    lines,
    layout,
    open: [openTurn(null, null)],
    events: [],
    carried: null,
    self: selfIn(layout),
    seesSpeakers: layout.heads.size > 0 || noticesNameBoth(lines, isTrusted),
    isBelowNotice: false,
    title: -1,
  };
  for (const [at, line] of lines.entries()) {
    const head = layout.heads.get(at);
    if (line.isAnswer && head === undefined && layout.heads.size > 0) cutting.open.push(openTurn(null, null));
    if (head !== undefined) openAt(head, cutting);
    else if (line.event !== null && isTrusted(line.event)) addEvent(line.event, at, cutting);
    else if (layout.cards.has(at)) push(cutting.open.at(-1)!, { text: line.text, kind: 'card' });
    else if (!line.isPutIn && !layout.used.has(at) && at !== cutting.title && !isPicture(at, cutting))
      addLine(line, at, cutting);
  }
  return sortOut(cutting);
}

function isPicture(at: number, { lines, layout, open }: Cutting): boolean {
  const { name, hasWords } = open.at(-1)!;
  return isInitial(lines, layout, at, name === null || hasWords);
}

/** A day below a name that says nothing is that of the messages below: "Anna" on top of the page, "Nov 20", "Anna", "10:02". */
function openAt(head: Head, cutting: Cutting): void {
  const { stamp = null, hasWords = true } = cutting.open.at(-1) ?? {};
  if (!hasWords && stamp?.day && stamp.clock === null) cutting.carried = stamp.day;
  cutting.open.push(openTurn(head, cutting.carried));
  cutting.isBelowNotice = false;
}

function openTurn(head: Head | null, carried: Day | null): OpenTurn {
  const body = head === null ? [] : bodyOfHead(head);
  return {
    name: head?.name ?? null,
    stamp: head?.stamp ?? null,
    carried,
    body,
    isUnderNotice: false,
    hasWords: body.some(({ kind }) => kind === 'words'),
  };
}

/** Notices say "You" to who is called "Me" above the messages. */
function selfIn({ heads }: Layout): string | null {
  return [...heads.values()].find(({ name }) => labelOf(name) === 'me')?.name ?? null;
}

/** The page of an order may name who writes in its notices alone; where those name one person, the rest is anybody's. */
function noticesNameBoth(lines: Line[], isTrusted: (event: EventLine) => boolean): boolean {
  const names = lines.flatMap(({ event }, at) =>
    event !== null && event.event.by !== null && opensTurn(event, lines, at) && isTrusted(event)
      ? [nameKey(event.event.by)]
      : [],
  );
  return new Set(names).size > 1;
}

/** Words stand below a request to cancel, and below what else is explained where that has a date. */
function opensTurn(line: EventLine, lines: Line[], at: number): boolean {
  return line.event.kind === 'cancel-request' || stampOfNotice(line, lines, at) !== null;
}

function stampOfNotice({ speaks, stamp }: EventLine, lines: Line[], at: number): Stamp | null {
  return speaks ? (stamp ?? lines[nextOfTalk(lines, at)]?.stamp ?? null) : null;
}

/** Who acts with a button explains below the notice: the lines that follow it are theirs. */
function addEvent(line: EventLine, at: number, cutting: Cutting): void {
  const { lines, layout, open, events, carried } = cutting;
  const { event, actor } = line;
  const next = nextOfTalk(lines, at);
  if (line.isAlsoSaid && isAllThatIsSaid(open.at(-1)!, next, { lines, layout })) {
    push(open.at(-1)!, { text: event.text, kind: 'words' });
    return;
  }
  events.push({ event: { ...event }, actor });
  cutting.isBelowNotice = true;
  if (
    /^this message (?:relates|is related) to:$/i.test(event.text) &&
    /^I will /.test(lines[next]?.text ?? '')
  )
    cutting.title = next;
  if (event.by === null || !cutting.seesSpeakers) return;
  if (opensTurn(line, lines, at))
    open.push({
      name: labelOf(event.by) === 'you' ? (cutting.self ?? event.by) : event.by,
      stamp: stampOfNotice(line, lines, at),
      carried,
      body: [],
      isUnderNotice: true,
      hasWords: false,
    });
}

/** A notice has no author: the only line under a name and a date is what that person wrote. */
function isAllThatIsSaid(
  turn: OpenTurn,
  next: number,
  { lines, layout }: Pick<Cutting, 'lines' | 'layout'>,
): boolean {
  if (turn.name === null || turn.stamp === null || turn.isUnderNotice || turn.hasWords) return false;
  return layout.heads.has(next) || layout.used.has(next) || next >= lines.length;
}

function addLine(line: Line, at: number, cutting: Cutting): void {
  const { lines, layout, open } = cutting;
  const turn = open.at(-1)!;
  if (isDateInText(lines, layout, at)) {
    push(turn, { text: line.text, kind: 'words' });
    return;
  }
  const { stamp } = line;
  if (stamp !== null) cutting.carried = stamp.day ?? (stamp.isRelative ? null : cutting.carried);
  if (isOfThePage(line, turn, cutting) || takeReason(line, turn, cutting)) return;
  cutting.isBelowNotice &&= stamp !== null || isIdle(line);
  push(turn, toBodyLine(line, turn.name, cutting.seesSpeakers));
}

/** The date of a notice, the buttons below it, and the "to me" of a mail below its date are nobody's words. */
function isOfThePage({ text, stamp }: Line, turn: OpenTurn, { isBelowNotice }: Cutting): boolean {
  if ((turn.isUnderNotice || isBelowNotice) && isNoiseUnderNotice(text)) return true;
  if (turn.hasWords) return false;
  return turn.isUnderNotice ? stamp !== null : turn.stamp !== null && isAddress(text);
}

/** "to me", "an mich", "to Anna": whom a mail is to. */
function isAddress(text: string): boolean {
  return isToMe(text) || (text.length <= 40 && /^to /i.test(text) && looksLikeName(text.slice(3)));
}

function push(turn: OpenTurn, line: BodyLine): void {
  turn.body.push(line);
  turn.hasWords ||= line.kind === 'words' && line.text !== '';
}

/** The reason of a request may stand on the lines below its notice; true when this line was that. */
function takeReason({ text }: Line, turn: OpenTurn, { events, isBelowNotice }: Cutting): boolean {
  const event = events.at(-1)?.event;
  if (event?.kind !== 'cancel-request' || (event.reason !== null && event.reason !== '')) return false;
  if (turn.hasWords && !isBelowNotice) return false;
  const reason = event.reason === '' ? text : readReason(text);
  event.reason = reason;
  return reason !== null;
}

/** What "Fiverr" or "System" wrote is a notice too. */
function sortOut({ seesSpeakers, open, events }: Cutting): Cut {
  const reading = { seen: new Set<string>(), hasHeads: seesSpeakers };
  const turns: Turn[] = [];
  for (const { body, name, stamp, carried } of open) {
    const text = sayBody(body, reading) || (name === null ? '' : sayLoneQuote(body, reading.seen));
    if (text === '' || (name === null && isApp(text))) continue;
    if (name === null || labelOf(name) !== 'system') turns.push({ name, stamp, carried, text });
    else events.push({ event: { kind: 'other', by: name, reason: null, text }, actor: null });
  }
  return {
    turns,
    events: events.map(({ event, actor }) => ({ event: { ...event, reason: event.reason || null }, actor })),
  };
}
