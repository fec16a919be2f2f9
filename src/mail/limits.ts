import { mailboxOf } from './address.ts';
import type { Counter, MakeCounter } from './counters.ts';
import { nameFor } from './secrets.ts';
import type { Limit } from './sentences.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Which limit is passed, and in how many milliseconds one more is allowed. */
export type Passed = { limit: Limit; wait: number };
/** `giveBack…` is for a mail that was not sent: trouble with the server must not use up a person's daily limit. */
export type Limits = {
  takeCode(address: string, network: string): Promise<Passed | null>;
  takeMail(address: string): Promise<Passed | null>;
  giveBackCode(address: string): Promise<void>;
  giveBackMail(address: string): Promise<void>;
};

/** `mailsPerHour`: how many the whole site may send, over all its instances. */
export type LimitSettings = { secret: string; makeCounter: MakeCounter; mailsPerHour: number };

/** 3 codes and 5 mails per mailbox and day, 10 codes per network and hour; `mailsPerHour` in all (codes count as mails there). */
export function makeLimits({ secret, makeCounter, mailsPerHour }: LimitSettings): Limits {
  const codesOfAddress = makeCounter({ name: 'codes-of-address', points: 3, seconds: DAY });
  const mailsOfAddress = makeCounter({ name: 'mails-of-address', points: 5, seconds: DAY });
  const codesOfNetwork = makeCounter({ name: 'codes-of-network', points: 10, seconds: HOUR });
  const mailsOfSite = makeCounter({ name: 'mails-of-site', points: mailsPerHour, seconds: HOUR });
  const boxOf = (address: string) => nameFor(secret, 'mailbox', mailboxOf(address));
  const site = { limit: 'mails-of-site', counter: mailsOfSite, key: 'all' } as const;

  return {
    takeCode: (address, network) =>
      takeAll([
        { limit: 'codes-of-network', counter: codesOfNetwork, key: nameFor(secret, 'network', network) },
        { limit: 'codes-of-address', counter: codesOfAddress, key: boxOf(address) },
        site,
      ]),
    takeMail: (address) =>
      takeAll([{ limit: 'mails-of-address', counter: mailsOfAddress, key: boxOf(address) }, site]),
    giveBackCode: (address) => codesOfAddress.giveBack(boxOf(address)),
    giveBackMail: (address) => mailsOfAddress.giveBack(boxOf(address)),
  };
}

type Take = { limit: Limit; counter: Counter; key: string };

/** Takes from each counter in turn. If one limit is passed, gives back what was taken before. */
async function takeAll(takes: Take[]): Promise<Passed | null> {
  for (const [index, { limit, counter, key }] of takes.entries()) {
    const wait = await counter.take(key);
    if (wait === 0) continue;
    await Promise.all(takes.slice(0, index).map((taken) => taken.counter.giveBack(taken.key)));
    return { limit, wait };
  }
  return null;
}
