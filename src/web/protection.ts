import type { Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { traceOf } from '../operating/traces.ts';
import { routeOf } from './metrics.ts';
import { nameRequest } from './request-id.ts';

/** Asked for again and again by proxies and monitors, so they are not logged; the figures count them. */
const PROBES = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Logs method, route, status and time. Never the body, the path, the query, the address of the caller or a header:
 * a log must not hold what a seller or a buyer wrote.
 */
export function logRequests(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (request, response) => nameRequest(request as Request, response as Response),
    autoLogging: { ignore: ({ url }: { url?: string }) => PROBES.has(url ?? '') },
    customSuccessObject: withRoute,
    customErrorObject: withoutMadeUpError,
    serializers: {
      req: ({ id, method }: { id: string; method: string }) => ({ id, method }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      err: traceOf,
    },
  });
}

/**
 * Headers that let the page use its own style and script, and nothing else. Browsers are held to HTTPS (a year long)
 * only where the answer travels by it: by the address that people open, or else by what a believed proxy says.
 */
export function protect(publicUrl: string | null): RequestHandler[] {
  const overTls = helmet.strictTransportSecurity();
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          styleSrc: ["'self'"],
          scriptSrc: ["'self'"],
          imgSrc: ["'self'"],
          connectSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      frameguard: { action: 'deny' },
      referrerPolicy: { policy: 'same-origin' },
      crossOriginEmbedderPolicy: true,
      strictTransportSecurity: false,
    }),
    (request, response, next) => (isSecure(request, publicUrl) ? overTls(request, response, next) : next()),
    (_request, response, next) => {
      response.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
      next();
    },
  ];
}

/** Whether the browser asked over TLS. */
export function isSecure(request: Request, publicUrl: string | null): boolean {
  return publicUrl?.startsWith('https:') ?? request.secure;
}

/** For every status from 500 on the library makes an error of its own, whose place is in the library: only a real one tells anything. */
function withoutMadeUpError(request: unknown, response: Response, error: Error, said: object): object {
  return withRoute(request, response, response.errored === error ? said : { ...said, err: undefined });
}

/** Adds the pattern of the address, which is known only when the answer is out. */
function withRoute(request: unknown, _response: unknown, said: object): object {
  return { route: routeOf(request as Request), ...said };
}
