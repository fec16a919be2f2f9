import { cleanText } from './chat/clean-text.ts';
import words from './mistake-words.json' with { type: 'json' };

/**
 * True if a text holds any word for a mistake, in English, Spanish, French, German, Portuguese, Italian or Dutch.
 * It keeps such words out of drafts that must not claim a mistake, so in doubt it says true.
 */
export function mentionsMistake(text: string): boolean {
  const plain = plainWords(text);
  if (words.anywhere.some((stem) => plain.includes(stem))) return true;
  return words.wordStarts.some((stem) => plain.includes(` ${stem}`));
}

/** Lower case, without accents, apostrophes and punctuation, with one blank around each word. */
function plainWords(text: string): string {
  const letters = cleanText(text)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}\p{Cf}'’`´]/gu, '');
  return ` ${letters.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
}
