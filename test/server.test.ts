import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleServer } from '../src/bundle-server.ts';
import { root } from '../src/root.ts';
import { writeScripts } from '../src/web/bundle.ts';
import { type MailServer, PASSWORD, startMailServer } from './mail/mail-server.ts';
import { connectTo } from './operating/a-client.ts';

const entry = join(root, 'src', 'server.ts');
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function start(env: Record<string, string>, file = entry) {
  const child = spawn(process.execPath, [file], { env: { ...process.env, LOG_LEVEL: 'silent', ...env } });
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
  while (!/^Misorder is at .*\n/m.test(said.out)) await once(child.stdout!, 'data');
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

  it('prints an IPv6 address as browsers read it', async () => {
    const address = await addressOf(start({ HOST: '::ffff:127.0.0.1', PORT: '0' }));
    expect(address).toContain('http://[::ffff:127.0.0.1]:');
    expect((await fetch(`${/http\S+/.exec(address)}/healthz`)).status).toBe(200);
  });

  it('does not start with a wrong setting, and says what to change', async () => {
    const { ended, said } = start({ PORT: 'many' });
    expect((await ended)[0]).toBe(1);
    expect(said.error.trim()).toBe('PORT: write a whole number from 0 to 65535.');
  });

  it.each([
    ['a rule without its sentence', 'fiverr/impact.json', '{ "facts": ["B4"] }', 'impact.today: '],
    ['a letter that names no fact', 'parts/twice.txt.hbs', '{{#part noFact}}Hi.{{/part}}', 'no fact noFact'],
    [
      'questions that are no JSON',
      'pages/questions.json',
      '{',
      'templates/pages/questions.json cannot be read: ',
    ],
    [
      'rules that are no JSON',
      'fiverr/facts.json',
      '{',
      'src/marketplaces/fiverr/facts.json cannot be read: ',
    ],
    ['weights that are no JSON', 'verdict/model.json', '{', 'src/verdict/model.json cannot be read: '],
    ['a form that does not close a block', 'pages/form.hbs', '{{#if site}}', 'Expecting'],
  ])('does not start with %s, and says what to mend', async (_, file, text, fault) => {
    const script = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      const read = fs.readFileSync;
      fs.readFileSync = (path, how) => (String(path).endsWith('${file}') ? '${text}' : read(path, how));
      syncBuiltinESMExports();`;
    const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(script)}`;
    const { ended, said } = start({ PORT: '0', NODE_OPTIONS });
    expect((await ended)[0]).toBe(1);
    expect(said.error).toContain(fault);
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

  it('never proposes a port that there is none of', async () => {
    const other = createServer().listen(65_535, '127.0.0.1');
    await once(other, 'listening');
    const { said, ended } = start({ PORT: '65535' });
    await ended;
    expect(said.error).toContain('for example PORT=65534.');
    other.close();
  });

  it('tells every wrong setting at once, and no password', async () => {
    const { ended, said } = start({ PORT: '0', SMTP_URL: 'smtp://user:canary@host/path', MAIL_TO: 'me' });
    expect((await ended)[0]).toBe(1);
    expect(said.error.trim().split('\n')).toEqual([
      expect.stringMatching(/^SMTP_URL: write /),
      expect.stringMatching(/^MAIL_TO: write /),
      expect.stringMatching(/^MAIL_FROM: set /),
    ]);
    expect(said.error).not.toContain('canary');
  });
});

describe('the server and its keeper', () => {
  const here = (address: string) => address.replace('localhost', '127.0.0.1');
  const LOGGED = { PORT: '0', LOG_LEVEL: 'info' };

  it('is not ready before it is warm, then is, shows its figures on a port of their own, and says at once when it drains', async () => {
    const server = start({ ...LOGGED, DRAIN_DELAY: '1', METRICS_PORT: '0' });
    const address = here(await addressOf(server));
    const states = new Set<string>();
    const asks = async () => {
      const response = await fetch(`${address}/readyz`);
      const { status } = (await response.json()) as { status: string };
      expect(response.status).toBe(status === 'ready' ? 200 : 503);
      states.add(status);
      return status;
    };
    await expect.poll(asks, { timeout: 50_000, interval: 20 }).toBe('ready');

    const figures = here(server.said.out.match(/^Its figures are at (.*)$/m)?.[1] ?? '');
    expect(await (await fetch(figures)).text()).toMatch(/^misorder_connections \d+$/m);
    expect((await fetch(`${address}/metrics`)).status).toBe(404);
    expect((await fetch(figures.replace('/metrics', '/'))).status).toBe(404);

    server.child.kill('SIGTERM');
    await expect.poll(asks, { interval: 20 }).toBe('draining');
    expect((await fetch(address)).headers.get('connection')).toBe('close');
    expect(await server.ended).toEqual([0, null]);
    expect(['warming-up', 'ready', 'draining']).toEqual(expect.arrayContaining([...states]));
  }, 60_000);

  it('ends at its deadline with status 1 when a request in flight does not', async () => {
    const server = start({ ...LOGGED, DRAIN_DEADLINE: '1' });
    const { port } = new URL(await addressOf(server));
    const client = await connectTo(Number(port));
    client.say('POST / HTTP/1.1\r\nHost: here\r\nContent-Type: application/x-www-form-urlencoded\r\n');
    client.say('Content-Length: 99\r\n\r\nconversation=canary');
    await new Promise((resolve) => setTimeout(resolve, 100));
    server.child.kill('SIGTERM');
    expect(await server.ended).toEqual([1, null]);
    expect(server.said.out).toContain('draining took too long');
    expect(server.said.out).not.toContain('canary');
  });

  it('ends at once on a second signal, whichever of the two it is', async () => {
    const server = start({ ...LOGGED, DRAIN_DELAY: '60' });
    await addressOf(server);
    server.child.kill('SIGTERM');
    await expect.poll(() => server.said.out).toContain('draining');
    server.child.kill('SIGINT');
    expect(await server.ended).toEqual([1, null]);
  });

  it('ends with status 1 after an error that nobody caught', async () => {
    const script = encodeURIComponent("process.once('SIGUSR2', () => { throw new Error(`can` + `ary`) })");
    const server = start({ ...LOGGED, NODE_OPTIONS: `--import data:text/javascript,${script}` });
    await addressOf(server);
    server.child.kill('SIGUSR2');
    expect(await server.ended).toEqual([1, null]);
    const last = JSON.parse(server.said.out.trim().split('\n').at(-1)!);
    expect(last).toMatchObject({ level: 60, err: { type: 'Error' } });
    expect(server.said.out + server.said.error).not.toContain('canary');
  });

  it('says which of its two ports is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { ended, said } = start({ PORT: '0', METRICS_PORT: String(port) });
    expect((await ended)[0]).toBe(1);
    expect(said.error).toContain(`Port ${port} is taken: set METRICS_PORT`);
    other.close();
  });
});

describe('the server with a mail server behind it', () => {
  let mails: MailServer;
  let folder: string;
  beforeAll(async () => {
    mails = await startMailServer();
    folder = mkdtempSync(join(tmpdir(), 'misorder-'));
    writeFileSync(join(folder, 'ca.pem'), mails.ca);
  });
  afterAll(async () => {
    await mails.stop();
    rmSync(folder, { recursive: true });
  });
  const settings = () => ({
    PORT: '0',
    LOG_LEVEL: 'debug',
    SMTP_URL: mails.url,
    MAIL_FROM: 'misorder@example.com',
    NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
  });
  const ask = (address: string, path: string, body: object) =>
    fetch(address.replace('localhost', '127.0.0.1') + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('sends, warns when it made its own secret, and ends in peace', async () => {
    const server = start(settings());
    const address = await addressOf(server);
    expect((await ask(address, '/api/mail/code', { address: 'anna@example.com' })).status).toBe(202);
    expect((await mails.next()).to).toEqual(['anna@example.com']);
    server.child.kill('SIGTERM');
    expect(await server.ended).toEqual([0, null]);
    expect(server.said.out).toContain('SECRET is not set');
  });

  it('finishes a mail under way on SIGTERM, even when nobody waits for the answer any more', async () => {
    const server = start({ ...settings(), MAIL_TO: 'owner@example.com' });
    const address = await addressOf(server);
    mails.fault.recipient = { code: 450, words: 'come back', times: 1 };
    const before = mails.connections();
    const leaving = new AbortController();
    const lost = fetch(`${address.replace('localhost', '127.0.0.1')}/api/mail`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ order: {} }),
      signal: leaving.signal,
    }).catch(() => 'lost');
    while (mails.connections() === before) await new Promise((resolve) => setTimeout(resolve, 10));
    leaving.abort();
    expect(await lost).toBe('lost');
    server.child.kill('SIGTERM');
    expect(await server.ended).toEqual([0, null]);
    expect((await mails.next()).to).toEqual(['owner@example.com']);
  });

  it('counts the mails that went out, and the trouble with those that did not', async () => {
    const server = start({ ...settings(), MAIL_TO: 'owner@example.com', METRICS_TOKEN: 'x'.repeat(32) });
    const address = await addressOf(server);
    mails.fault.data = { code: 554, words: 'no', times: 1 };
    expect((await ask(address, '/api/mail', { order: {} })).status).toBe(502);
    expect((await ask(address, '/api/mail', { order: {} })).status).toBe(200);
    await mails.next();
    const figures = await fetch(`${address.replace('localhost', '127.0.0.1')}/metrics`, {
      headers: { Authorization: `Bearer ${'x'.repeat(32)}` },
    });
    const text = await figures.text();
    expect(text).toMatch(/^misorder_mails_total\{outcome="refused"\} 1$/m);
    expect(text).toMatch(/^misorder_mails_total\{outcome="sent"\} 1$/m);
    expect(text).toMatch(/^misorder_mail_requests_total\{kind="copy",outcome="failed"\} 1$/m);
    expect(text).not.toContain('owner');
  });

  it('never writes the password, whatever goes wrong', async () => {
    const server = start({ ...settings(), MAIL_TO: 'owner@example.com' });
    const address = await addressOf(server);
    const answers: string[] = [];
    for (const [step, code] of [
      ['login', 535],
      ['data', 554],
    ] as const) {
      mails.fault[step] = { code, words: `canary ${PASSWORD}`, times: 1 };
      const response = await ask(address, '/api/mail', { order: {} });
      expect(response.status).toBe(502);
      answers.push(await response.text());
    }
    server.child.kill('SIGTERM');
    await server.ended;
    const said = [server.said.out, server.said.error, ...answers].join('\n');
    expect(said).toContain('a mail did not go out');
    expect(said).not.toMatch(/canary|owner@/);
  });
});

describe('the server that npm run build leaves', () => {
  const folder = mkdtempSync(join(tmpdir(), 'misorder-built-'));
  const built = join(folder, 'build', 'server');
  beforeAll(() => {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    for (const name of ['src', 'templates']) symlinkSync(join(root, name), join(folder, name));
    writeScripts(join(folder, 'build', 'scripts'));
    bundleServer(built);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const ask = async (address: string) => {
    const here = address.replace('localhost', '127.0.0.1');
    const body = readFileSync(join(root, 'test', 'case.json'));
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(`${here}/api/assessments`, { method: 'POST', headers, body });
    const { verdict, drafts, messages } = (await answer.json()) as Record<string, unknown>;
    const page = await (await fetch(here)).text();
    const [script] = page.match(/\/assets\/page\.[^"]+\.js/) ?? [''];
    return { verdict, drafts, messages, script: (await fetch(here + script)).status };
  };

  it('needs no packages beside it, and answers as the sources do', async () => {
    const settings = { PORT: '0', NODE_ENV: 'production', METRICS_PORT: '0' };
    const built = start(settings, join(folder, 'build', 'server', 'server.js'));
    const answers = await Promise.all([built, start(settings)].map(async (one) => ask(await addressOf(one))));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ verdict: { reason: 'mistaken-order' }, script: 200 });
    built.child.kill('SIGTERM');
    expect(await built.ended).toEqual([0, null]);
    expect(built.said.error).toBe('');
  });

  it('says what is missing when it cannot start without it', async () => {
    const scripts = join(folder, 'build', 'scripts');
    renameSync(scripts, `${scripts}-away`);
    const { ended, said } = start({ PORT: '0', NODE_ENV: 'production' }, join(built, 'server.js'));
    expect((await ended)[0]).toBe(1);
    renameSync(`${scripts}-away`, scripts);
    expect(said.error.trim()).toMatch(/^The page’s scripts are not built: run "npm run build"[^\n]*$/);
  });

  it('reaches for mail and Redis when it is told to', async () => {
    const one = start(
      {
        PORT: '0',
        SMTP_URL: 'smtp://127.0.0.1:9',
        MAIL_FROM: 'a@example.com',
        REDIS_URL: 'redis://127.0.0.1:9',
        SECRET: 's'.repeat(32),
        LOG_LEVEL: 'warn',
      },
      join(built, 'server.js'),
    );
    const address = (await addressOf(one)).replace('localhost', '127.0.0.1');
    const answer = await fetch(`${address}/api/mail/code`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ address: 'anna@example.com' }),
    });
    expect(answer.status).toBe(503);
    // What a process has written need not have come through its pipe when its answer has.
    await vi.waitFor(() => {
      expect(one.said.out).toContain('Redis does not answer');
      expect(one.said.out).toContain('a mail did not go out');
    });
  });
});
