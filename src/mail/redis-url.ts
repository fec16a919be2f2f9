/** Reads `redis://…` or `rediss://…`; null when it is not one. */
export function readRedisUrl(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && ['redis:', 'rediss:'].includes(url.protocol) && url.hostname !== '' ? text : null;
}
