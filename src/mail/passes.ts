import { readAddress } from './address.ts';
import { isSame, nameFor } from './secrets.ts';

/** For how long a browser that typed a right code need not type another. */
export const PASS_SECONDS = 24 * 3_600;

/** A text that proves, to this site alone and for a day, that its holder has read a mail at this address. */
export function sealPass(secret: string, address: string, now: Date): string {
  const until = String(now.getTime() + PASS_SECONDS * 1_000);
  return [Buffer.from(address).toString('base64url'), until, signatureOf(secret, address, until)].join('.');
}

/** The address that a pass proves; null for one that is too old, made elsewhere, or no pass at all. */
export function openPass(secret: string, pass: string | undefined, now: Date): string | null {
  const [encoded = '', until = '', signature = ''] = pass?.split('.') ?? [];
  const address = readAddress(Buffer.from(encoded, 'base64url').toString());
  if (address === null || !isSame(signature, signatureOf(secret, address, until))) return null;
  return Number(until) > now.getTime() ? address : null;
}

function signatureOf(secret: string, address: string, until: string): string {
  return nameFor(secret, 'pass', address, until);
}
