import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { loadSite } from './load.ts';
import { openMail } from './open-mail.ts';
import { warmUp } from './verdict/warm-up.ts';

/** How long requests in flight may take after SIGTERM, in milliseconds: a mail has nine seconds. */
const DRAIN_DEADLINE = 12_000;

const settings = readConfig(process.env);
if ('faults' in settings) stopWith(settings.faults);

const { host, port, logLevel, publicUrl, trustProxy } = settings.config;
const log = pino({ level: logLevel });
const clock = () => new Date();
const site = loadSite();
const { mailDesk, close: closeMail } = openMail(settings.config, {
  mails: site.letterWords.mails,
  clock,
  log,
});
const server = createApp({ ...site, mailDesk, publicUrl, trustProxy, clock, log }).listen(port, host);

server.on('error', (error: NodeJS.ErrnoException) => stopWith([sayWhyNot(error)]));
server.on('listening', () => {
  console.log(`Misorder is at ${address()}`);
  warmStep(warmUp(site.model));
});
process.once('SIGTERM', drain);
process.once('SIGINT', drain);

/** One cue at a time, so that nobody waits; a cue that does not match its own examples must not judge anybody. */
function warmStep(steps: ReturnType<typeof warmUp>): void {
  const { value, done } = steps.next();
  if (done) return;
  if (value.length > 0) stopWith(value);
  setImmediate(() => warmStep(steps));
}

async function drain(): Promise<void> {
  setTimeout(() => process.exit(1), DRAIN_DEADLINE).unref();
  server.close();
  server.closeIdleConnections();
  await once(server, 'close');
  await closeMail();
  process.exit(0);
}

function address(): string {
  const shown = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${shown}:${(server.address() as AddressInfo).port}`;
}

function sayWhyNot(error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is taken: set PORT to another number, for example PORT=${port + 1}.`;
  if (error.code === 'EACCES') return `Port ${port} is not allowed here: set PORT to a number above 1024.`;
  return `Cannot listen on ${host}, port ${port}: check HOST and PORT (${error.code ?? error.message}).`;
}

function stopWith(faults: string[]): never {
  for (const fault of faults) console.error(fault);
  process.exit(1);
}
