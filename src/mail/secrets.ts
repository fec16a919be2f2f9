import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** A name for something that must not be readable where it is stored: an address, a network, a key. */
export function nameFor(secret: string, ...parts: string[]): string {
  return createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url');
}

/** Six digits that only the holder of the secret can tell; all are equally likely but for one in four billion. */
export function sixDigits(secret: string, ...parts: string[]): string {
  const bytes = createHmac('sha256', secret)
    .update(JSON.stringify(['code', ...parts]))
    .digest();
  return String(Number(bytes.readBigUInt64BE() % 1_000_000n)).padStart(6, '0');
}

/** Compares two texts in a time that does not tell where they differ. */
export function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
