import type { RequestHandler } from 'express';

/** For an address that was asked in a way it does not take: says which ways it takes (405), or only that (OPTIONS: 204). */
export function onlyBy(...methods: string[]): RequestHandler {
  const allowed = [...methods, 'OPTIONS'].join(', ');
  return (request, response, next) => {
    response.set('Allow', allowed);
    if (request.method === 'OPTIONS') return void response.status(204).end();
    next({ status: 405, expose: true });
  };
}
