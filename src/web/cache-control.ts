/** Nothing is kept in shared caches; "no-store" would make the browser forget the answers on "back". */
export const KEPT_BY_BROWSER = { 'Cache-Control': 'private, no-cache' };

/**
 * Browsers may keep it and ask if it has changed. For longer it may not be kept: after a release
 * the addresses of style and script in an old page lead nowhere.
 */
export const ASK_IF_CHANGED = { 'Cache-Control': 'public, no-cache' };
