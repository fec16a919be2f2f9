import { type ChatEvent, type EventLine, readReason } from './events.ts';
import type { Head } from './heads.ts';
import type { Layout } from './layout.ts';
import { isIdle, type Line } from './lines.ts';
import { labelOf, nameKey } from './names.ts';
import { isPlaceholder } from './noise.ts';
import { isQuoteLine } from './quotes.ts';
import type { Stamp } from './stamp.ts';
import type { Day } from './stamp-day.ts';
import { type BodyLine, sayBody } from './turn-text.ts';

/** What one person wrote at one time. `name` is as shown, `null` above the first head; `carried` is the day of the last divider. */
export type Turn = { name: string | null; stamp: Stamp | null; carried: Day | null; text: string };

/** The chat cut into turns, in the order of the paste, and the notices that stood between them. */
export type Cut = { turns: Turn[]; events: EventLine[] };

type OpenTurn = Omit<Turn, 'text'> & { body: BodyLine[] };

type Cutting = { layout: Layout; open: OpenTurn[]; events: EventLine[]; carried: Day | null };

/** Cuts the lines at the heads of a layout. Notices, picture texts, dates and quoted words stay out of the turns. */
export function cutTurns(lines: Line[], layout: Layout, isTrusted: (event: EventLine) => boolean): Cut {
  const nobody: OpenTurn = { name: null, stamp: null, carried: null, body: [] };
  const cutting: Cutting = { layout, open: [nobody], events: [], carried: null };
  for (const [at, line] of lines.entries()) {
    const head = layout.heads.get(at);
    if (head !== undefined) cutting.open.push(openTurn(head, cutting.carried));
    else if (line.event !== null && isTrusted(line.event)) addEvent(line.event, cutting);
    else if (!layout.used.has(at) && !isInitial(lines, layout, at)) addLine(line, cutting);
  }
  return sortOut(cutting);
}

/** Who asks with the button explains below the notice: the lines that follow it are theirs. */
function addEvent({ event, actor }: EventLine, { layout, open, events, carried }: Cutting): void {
  events.push({ event: { ...event }, actor });
  if (event.kind === 'cancel-request' && event.by !== null && layout.heads.size > 0)
    open.push({ name: event.by, stamp: null, carried, body: [] });
}

function addLine(line: Line, cutting: Cutting): void {
  const { stamp } = line;
  if (stamp !== null) cutting.carried = stamp.day ?? (stamp.isRelative ? null : cutting.carried);
  const turn = cutting.open.at(-1)!;
  if (!takeReason(line, turn, cutting.events.at(-1)?.event))
    turn.body.push(toBodyLine(line, turn, cutting.layout));
}

function openTurn({ name, stamp, rest }: Head, carried: Day | null): OpenTurn {
  const body: BodyLine[] =
    rest === '' || isPlaceholder(rest) ? [] : [{ text: rest, kind: isQuoteLine(rest) ? 'quote' : 'words' }];
  return { name, stamp, carried, body };
}

/** The reason of a request may stand on the lines below its notice; true when this line was that. */
function takeReason({ text }: Line, { body }: OpenTurn, event: ChatEvent | undefined): boolean {
  if (event?.kind !== 'cancel-request' || (event.reason !== null && event.reason !== '')) return false;
  if (body.some(({ kind, text }) => kind === 'words' && text !== '')) return false;
  const reason = event.reason === '' ? text : readReason(text);
  event.reason = reason;
  return reason !== null;
}

/** "A" above "anna_b" is what stands in for a picture. */
function isInitial(lines: Line[], layout: Layout, at: number): boolean {
  const { text } = lines[at]!;
  if (!/^(?:\p{L}|\p{Lu}{2})$/u.test(text)) return false;
  const next = lines.slice(at + 1, at + 5).findIndex((line) => !isIdle(line));
  const head = next < 0 ? undefined : layout.heads.get(at + 1 + next);
  return head !== undefined && nameKey(head.name).startsWith(text[0]!.toLowerCase());
}

/** A date or a status may be all that somebody wrote, but above the first head it is what stands around the chat. */
function toBodyLine(
  { text, isQuote, isMail, isNoise, stamp }: Line,
  { name }: OpenTurn,
  { heads }: Layout,
): BodyLine {
  if (isMail) return { text, kind: 'mail' };
  if (isQuote) return { text, kind: 'quote' };
  if (!isNoise && stamp === null) return { text, kind: 'words' };
  return { text, kind: heads.size > 0 && (isNoise || name === null) ? 'nothing' : 'aside' };
}

/** What "Fiverr" or "System" wrote is a notice too. */
function sortOut({ layout, open, events }: Cutting): Cut {
  const reading = { seen: new Set<string>(), hasHeads: layout.heads.size > 0 };
  const turns: Turn[] = [];
  for (const { body, ...turn } of open) {
    const text = sayBody(body, reading);
    if (text === '') continue;
    if (turn.name === null || labelOf(turn.name) !== 'system') turns.push({ ...turn, text });
    else events.push({ event: { kind: 'other', by: turn.name, reason: null, text }, actor: null });
  }
  return {
    turns,
    events: events.map(({ event, actor }) => ({ event: { ...event, reason: event.reason || null }, actor })),
  };
}
