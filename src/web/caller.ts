import ipaddr from 'ipaddr.js';

/** Names that Express knows for groups of addresses. */
const GROUPS = ['loopback', 'linklocal', 'uniquelocal'];

/** In bits: one customer of a network gets this part of an IPv6 address, and may change the rest at will. */
const IPV6_PREFIX = 64;

/**
 * Reads which proxies are believed when they say where a request came from: their number (1 to 9), or their
 * addresses. Null for anything else, "true" among it: then every caller could say whom they are.
 */
export function readProxies(text: string): number | string[] | null {
  if (/^[1-9]$/.test(text)) return Number(text);
  const names = text.split(',').map((name) => name.trim());
  const isProxy = (name: string) => GROUPS.includes(name) || isAddress(name) || ipaddr.isValidCIDR(name);
  return names.every(isProxy) ? names : null;
}

/** Whom a limit is counted for: an IPv4 address, or the /64 network of an IPv6 address. */
export function networkOf(ip: string | undefined): string {
  if (ip === undefined || !ipaddr.isValid(ip)) return 'unknown';
  const address = ipaddr.process(ip);
  if (address.kind() === 'ipv4') return address.toString();
  const [first, ...others] = (address as ipaddr.IPv6).parts.slice(0, IPV6_PREFIX / 16);
  return `${[first, ...others].map((part) => part?.toString(16)).join(':')}::/${IPV6_PREFIX}`;
}

/** "5" is an address for the library (of the old, short kind), but nobody means it. */
function isAddress(name: string): boolean {
  return /[.:]/.test(name) && ipaddr.isValid(name);
}
