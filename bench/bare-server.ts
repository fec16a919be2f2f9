/** Express and nothing else: the same parsers, compression and bytes as Misorder, every answer made beforehand. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import express from 'express';
import { brotliOf, ONCE } from '../src/web/packing.ts';

/** An answer as it was once given: to which request, of which type, and its text. */
export type Answer = { method: 'GET' | 'POST'; path: string; type: string; body: string };

const answers: Answer[] = JSON.parse(readFileSync(process.env.ANSWERS!, 'utf8'));
const app = express();
app.disable('x-powered-by');
app.use(compression({ brotli: brotliOf(ONCE) }));
const parsers = [express.urlencoded({ extended: false, limit: '3mb' }), express.json({ limit: '1mb' })];
for (const { method, path, type, body } of answers)
  app[method === 'GET' ? 'get' : 'post'](
    path,
    parsers,
    (_request: express.Request, response: express.Response) => {
      response.type(type).send(body);
    },
  );
const server = app.listen(0, '127.0.0.1', () =>
  console.log(`Bare is at http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
process.once('SIGTERM', () => process.exit(0));
