import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

const HEADER = 'X-Request-Id';
const GIVEN = /^[\w-]{8,64}$/;

/**
 * The name of a request in our log and in its answer's header. A proxy that is believed (`TRUST_PROXY`) may have named it
 * already; a name from anybody else could make two requests look like one, or write into our log.
 */
export function nameRequest(request: Request, response: Response): string {
  const given = request.get(HEADER);
  const id = given !== undefined && GIVEN.test(given) && isFromProxy(request) ? given : randomUUID();
  response.setHeader(HEADER, id);
  return id;
}

function isFromProxy({ app, socket }: Request): boolean {
  const isTrusted = app.get('trust proxy fn') as (address: string, hop: number) => boolean;
  return isTrusted(socket.remoteAddress ?? '', 0);
}
