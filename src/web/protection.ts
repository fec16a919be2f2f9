import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/**
 * Logs method, path, status and time. Never the body, the query, the address of the caller or a header:
 * a log must not hold what a seller or a buyer wrote.
 */
export function logRequests(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: () => randomUUID(),
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        path: pathOf(url),
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      err: ({ type, stack }: { type: string; stack: string }) => ({ type, stack: withoutMessage(stack) }),
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

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '';
}

/** An error's message may quote what was typed; where it happened does not. */
function withoutMessage(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
}
