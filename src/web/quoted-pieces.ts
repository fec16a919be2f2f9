/** A piece of a sentence; `lang` where it is a quote in another language than the page's. */
export type Piece = { words: string; lang: string | null };

/** How a text to send quotes, and how the page does: there the last mark ends the quote, which may hold others. */
export const STRAIGHT = /("[^"]*")/;
export const CURLY = /(“.*”)/s;

/** Cuts a sentence at what it quotes, where that is in another language. */
export function cutAtQuotes(text: string, lang: string | null, quotes: RegExp): Piece[] {
  if (lang === null || lang === 'en') return [{ words: text, lang: null }];
  return text
    .split(quotes)
    .map((words, index) => ({ words, lang: index % 2 === 1 ? lang : null }))
    .filter(({ words }) => words !== '');
}
