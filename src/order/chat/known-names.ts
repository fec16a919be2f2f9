import { looseKey, nameKey, partsOfName, withoutVerb } from './names.ts';

/** The usernames of the form, as far as the seller gave them. */
export type GivenNames = { buyer?: string | undefined; seller?: string | undefined };

/** Two names are only taken for each other by their beginnings when they share this much. */
const SHORTEST_BEGINNING = 3;

/** Asks whether a name shown in the chat is one that the form gave: `has` by what it begins with too, `isExact` but for its signs. */
export type KnownNames = { has(name: string): boolean; isExact(name: string): boolean };

/** Where the form gave no names. */
export const NOBODY: KnownNames = { has: () => false, isExact: () => false };

/** More than any name alone on its line; longer lines are not looked at. */
const LONGEST_KNOWN = 80;

/** "Dave!" calls somebody, and "Dave:" has its own reading. */
const SPEAKS = /[:：;?!<>"“”]/u;

/** What the names of the form say about the names shown in a chat. */
export function knownNames(given: GivenNames): KnownNames {
  const names = [given.buyer, given.seller].filter((name) => name !== undefined);
  const keys = new Set(names.map(nameKey));
  const looseKeys = new Set(names.map(looseKey).filter((key) => key !== ''));
  const isExact = (shown: string) => {
    if (keys.size === 0 || shown.length > LONGEST_KNOWN) return false;
    const person = withoutVerb(shown);
    return keys.has(nameKey(person)) || (!SPEAKS.test(shown) && looseKeys.has(looseKey(person)));
  };
  return { has: (shown) => ownerOf(shown, given) !== null, isExact };
}

/** Whose name this is by what the form says: `null` for neither, or for a name that would fit both. */
export function ownerOf(name: string, given: GivenNames): 'buyer' | 'seller' | null {
  for (const isSame of [isSameKey, isSameLoosely, isBeginning]) {
    const isBuyer = given.buyer !== undefined && isSame(name, given.buyer);
    const isSeller = given.seller !== undefined && isSame(name, given.seller);
    if (isBuyer !== isSeller) return isBuyer ? 'buyer' : 'seller';
    if (isBuyer) return null;
  }
  return null;
}

function isSameKey(shown: string, given: string): boolean {
  return partsOfName(shown).includes(nameKey(given));
}

function isSameLoosely(shown: string, given: string): boolean {
  return looseKey(given) !== '' && partsOfName(shown).some((part) => looseKey(part) === looseKey(given));
}

/** "Anna" and "anna_b", "john" and "John Smith"; but "same thing" is not sam's. */
function isBeginning(shown: string, given: string): boolean {
  const [short, long] = [looseKey(shown), looseKey(given)];
  if (short.length < SHORTEST_BEGINNING || long.length < SHORTEST_BEGINNING) return false;
  return short.length <= long.length ? long.startsWith(short) : beginsWithWords(shown, long);
}

/** Takes the words of a shown name one by one until they are the name of the form; a later one may be cut: "Anna Bell" is anna_b. */
function beginsWithWords(shown: string, name: string): boolean {
  let begun = '';
  for (const [word] of shown.matchAll(/\p{N}+|[\p{L}\p{M}]+/gu)) {
    const isFirst = begun === '';
    begun += looseKey(word);
    if (begun.length >= name.length) return isFirst ? begun === name : begun.startsWith(name);
  }
  return false;
}
