import type { Span } from '../contact-details.ts';
import { bookOf, lengthOfPhrase, type PhraseBook, type Word } from './spoken-words.ts';
import lists from './words.json' with { type: 'json' };

/**
 * Names of messengers and ways to pay, unless they are what is made ("an Instagram post") or what
 * happened at the till ("PayPal said no").
 */
export function findServices(text: string, words: Word[]): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const service = serviceAt(text, words, at);
    if (service === null) continue;
    const last = at + service.length - 1;
    if (!goods.has(words[last + 1]?.text ?? ''))
      found.push({ kind: service.kind, start: words[at]!.start, end: words[last]!.end });
    at = last;
  }
  return found;
}

type Service = { kind: 'messenger' | 'payment'; length: number };

function serviceAt(text: string, words: Word[], at: number): Service | null {
  for (const { kind, book, isCommonWord } of books) {
    const length = lengthOfPhrase(words, at, book);
    if (length > 0 && (!isCommonWord || isMeantAsName(text, words, at))) return { kind, length };
  }
  return null;
}

/** "Zoom", "via zoom"; but not "please zoom a bit" or "price wise". */
function isMeantAsName(text: string, words: Word[], at: number): boolean {
  const { start } = words[at]!;
  return /\p{Lu}/u.test(text[start]!) || movingWords.has(words[at - 1]?.text ?? '');
}

const books: { kind: Service['kind']; book: PhraseBook; isCommonWord: boolean }[] = [
  { kind: 'payment', book: bookOf(lists.payments), isCommonWord: false },
  { kind: 'messenger', book: bookOf(lists.messengers), isCommonWord: false },
  { kind: 'payment', book: bookOf(lists.paymentsByCapital), isCommonWord: true },
  { kind: 'messenger', book: bookOf(lists.messengersByCapital), isCommonWord: true },
];
const goods = new Set(lists.goods);
const movingWords = new Set(lists.movingWords);
