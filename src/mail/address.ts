import { domainToASCII } from 'node:url';

/** The longest address that SMTP can carry, and the longest name before its "@" (RFC 5321, 4.5.3.1). */
const LONGEST = 254;
const LONGEST_NAME = 64;

/** A dot-atom (RFC 5322, 3.2.3): no quotes, comments, groups, routes, commas, blanks or line ends. */
const NAME = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;
/** What may stand in a domain as it is typed; `domainToASCII` would also take "%41" or "a/b". */
const TYPED_DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;

/**
 * Blanks, and marks that nobody sees, such as those that a chat written from right to left puts around an address. Looked for from the
 * beginning of each run only: a long one amid the text would else be tried from each of its places.
 */
const AROUND = /^[\s\p{Cf}]+|(?<![\s\p{Cf}])[\s\p{Cf}]+$/gu;

/**
 * Reads one e-mail address as a person types it: blanks around it are taken off, a domain in another script becomes
 * its ASCII form (IDNA). Gives the address, or null for anything that is not exactly one.
 */
export function readAddress(typed: string): string | null {
  const text = typed.replaceAll(AROUND, '');
  const at = text.lastIndexOf('@');
  const name = text.slice(0, at);
  const domain = asciiDomain(text.slice(at + 1));
  if (at < 1 || domain === null || name.length > LONGEST_NAME || !NAME.test(name)) return null;
  const address = `${name}@${domain}`;
  return address.length <= LONGEST ? address : null;
}

/**
 * The mailbox that limits are counted for: upper and lower case are one, and so is what follows a "+", because one
 * person's mailbox has endlessly many names of that kind.
 */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  const [name = ''] = address.slice(0, at).split('+', 1);
  return `${name || address.slice(0, at)}${address.slice(at)}`.toLowerCase();
}

/** Shows whose address it is without telling it to others: "k•••@example.com". */
export function maskAddress(address: string): string {
  return `${address[0]}•••${address.slice(address.lastIndexOf('@'))}`;
}

function asciiDomain(typed: string): string | null {
  if (!TYPED_DOMAIN.test(typed)) return null;
  const domain = domainToASCII(typed).toLowerCase();
  const labels = domain.split('.');
  const ending = labels.at(-1) ?? '';
  const isHost = labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(ending);
  return isHost ? domain : null;
}
