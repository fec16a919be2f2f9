import type { Request, RequestHandler } from 'express';
import type { AppDeps } from '../app.ts';
import { assess, readKnownOrder } from '../assess.ts';
import { isTimeZone } from '../order/moment.ts';
import type { Fault } from '../order/order.ts';
import { spellZone } from '../order/wall-clock.ts';
import sentences from './api-sentences.json' with { type: 'json' };

/**
 * POST /api/assessments: an order as JSON in, an assessment out (200), or `{ faults: [{ path, message }] }` (422).
 * `?timeZone=Asia/Karachi` says in which zone times are printed, and those of a pasted chat are read; UTC otherwise.
 */
export function postAssessment(deps: AppDeps): RequestHandler {
  return (request, response) => {
    if (!request.is('application/json'))
      return void response.status(415).json(refuse(sentences.orderNotJson));
    const zone = readTimeZone(request);
    if ('faults' in zone) return void response.status(422).json(zone);
    const reading = readKnownOrder(request.body, deps.profiles);
    if ('faults' in reading) return void response.status(422).json(reading);
    const assessment = assess(reading.order, { ...deps, now: deps.clock(), ...zone });
    deps.metrics?.countVerdict(assessment);
    response.json(assessment);
  };
}

/**
 * The zone (IANA) that the query names, UTC where it names none. Another name is refused as in an order: with "timezone"
 * passed over, the times of a pasted chat would be read in the wrong zone.
 */
export function readTimeZone({ query }: Request): { timeZone: string } | { faults: Fault[] } {
  const other = Object.keys(query).find((name) => name !== 'timeZone');
  if (other !== undefined) return refuse(sentences.query, other);
  const timeZone = query.timeZone ?? 'UTC';
  if (typeof timeZone === 'string' && isTimeZone(timeZone)) return { timeZone: spellZone(timeZone) };
  return refuse(sentences.timeZone, 'timeZone');
}

/** A refusal in the one shape that the API uses for all of them. */
export function refuse(message: string, path = ''): { faults: Fault[] } {
  return { faults: [{ path, message }] };
}
