import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const entry = join(import.meta.dirname, '..', 'src', 'server.ts');
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [entry], { env: { ...process.env, LOG_LEVEL: 'silent', ...env } });
  started.push(child);
  const said = { out: '', error: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.error += chunk;
  });
  return { child, said, ended: once(child, 'exit') as Promise<[number | null]> };
}

async function addressOf({ child, said }: ReturnType<typeof start>): Promise<string> {
  while (!said.out.includes('\n')) await once(child.stdout!, 'data');
  return said.out.match(/^Misorder is at (http:\/\/localhost:\d+)$/m)?.[1] ?? said.out;
}

describe('the server', () => {
  it('prints its address, answers there, and ends in peace on SIGTERM', async () => {
    const server = start({ PORT: '0' });
    const address = await addressOf(server);
    expect((await fetch(`${address.replace('localhost', '127.0.0.1')}/healthz`)).status).toBe(200);
    server.child.kill('SIGTERM');
    expect(await server.ended).toEqual([0, null]);
    expect(server.said.error).toBe('');
  });

  it('does not start with a wrong setting, and says what to change', async () => {
    const { ended, said } = start({ PORT: 'many' });
    expect((await ended)[0]).toBe(1);
    expect(said.error.trim()).toBe('PORT: write a number from 0 to 65535.');
  });

  it('says so when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { ended, said } = start({ PORT: String(port) });
    expect((await ended)[0]).toBe(1);
    expect(said.error).toContain(`Port ${port} is taken`);
    other.close();
  });
});
