import { cleanText } from './chat/clean-text.ts';
import words from './mistake-words.json' with { type: 'json' };

/**
 * True if a text holds any word for a mistake, in English, Spanish, French, German, Portuguese, Italian or Dutch.
 * It keeps such words out of drafts that must not claim a mistake, so in doubt it says true; but mock-ups, an error page
 * and typography are what is made.
 */
export function mentionsMistake(text: string): boolean {
  const plain = plainWords(text).replaceAll(OTHER_SENSES, ' #');
  if (words.anywhere.some((stem) => plain.includes(stem))) return true;
  return words.wordStarts.some((stem) => plain.includes(` ${stem}`));
}

const OTHER_SENSES = new RegExp(` (?:${words.otherSenses.join('|')})(?= )`, 'g');

/** Lower case, without accents, apostrophes and punctuation, with one blank around each word. */
function plainWords(text: string): string {
  const letters = cleanText(text)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}\p{Cf}'’`´]/gu, '');
  return ` ${letters.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
}
