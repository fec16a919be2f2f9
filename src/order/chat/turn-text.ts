import { countQuoted, isQuoteMarker, isQuoteWithMarker } from './quotes.ts';

/**
 * One line below a head. A `card` names somebody whose words are quoted on the next line. An `aside` (a date, a status) counts only where there are no words at all; below words a `mail`
 * and all that follows it is quoted.
 */
export type BodyLine = { text: string; kind: 'words' | 'quote' | 'card' | 'mail' | 'aside' | 'nothing' };

/** Looking for the end of a quoted block goes no further than this. */
const LONGEST_QUOTE = 200;

/** Enough of a line to know it again in the shortened form in which chats quote it. */
const PREVIEW = 24;

/**
 * The writer's own words: quoted ones are left out, lines are joined by "\n", and of empty lines one is kept.
 * `seen` holds the lines of all turns before, and takes those of this one. In a chat without heads "anna replied: …"
 * may be all that there is, so it is kept.
 */
export function sayBody(
  body: BodyLine[],
  { seen, hasHeads }: { seen: Set<string>; hasHeads: boolean },
): string {
  const own = withoutQuotes(
    body.filter(({ text }) => !(hasHeads && isQuoteWithMarker(text))),
    seen,
  );
  const words = own.filter(({ kind }) => kind === 'words').map(({ text }) => text);
  const asides = own.filter(({ kind }) => kind === 'aside').map(({ text }) => text);
  const lines = words.some((text) => text !== '') ? words : asides;
  for (const line of lines) if (line !== '') seen.add(preview(line));
  return join(lines);
}

/** "> 50" may be an answer: a line alone that begins like a quote but repeats nothing that was said. */
export function sayLoneQuote(body: BodyLine[], seen: Set<string>): string {
  const [only, ...others] = body.filter(({ text, kind }) => text !== '' && kind !== 'nothing');
  const words = only?.text.replace(/^[> ]+/, '') ?? '';
  if (others.length > 0 || words === '' || words === only?.text) return '';
  return seen.has(preview(words)) || isQuoteMarker(words) ? '' : (only?.text ?? '');
}

function withoutQuotes(body: BodyLine[], seen: Set<string>): BodyLine[] {
  const own: BodyLine[] = [];
  let hasWords = false;
  const isKnown = (line: string) => seen.has(preview(line));
  for (let at = 0; at < body.length; at += 1) {
    const line = body[at]!;
    if (line.kind === 'mail' && hasWords) break;
    if (line.kind === 'quote') continue;
    if (line.kind === 'card') {
      at += countOnCard(body, at + 1, isKnown);
      continue;
    }
    if (isQuoteMarker(line.text))
      at += countQuoted(
        body.slice(at + 1, at + LONGEST_QUOTE).map(({ text }) => text),
        isKnown,
      );
    else if (line.kind !== 'mail') own.push(line);
    hasWords ||= own.at(-1)?.kind === 'words' && own.at(-1)?.text !== '';
  }
  return own;
}

/** A card shows one line, or as much of what was said as stands further up; what follows is the answer. Nothing may follow. */
function countOnCard(body: BodyLine[], start: number, isKnown: (line: string) => boolean): number {
  const last = body.findLastIndex(({ text }) => text !== '');
  let end = start;
  while (end < last && body[end]!.text === '') end += 1;
  do end += 1;
  while (end < last && isKnown(body[end]!.text));
  return Math.max(0, Math.min(end, last) - start);
}

/** The beginning of a line, by which it is known again. */
export function preview(line: string): string {
  return line
    .toLowerCase()
    .replace(/^["“']|(?:\.\.\.|…)$/gu, '')
    .trim()
    .slice(0, PREVIEW);
}

function join(lines: string[]): string {
  const kept = lines.filter((line, at) => line !== '' || lines[at - 1] !== '');
  return kept.join('\n').trim();
}
