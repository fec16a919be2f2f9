import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { type Logger, pino } from 'pino';
import { createApp } from '../src/app.ts';
import { loadSite } from '../src/load.ts';
import type { MailDesk } from '../src/mail/mail-desk.ts';
import { countDesk } from '../src/operating/counted-mail.ts';
import type { Metrics } from '../src/operating/metrics.ts';
import { makeReadiness, type Readiness } from '../src/operating/readiness.ts';
import type { Pages } from '../src/templating/pages.ts';

const NOW = new Date('2026-11-22T02:10:00Z');

/** What a test may set: how the site sends mail (given its clock and log), and its settings. */
export type SiteOptions = {
  now?: Date;
  clock?: () => Date;
  publicUrl?: string;
  trustProxy?: number | string[];
  readiness?: Readiness;
  metrics?: Metrics;
  metricsToken?: string;
  openDesk?: (world: { clock: () => Date; log: Logger; mails: Pages }) => MailDesk;
};
export type RunningSite = { address: string; logged(): string; stop(): Promise<void> };

const site = loadSite();

/** The real site on a free port of this machine, at a fixed moment, with its log caught. */
export async function startSite(options: SiteOptions = {}): Promise<RunningSite> {
  const { now = NOW, clock = () => now, publicUrl = null, trustProxy = null } = options;
  const { openDesk, readiness = warmOne(), metrics = null, metricsToken = null } = options;
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = pino({ level: 'debug' }, sink);
  const desk = openDesk?.({ clock, log, mails: site.letterWords.mails }) ?? null;
  const mailDesk = desk !== null && metrics !== null ? countDesk(desk, metrics) : desk;
  const world = { mailDesk, publicUrl, trustProxy, readiness, metrics, metricsToken, clock, log };
  const app = createApp({ ...site, ...world });
  const server = app.listen(0, '127.0.0.1');
  // On a busy machine a test may think longer than the five seconds after which Node hangs up.
  server.keepAliveTimeout = 120_000;
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    logged: () => lines.join(''),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function warmOne(): Readiness {
  const readiness = makeReadiness({ isConnecting: () => false });
  readiness.nowWarm();
  return readiness;
}
