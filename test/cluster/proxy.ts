import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Slot } from './instance.ts';
import { startProgram } from './processes.ts';

/**
 * A request that did not go well, as the proxy logs it; it closes a client's later requests without a word, as HTTP allows.
 * `ending`: HAProxy's letters for how it ended; "C" is the client who left.
 */
export type Trouble = { slot: string; status: number; ending: string };
export type Proxy = {
  address: string;
  /** Which slots are sent requests now. */
  up(): Promise<string[]>;
  /** Requests that a slot is answering now. */
  inFlight(slot: string): Promise<number>;
  troubles(): Trouble[];
  stop(): void;
};

/** HAProxy before the slots. It asks /readyz four times a second (a slow answer is one all the same), and only sends again what never reached an instance. */
export function startProxy(port: number, slots: Slot[]): Proxy {
  const folder = mkdtempSync(join(tmpdir(), 'misorder-cluster-'));
  const socket = join(folder, 'haproxy.sock');
  writeFileSync(join(folder, 'haproxy.cfg'), configuration(port, slots, socket));
  const { child, said } = startProgram('haproxy', ['-W', '-f', join(folder, 'haproxy.cfg')]);
  const rows = async () => readRows(await ask(socket, 'show stat').catch(() => ''));
  return {
    address: `http://127.0.0.1:${port}`,
    up: async () =>
      (await rows()).filter(({ status }) => status?.startsWith('UP')).map(({ svname }) => svname!),
    inFlight: async (slot) => Number((await rows()).find(({ svname }) => svname === slot)?.scur ?? 0),
    troubles: () =>
      [...said().matchAll(/^misorder (\S+) (-?\d+) (\S+)$/gm)]
        .map(([, slot, status, ending]) => ({ slot: slot!, status: Number(status), ending: ending! }))
        .filter(({ status, ending }) => (status >= 500 || status < 0) && !ending.startsWith('C')),
    stop() {
      child.kill('SIGTERM');
      rmSync(folder, { recursive: true });
    },
  };
}

function configuration(port: number, slots: Slot[], socket: string): string {
  const servers = slots.map(({ name, port }) => `  server ${name} 127.0.0.1:${port}`);
  return `global
  stats socket ${socket} mode 600
  log stdout format raw local0
defaults
  mode http
  log global
  log-format "misorder %s %ST %ts"
  option dontlog-normal
  option redispatch 1
  retries 3
  retry-on conn-failure
  timeout connect 1s
  timeout client 60s
  timeout server 30s
  timeout http-request 60s
  timeout check 5s
frontend site
  bind 127.0.0.1:${port}
  http-request set-header X-Request-Id %[uuid()]
  option forwardfor
  default_backend instances
backend instances
  balance leastconn
  option httpchk GET /readyz
  default-server check inter 250ms fall 2 rise 1
${servers.join('\n')}
`;
}

async function ask(socket: string, question: string): Promise<string> {
  const connection = connect(socket);
  connection.write(`${question}\n`);
  return text(connection);
}

/** The servers of the list that "show stat" gives as CSV with a head line. */
function readRows(csv: string): Record<string, string>[] {
  const [head = '', ...lines] = csv.replace(/^# /, '').trim().split('\n');
  const names = head.split(',');
  return lines
    .map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])))
    .filter(({ svname }) => !['FRONTEND', 'BACKEND'].includes(svname ?? ''));
}
