import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { loadSite, warmUpSite } from './load.ts';
import { openMail } from './open-mail.ts';
import { openMetricsFor } from './open-metrics.ts';
import { endOnUncaught } from './operating/crash.ts';
import { drain } from './operating/drain.ts';
import { giveBackMemory } from './operating/give-back.ts';
import { makeHttpServer } from './operating/http-server.ts';
import { makeReadiness } from './operating/readiness.ts';

const settings = readConfig(process.env);
if ('faults' in settings) stopWith(settings.faults);

const { config } = settings;
const { isProduction, host, port, publicUrl, trustProxy } = config;
const log = pino({ level: config.logLevel });
endOnUncaught(log);
const clock = () => new Date();
const site = orSayWhyNot(() => loadSite({ isProduction }));
const { metrics, metricsToken, figures } = openMetricsFor(config.metrics);
const { mails } = site.letterWords;
const { mailDesk, redis, close: closeMail } = await openMail(config, { mails, metrics, clock, log });
const readiness = makeReadiness({ isConnecting: () => redis?.isTried() === false });
const world = { mailDesk, publicUrl, trustProxy, readiness, metrics, metricsToken, clock, log };
const app = orSayWhyNot(() => createApp(Object.assign(site, world)));
const { server, openConnections } = makeHttpServer(app, config.http, () => metrics?.countRefusedConnection());
metrics?.watch('connections', openConnections);
if (redis !== null) metrics?.watch('redisUp', async () => Number(await redis.isUp()));

if (figures !== null && config.metrics !== null) {
  const { host, port } = config.metrics;
  figures.once('listening', () => console.log(`Its figures are at ${addressOf(figures, host)}/metrics`));
  listen(figures, { host, port: port ?? 0, prefix: 'METRICS_' });
}
listen(server, { host, port, prefix: '' });
server.once('listening', () => {
  console.log(`Misorder is at ${addressOf(server, host)}`);
  setTimeout(() => warmStep(warmUpSite(site)), CALLERS_FIRST);
});
let isEnding = false;
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, end);

/** Milliseconds before warming up begins: whoever has waited for the port is answered first. */
const CALLERS_FIRST = 50;

/** Warms up one template or cue at a time, with requests in between. Stops at a cue that does not match its own examples: it must judge nobody. */
function warmStep(steps: ReturnType<typeof warmUpSite>): void {
  const { value, done } = orSayWhyNot(() => steps.next());
  if (value !== undefined && value.length > 0) stopWith(value);
  if (!done) return void setImmediate(() => warmStep(steps));
  giveBackMemory();
  readiness.nowWarm();
}

/** Finishes what is in flight, then exits. A second signal, whichever of the two, ends the process at once. */
async function end(): Promise<void> {
  if (isEnding) process.exit(1);
  isEnding = true;
  process.exit(await drain(server, { ...config.drain, readiness, log, finish: closeMail }));
}

type Place = { host: string; port: number; prefix: '' | 'METRICS_' };

function listen(listener: Server, place: Place): void {
  listener.on('error', (error: NodeJS.ErrnoException) => stopWith([sayWhyNot(error, place)]));
  listener.listen(place.port, place.host);
}

function addressOf(listener: Server, host: string): string {
  const shown = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${(listener.address() as AddressInfo).port}`;
}

function sayWhyNot(error: NodeJS.ErrnoException, { host, port, prefix }: Place): string {
  const name = `${prefix}PORT`;
  if (error.code === 'EADDRINUSE') {
    const other = port < 65_535 ? port + 1 : port - 1;
    return `Port ${port} is taken: set ${name} to another number, for example ${name}=${other}.`;
  }
  if (error.code === 'EACCES') return `Port ${port} is not allowed here: set ${name} to a number above 1024.`;
  return `Cannot listen on ${host}, port ${port}: check ${prefix}HOST and ${name} (${error.code ?? error.message}).`;
}

/** What is read at start are the project's own files: what is wrong with them may be said in full. The place goes into the log. */
function orSayWhyNot<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    throw thrown;
  }
}

function stopWith(faults: string[]): never {
  for (const fault of faults) console.error(fault);
  process.exit(1);
}
