import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { createApp } from '../src/app.ts';
import { loadSite } from '../src/load.ts';

const NOW = new Date('2026-11-22T02:10:00Z');

export type RunningSite = { address: string; logged(): string; stop(): Promise<void> };

const site = loadSite();

/** The real site on a free port of this machine, at a fixed moment, with its log caught. */
export async function startSite(now: Date = NOW): Promise<RunningSite> {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const server = createApp({ ...site, clock: () => now, log: pino({ level: 'debug' }, sink) }).listen(
    0,
    '127.0.0.1',
  );
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
