/** Reads `redis://…` or `rediss://…`, with the number of a database or without; null for what the client could not use. */
export function readRedisUrl(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '') return null;
  return /^\/?\d*$/.test(url.pathname) && isEncoded(url.username + url.password) ? text : null;
}

/** A "%" that encodes nothing would end the client, and with it the process. */
function isEncoded(text: string): boolean {
  try {
    return typeof decodeURIComponent(text) === 'string';
  } catch {
    return false;
  }
}
