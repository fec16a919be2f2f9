import { setTimeout as pause } from 'node:timers/promises';
import type { Counter, MakeCounter } from './counters.ts';
import { isSame, nameFor, sixDigits } from './secrets.ts';

/** How long a code holds, and how many wrong tries end it. */
export const CODE_MINUTES = 10;
const TRIES = 5;

export type CodeCheck = 'right' | 'code-wrong' | 'code-over';
/** `address` and `purpose` name whom the code was sent to, and the one mail it is used for. */
export type Codes = {
  issue(address: string, now: Date): Promise<string>;
  withdraw(address: string): Promise<void>;
  check(attempt: { address: string; code: string; purpose: string; now: Date }): Promise<CodeCheck>;
};

/**
 * Six-digit codes that are not stored: each follows from the secret, the address and the moment it was made, and only
 * that moment is kept, as a number that expires. The newest code of an address is the only one that holds.
 */
export function makeCodes(secret: string, makeCounter: MakeCounter): Codes {
  const seconds = CODE_MINUTES * 60;
  const issued = makeCounter({ name: 'code-issued', points: Number.MAX_SAFE_INTEGER, seconds });
  const tries = makeCounter({ name: 'code-tries', points: TRIES, seconds });
  const uses = makeCounter({ name: 'code-uses', points: 1, seconds });
  const purposes = makeCounter({ name: 'code-purpose', points: 1, seconds });
  const nameOf = (address: string) => nameFor(secret, 'code', address);

  return {
    async issue(address, now) {
      await issued.write(nameOf(address), now.getTime());
      return sixDigits(secret, address, String(now.getTime()));
    },
    withdraw: (address) => issued.forget(nameOf(address)),
    async check({ address, code, purpose, now }) {
      const at = await issued.read(nameOf(address));
      if (at === null || now.getTime() - at >= seconds * 1_000) return 'code-over';
      const name = nameFor(secret, 'try', address, String(at));
      if ((await tries.take(name)) > 0) return 'code-over';
      if (!isSame(code, sixDigits(secret, address, String(at)))) return 'code-wrong';
      await tries.giveBack(name);
      return useOnce({ uses, purposes }, name, nameFor(secret, name, purpose));
    },
  };
}

/** How often, and with what pause in milliseconds, to look whether another request with the same code is this one. */
const [LOOKS, LOOK_AGAIN] = [5, 60];

/** The first purpose has the code for itself; the same purpose may come again, when an answer was lost. */
async function useOnce(
  { uses, purposes }: { uses: Counter; purposes: Counter },
  name: string,
  purpose: string,
): Promise<CodeCheck> {
  if ((await uses.take(name)) === 0) {
    await purposes.write(purpose, 1);
    return 'right';
  }
  for (let look = 0; look < LOOKS; look += 1) {
    if ((await purposes.read(purpose)) !== null) return 'right';
    await pause(LOOK_AGAIN);
  }
  return 'code-over';
}
