import type { Request, RequestHandler, Response } from 'express';
import { isSame } from '../mail/secrets.ts';
import type { Metrics } from '../operating/metrics.ts';

/** GET /metrics: the figures, for whoever sends the token as `Authorization: Bearer …`, or for anybody where `token` is null. */
export function getMetrics(metrics: Metrics, token: string | null): RequestHandler {
  return async (request, response) => {
    response.set('Cache-Control', 'no-store');
    if (token !== null && !isSame(request.get('Authorization') ?? '', `Bearer ${token}`))
      return void response.status(401).set('WWW-Authenticate', 'Bearer').send('Bring the token.\n');
    response.set('Content-Type', metrics.contentType).send(await metrics.text());
  };
}

/** Counts each request when its answer has gone out, or its client has gone away. */
export function countRequests(metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now();
    response.once('close', () =>
      metrics.countRequest({
        method: METHODS.has(request.method) ? request.method : 'other',
        route: routeOf(request),
        status: hasLeft(request, response) ? 'gone' : String(response.statusCode),
        seconds: (performance.now() - begun) / 1_000,
      }),
    );
    next();
  };
}

const METHODS = new Set(['GET', 'HEAD', 'POST']);

/** An answer to a client that broke off counts as finished too: it went nowhere. */
function hasLeft(request: Request, response: Response): boolean {
  return request.errored !== null || !response.writableFinished;
}

/** The pattern of the address that answered, "none" where there is nothing; never what was typed into the address bar. */
export function routeOf(request: Request): string {
  const pattern: string | undefined = request.route?.path;
  if (pattern !== undefined) return pattern;
  return request.baseUrl === '' ? 'none' : `${request.baseUrl.toLowerCase()}/*`;
}
