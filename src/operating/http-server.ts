import type { RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';
import { createServer } from './http.ts';
import sentences from './refusal-sentences.json' with { type: 'json' };

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

/** In seconds: how long the headers of a request may take, and how often slow requests are looked for. */
const HEADERS_TIMEOUT = 10;
const LOOK_FOR_SLOW = 1;
/** In seconds, longer than any answer takes (a mail has nine). After that, a client that does not read its answer is cut off. */
const ANSWER_TIMEOUT = 30;
/** More than browsers and proxies send. */
const MAX_HEADERS = 100;
/** How many connections at once are told that there are too many. Any more are closed without a word. */
const BEING_REFUSED = 2_000;
/** How long such a connection may take to read it, in milliseconds. */
const REFUSAL_READ_WITHIN = 1_000;

/** Makes a server that cuts off slow clients and refuses those over the limit. `onRefused` is called for each connection refused. */
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

const SENTENCE = `${sentences.tooManyConnections}\n`;
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

/** Reads and drops for a moment what the client sends: hanging up on it at once would lose our answer too. */
function refuse(socket: Socket): void {
  socket.on('error', () => socket.destroy());
  socket.end(REFUSAL);
  socket.resume();
  setTimeout(() => socket.destroy(), REFUSAL_READ_WITHIN).unref();
}
