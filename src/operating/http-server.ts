import type { RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';
import { createServer } from './http.ts';

/** Times in seconds. */
export type HttpSettings = {
  /** How long a request may take to arrive, its body and all. */
  requestTimeout: number;
  /** How long a connection stays open for the next request. */
  keepAlive: number;
  maxConnections: number;
};

/** `openConnections`: how many there are now, without those that are being refused. */
export type HttpServer = { server: Server; openConnections(): number };

/** How long a request may take to say what it wants, in seconds, and how often slow ones are looked for. */
const HEADERS_TIMEOUT = 10;
const LOOK_FOR_SLOW = 1;
/** In seconds; longer than any answer takes: a mail has nine. Then whoever does not read their answer is cut off. */
const ANSWER_TIMEOUT = 30;
/** More than browsers and proxies send. */
const MAX_HEADERS = 100;
/** Connections that are just being told that there are too many; beyond these they are closed without a word. */
const BEING_REFUSED = 2_000;
/** How long one of them may take to read that, in milliseconds. */
const REFUSAL_READ_WITHIN = 1_000;

/** A server that gives slow and too many clients up. `onRefused` hears of each connection refused. */
export function makeHttpServer(
  app: RequestListener,
  { requestTimeout, keepAlive, maxConnections }: HttpSettings,
  onRefused: () => void = () => {},
): HttpServer {
  const server = createServer(
    {
      requestTimeout: requestTimeout * 1_000,
      headersTimeout: Math.min(HEADERS_TIMEOUT, requestTimeout) * 1_000,
      keepAliveTimeout: keepAlive * 1_000,
      connectionsCheckingInterval: LOOK_FOR_SLOW * 1_000,
    },
    app,
  );
  server.maxHeadersCount = MAX_HEADERS;
  server.timeout = (requestTimeout + ANSWER_TIMEOUT) * 1_000;
  return { server, openConnections: limitConnections(server, maxConnections, onRefused) };
}

/** Node's own `maxConnections` hangs up without a word; here a person reads why. */
function limitConnections(server: Server, most: number, onRefused: () => void): () => number {
  const accept = server.listeners('connection') as ((this: Server, socket: Socket) => void)[];
  let open = 0;
  server.maxConnections = most + BEING_REFUSED;
  server.on('drop', onRefused);
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    if (open >= most) {
      onRefused();
      return refuse(socket);
    }
    open += 1;
    socket.once('close', () => {
      open -= 1;
    });
    for (const listener of accept) listener.call(server, socket);
  });
  return () => open;
}

const SENTENCE =
  'Too many people are here at this moment. Please wait a minute, go back, and send it again.\n';
const REFUSAL = [
  'HTTP/1.1 503 Service Unavailable',
  'Connection: close',
  'Retry-After: 60',
  'Cache-Control: no-store',
  'Content-Type: text/plain; charset=utf-8',
  `Content-Length: ${Buffer.byteLength(SENTENCE)}`,
  '',
  SENTENCE,
].join('\r\n');

/** What the client sends is taken in and forgotten for a moment: hanging up on it would lose our answer too. */
function refuse(socket: Socket): void {
  socket.on('error', () => socket.destroy());
  socket.end(REFUSAL);
  socket.resume();
  setTimeout(() => socket.destroy(), REFUSAL_READ_WITHIN).unref();
}
