import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMetrics } from '../../src/operating/metrics.ts';
import { deskAt } from '../mail/a-desk.ts';
import { programAt } from '../mail/a-seller-program.ts';
import { codeIn, type MailServer, startMailServer } from '../mail/mail-server.ts';
import { connectTo } from '../operating/a-client.ts';
import { type RunningSite, startSite } from '../running-site.ts';

const TOKEN = 'canary-token-of-at-least-32-characters';
let mails: MailServer;
let site: RunningSite;
beforeAll(async () => {
  mails = await startMailServer();
  site = await startSite({ metrics: openMetrics(), metricsToken: TOKEN, openDesk: deskAt(mails)! });
});
afterAll(async () => {
  await site.stop();
  await mails.stop();
});

const ask = (headers: Record<string, string> = {}, address = site.address) =>
  fetch(`${address}/metrics`, { headers });
const read = async () => (await ask({ Authorization: `Bearer ${TOKEN}` })).text();
/** The figure of a counter with these labels, 0 when it was never counted. */
const figure = async (line: string) =>
  Number((await read()).match(new RegExp(`^${line.replaceAll(/[{}*+]/g, '\\$&')} (\\d+)$`, 'm'))?.[1] ?? 0);
const judge = (conversation: string, address = site.address) =>
  fetch(address, { method: 'POST', body: new URLSearchParams({ conversation }) });

describe('the figures', () => {
  it('are shown to whoever brings the token, and to nobody else', async () => {
    for (const Authorization of ['', 'Bearer', `Bearer ${TOKEN}x`, `bearer ${TOKEN}`, TOKEN]) {
      const response = await ask({ Authorization });
      expect(response.status, Authorization).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(await response.text()).not.toContain('misorder_');
    }
    const shown = await ask({ Authorization: `Bearer ${TOKEN}` });
    expect(shown.status).toBe(200);
    expect(shown.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(shown.headers.get('cache-control')).toBe('no-store');
  });

  it('are not there at all where no token is set', async () => {
    const plain = await startSite({ metrics: openMetrics() });
    expect((await ask({}, plain.address)).status).toBe(404);
    expect((await ask({ Authorization: 'Bearer null' }, plain.address)).status).toBe(404);
    await plain.stop();
  });

  it('count requests by the pattern of the address and the status', async () => {
    const style = (await (await fetch(site.address)).text()).match(/\/assets\/site\.\w+\.css/)?.[0];
    const names = {
      page: 'misorder_http_requests_total{method="GET",route="/",status="200"}',
      asset: 'misorder_http_requests_total{method="GET",route="/assets/*",status="200"}',
      none: 'misorder_http_requests_total{method="GET",route="none",status="404"}',
      other: 'misorder_http_requests_total{method="other",route="none",status="404"}',
      mail: 'misorder_http_requests_total{method="GET",route="/mail/eml",status="303"}',
      file: 'misorder_http_requests_total{method="GET",route="/texts/:id.txt",status="303"}',
      wrongWay: 'misorder_http_requests_total{method="other",route="/texts/:id.txt",status="405"}',
      unreadable: 'misorder_http_requests_total{method="POST",route="/api/assessments",status="400"}',
    };
    const before = Object.fromEntries(
      await Promise.all(Object.entries(names).map(async ([key, name]) => [key, await figure(name)])),
    );
    await fetch(site.address);
    await fetch(site.address + style);
    await fetch(`${site.address}/canary-path/anna`);
    await fetch(`${site.address}/canary-path/ben`, { method: 'DELETE' });
    await fetch(`${site.address}/mail/eml`, { redirect: 'manual' });
    await fetch(`${site.address}/texts/buyer-note.txt`, { redirect: 'manual' });
    await fetch(`${site.address}/texts/buyer-note.txt`, { method: 'PUT' });
    await fetch(`${site.address}/api/assessments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{',
    });
    for (const [key, name] of Object.entries(names)) expect(await figure(name), name).toBe(before[key] + 1);
    expect(await figure('misorder_http_request_seconds_bucket{le="+Inf",route="/assets/*"}')).toBe(
      before.asset + 1,
    );
  });

  it('count each order judged once, by reason and plan, from the page and from the API', async () => {
    const name = 'misorder_verdicts_total{reason="mistaken-order",plan="ask-support-first"}';
    const before = await figure(name);
    const mistake = 'Sorry, I clicked the wrong gig by mistake, please cancel.';
    const answers = {
      conversation: mistake,
      'order.requirements': 'submitted',
      'request.askedBy': 'buyer',
    };
    const post = (path: string, more = {}) =>
      fetch(site.address + path, { method: 'POST', body: new URLSearchParams({ ...answers, ...more }) });
    expect((await post('/')).status).toBe(200);
    expect(await figure(name)).toBe(before + 1);
    await post('/texts', { 'draft.do': 'check support-request' });
    await post('/mail', { 'draft.text.follow-up': 'x'.repeat(20_001) });
    expect(await figure(name)).toBe(before + 1);
    await fetch(`${site.address}/api/assessments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        order: { requirements: 'submitted' },
        request: { askedBy: 'buyer' },
        conversation: [{ from: 'buyer', at: null, text: mistake }],
      }),
    });
    expect(await figure(name)).toBe(before + 2);
  });

  it('count codes and copies asked for by outcome, and the limits that were hit', async () => {
    const program = programAt(site);
    const address = 'canary-anna@example.com';
    for (let time = 0; time < 4; time += 1) await program.asksCode(address);
    await program.asksCode('not an address');
    const codes = [await mails.next(), await mails.next(), await mails.next()];
    await program.asksCopy({ address, code: codeIn(codes.at(-1)!) });
    await mails.next();
    await program.asksCopy({ address, code: '000000' });
    expect(await figure('misorder_mail_requests_total{kind="code",outcome="accepted"}')).toBe(3);
    expect(await figure('misorder_mail_requests_total{kind="code",outcome="limited"}')).toBe(1);
    expect(await figure('misorder_mail_requests_total{kind="code",outcome="refused"}')).toBe(1);
    expect(await figure('misorder_mail_requests_total{kind="copy",outcome="accepted"}')).toBe(1);
    expect(await figure('misorder_mail_requests_total{kind="copy",outcome="refused"}')).toBe(1);
    expect(await figure('misorder_limits_hit_total{limit="codes-of-address"}')).toBe(1);
  });

  it('count a request whose client went away', async () => {
    const { port } = new URL(site.address);
    const client = await connectTo(Number(port));
    client.say(
      'POST / HTTP/1.1\r\nHost: here\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99\r\n\r\nhalf',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    client.socket.destroy();
    await expect
      .poll(() => figure('misorder_http_requests_total{method="POST",route="/",status="gone"}'))
      .toBe(1);
  });

  it('show the process: memory, processor, lag of the event loop', async () => {
    const text = await read();
    for (const name of [
      'process_cpu_seconds_total',
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_p99_seconds',
      'nodejs_heap_size_used_bytes',
    ])
      expect(text).toMatch(new RegExp(`^${name} [\\d.e+-]+$`, 'm'));
  });

  it('hold nothing of what anybody typed, wherever it was typed', async () => {
    await judge('canary-message by mistake');
    await fetch(`${site.address}/canary-path?name=canary-query`, {
      headers: { Cookie: 'canary-cookie', 'X-Request-Id': 'canary-request', 'User-Agent': 'canary-agent' },
    });
    await fetch(`${site.address}/ASSETS/canary-asset`);
    await fetch(site.address, {
      method: 'POST',
      body: new URLSearchParams({ marketplace: 'canary-market' }),
    });
    const text = await read();
    expect(text).toContain('misorder_http_requests_total');
    expect(text).not.toMatch(/canary|anna|example\.com|127\.0\.0\.1/);
  });
});
