/** The FNV-1a hash of no text; `hashOn` takes it on by one UTF-16 unit. */
export const EMPTY_HASH = 0x811c9dc5 | 0;

const FNV_PRIME = 0x01000193;

export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME);
}

/** FNV-1a over the UTF-16 units of a text or a part of it, its high bits folded into the low ones: from 0 to 2 ** 32 - 1. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = EMPTY_HASH;
  for (let at = from; at < to; at += 1) hash = hashOn(hash, text.charCodeAt(at));
  hash ^= hash >>> 15;
  return hash >>> 0;
}
