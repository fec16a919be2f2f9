import type { RequestHandler } from 'express';
import type { Readiness } from '../operating/readiness.ts';

/** GET /readyz: 200 when people may be sent here, 503 with the reason in one word otherwise. */
export function getReadiness(readiness: Readiness): RequestHandler {
  return (_request, response) => {
    const status = readiness.state();
    response.set('Cache-Control', 'no-store');
    response.status(status === 'ready' ? 200 : 503).json({ status });
  };
}
