import type { Span } from './span.ts';

/** What a quote may be shown as, the widest first: the sentence around it, its clause, and the quoted piece alone. */
export function widen(text: string, quoted: Span): [sentence: Span, clause: Span, piece: Span] {
  return [sentenceAround(text, quoted), clauseAround(text, quoted), quoted];
}

/** The whole sentence around a piece of a text; a line is never left. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && !endsSentence(text, from - 1)) from--;
  let to = Math.max(end - 1, start);
  while (to < text.length && !endsSentence(text, to)) to++;
  return trim(text, { start: from, end: isLineEnd(text[to]) ? to : to + 1 });
}

/** The clause around a piece of a text: what stands between two marks inside the sentence. */
export function clauseAround(text: string, span: Span): Span {
  const sentence = sentenceAround(text, span);
  let from = span.start;
  while (from > sentence.start && !endsClause(text, from - 1)) from--;
  let to = span.end;
  while (to < sentence.end && !endsClause(text, to)) to++;
  return trim(text, { start: from, end: to });
}

/** True for a mark that ends a sentence. A full stop ends one only before white space, so "1.5" and "www.a.b" end none. */
function endsSentence(text: string, index: number): boolean {
  const here = text[index];
  if (isLineEnd(here)) return true;
  if (here === undefined || !'.!?…。！？؟۔।'.includes(here)) return false;
  if ('。！？'.includes(here)) return true;
  const next = text[index + 1];
  return next === undefined || /\s/.test(next);
}

/** A mark inside a sentence; a hyphen only where blanks stand around it. */
function endsClause(text: string, index: number): boolean {
  const here = text[index] ?? '';
  if (here === '-') return text[index - 1] === ' ' && text[index + 1] === ' ';
  if (!',;:–—()،؛、，'.includes(here)) return false;
  return !(/\d/.test(text[index - 1] ?? '') && /\d/.test(text[index + 1] ?? ''));
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

function trim(text: string, { start, end }: Span): Span {
  let from = start;
  let to = Math.min(end, text.length);
  while (from < to && LOOSE.test(text[from] ?? '')) from++;
  while (to > from && LOOSE.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

const LOOSE = /[\s,;:–—،؛、，-]/;
