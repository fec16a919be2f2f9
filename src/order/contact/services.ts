import type { ContactDetail } from '../contact-details.ts';
import { bookOf, cutWords, lengthOfPhrase, type PhraseBook, type Word } from './spoken-words.ts';
import lists from './words.json' with { type: 'json' };

/**
 * Names of messengers and ways to pay, unless they are what is made ("an Instagram post") or what
 * happened at the till ("PayPal said no"). What the marketplace itself takes at the till counts only where the
 * sentence wishes to pay elsewhere: "I paid with PayPal" is no offer, "pay me on PayPal" is one.
 */
export function findServices(text: string, words: Word[]): ContactDetail[] {
  let wishes: ReturnType<typeof findWishes> | undefined;
  return namedServices(text, words).flatMap(({ kind, at, length, isTill }) => {
    if (isTill) wishes ??= findWishes(text, words);
    if (isTill && !wishes?.(at)) return [];
    return [{ kind, start: words[at]!.start, end: words[at + length - 1]!.end }];
  });
}

/** True for an address that names a way to pay. */
export function isPaymentAddress(address: string): boolean {
  const services = namedServices(address, cutWords(address));
  return services.some(({ kind, isCommonWord }) => kind === 'payment' && !isCommonWord);
}

/** A service by the place of its first word and its length in words. */
type Service = Book & { at: number; length: number };

/** Every service that is named, unless it is what is made. */
function namedServices(text: string, words: Word[]): Service[] {
  const named: Service[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const service = serviceAt(text, words, at);
    if (service === null) continue;
    at += service.length - 1;
    if (!goods.has(words[at + 1]?.text ?? '')) named.push(service);
  }
  return named;
}

function serviceAt(text: string, words: Word[], at: number): Service | null {
  for (const listed of books) {
    const length = lengthOfPhrase(words, at, listed.book);
    if (length > 0 && (!listed.isCommonWord || isMeantAsName(text, words, at)))
      return { ...listed, at, length };
  }
  return null;
}

/** "Zoom", "via zoom"; but not "please zoom a bit" or "price wise". */
function isMeantAsName(text: string, words: Word[], at: number): boolean {
  const { start } = words[at]!;
  return /\p{Lu}/u.test(text[start]!) || movingWords.has(words[at - 1]?.text ?? '');
}

/**
 * Tells of a word, by its place, whether its sentence wishes to pay elsewhere; a sentence of a word or two ("PayPal?") is
 * read with those beside it. Read once for a text, so that time grows with its length alone.
 */
function findWishes(text: string, words: Word[]): (at: number) => boolean {
  const sentenceOf: number[] = [];
  const lengths = [0];
  const wishing = new Set<number>();
  for (let at = 0; at < words.length; at += 1) {
    if (at > 0 && SENTENCE_END.test(text.slice(words[at - 1]!.end, words[at]!.start))) lengths.push(0);
    const sentence = lengths.length - 1;
    sentenceOf.push(sentence);
    lengths[sentence]! += 1;
    if (lengthOfPhrase(words, at, payWishes) > 0) wishing.add(sentence);
  }
  return (at) => {
    const sentence = sentenceOf[at]!;
    const reach = lengths[sentence]! <= FEW ? [sentence - 1, sentence, sentence + 1] : [sentence];
    return reach.some((near) => wishing.has(near));
  };
}

const SENTENCE_END = /[.!?\n]/;
/** Up to so many words a sentence is read with those beside it. */
const FEW = 3;

type Book = { kind: 'messenger' | 'payment'; book: PhraseBook; isCommonWord?: boolean; isTill?: boolean };

const books: Book[] = [
  { kind: 'payment', book: bookOf(lists.payments) },
  { kind: 'payment', book: bookOf(lists.tillPayments), isTill: true },
  { kind: 'messenger', book: bookOf(lists.messengers) },
  { kind: 'payment', book: bookOf(lists.paymentsByCapital), isCommonWord: true },
  { kind: 'messenger', book: bookOf(lists.messengersByCapital), isCommonWord: true },
];
const payWishes = bookOf(lists.payWishes);
const goods = new Set(lists.goods);
const movingWords = new Set(lists.movingWords);
