import type { Segment } from './chat-marks.ts';

/** A message up to this many characters is shown whole. */
const LONG = 1_200;

/** What is kept of the words on each side of a mark. */
const BESIDE = 160;

/** Shortens the words without a mark in a very long message; `whole` is the full text where something was left out. */
export function shorten(
  text: string,
  segments: Segment[],
): { segments: Segment[]; whole: { text: string; length: number } | null } {
  if (text.length <= LONG) return { segments, whole: null };
  const last = segments.length - 1;
  const shown = segments.map((segment, at) =>
    segment.mark === null ? { ...segment, text: leaveOut(segment.text, { at, last }) } : segment,
  );
  const isCut = shown.some((segment, at) => segment.text !== segments[at]?.text);
  return { segments: shown, whole: isCut ? { text, length: text.length } : null };
}

/** Words before the first mark keep their end, words after the last one their beginning, others both. */
function leaveOut(text: string, { at, last }: { at: number; last: number }): string {
  const head = at === 0 && last > 0 ? '' : beginning(text);
  const tail = at === last ? '' : ending(text);
  return head.length + tail.length + BESIDE < text.length ? `${head} … ${tail}` : text;
}

/** Whole words only, and so never half a letter, where there is a space to cut at. */
function beginning(text: string): string {
  const cut = text.slice(0, BESIDE);
  return cut
    .slice(0, cut.lastIndexOf(' ') + 1 || undefined)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

function ending(text: string): string {
  const cut = text.slice(-BESIDE);
  return cut
    .slice(cut.indexOf(' ') + 1)
    .replace(/^[\udc00-\udfff]/, '')
    .trimStart();
}
