import { looseKey, nameKey, partsOfName } from './names.ts';

/** The usernames of the form, as far as the seller gave them. */
export type GivenNames = { buyer?: string | undefined; seller?: string | undefined };

/** Two names are only taken for each other by their beginnings when they share this much. */
const SHORTEST_BEGINNING = 3;

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

/** "Anna" and "anna_b", "john" and "John Smith". */
function isBeginning(shown: string, given: string): boolean {
  const [short = '', long = ''] = [looseKey(shown), looseKey(given)].sort((a, b) => a.length - b.length);
  return short.length >= SHORTEST_BEGINNING && long.startsWith(short);
}
