import { type MayPrint, printableLine } from '../order/printable.ts';

/** Gives a text that somebody typed as a draft may print it, or nothing. `limit` is in code points. */
export type Printer = (text: string | undefined, limit: number) => string | undefined;

/** Makes a printer: it checks a typed text, cuts it to its limit, and checks what is left, since "WhatsApp logo" may end at "WhatsApp". */
export function makePrinter(may: MayPrint): Printer {
  return (text, limit) => {
    const line = printableLine(text, may);
    return line === undefined ? undefined : printableLine(clipText(line, limit), may);
  };
}

/** Cuts a folded line at the end of a word, and says so with " …"; `limit` in code points, the mark included. */
export function clipText(text: string, limit: number): string {
  if (text.length <= limit || countCodePoints(text) <= limit) return text;
  const room = limit - MARK.length;
  const head = headOf(text, room);
  const lastBlank = head.lastIndexOf(' ');
  const whole = text.startsWith(' ', head.length) || lastBlank < room / 2 ? head : head.slice(0, lastBlank);
  return `${whole.replace(/[,;:]$/, '')}${MARK}`;
}

/** The text without marks at its end, to be printed inside a sentence that has its own. */
export function withoutEnd(text: string): string {
  return text.replace(/[\s.!;,:]+$/u, '');
}

/** With a full stop, unless it ends with a mark already. */
export function withEnd(text: string): string {
  return /[.!?…。！？؟۔।]$/u.test(text) ? text : `${text}.`;
}

/** Between straight double quotes, ready to end a sentence: a mark of its own is enough. */
export function quoteAtEnd(words: string): string {
  return withEnd(words) === words ? `"${words}"` : `"${words}".`;
}

/** The length of a text as the boxes of a marketplace count it. */
export function countCodePoints(text: string): number {
  return [...text].length;
}

const MARK = ' …';

/** As many whole characters, as people count them, as fit into `room` code points. */
function headOf(text: string, room: number): string {
  let taken = 0;
  let end = 0;
  for (const { segment, index } of characters.segment(text.slice(0, 4 * room))) {
    taken += countCodePoints(segment);
    if (taken > room) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
