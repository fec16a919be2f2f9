import type { Request, RequestHandler } from 'express';

/**
 * Lets through what this site's own pages send, and programs that are no browser. A browser says on every POST where
 * it comes from: a page of another site could otherwise press our buttons with a seller's cookie.
 */
export function onlyFromHere(publicUrl: string | null): RequestHandler {
  return (request, _response, next) =>
    isFromHere(request, publicUrl) ? next() : next({ status: 403, expose: true });
}

function isFromHere(request: Request, publicUrl: string | null): boolean {
  const origin = request.get('Origin');
  const site = request.get('Sec-Fetch-Site');
  const here = publicUrl ?? `${request.protocol}://${request.get('Host')}`;
  return (origin === undefined || origin === here) && (site === undefined || site === 'same-origin');
}

/** Reads "https://misorder.example.com"; a path, a query or a user would be left unsaid by what it is used for. */
export function readOrigin(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url !== null && ['http:', 'https:'].includes(url.protocol) && `${url.origin}/` === url.href;
  return isPlain ? url.origin : null;
}
