import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { loadSite } from '../../src/load.ts';
import { type RunningSite, startSite } from '../running-site.ts';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** A site whose clock is broken, as anything inside may be. */
async function startBroken() {
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const clock = () => {
    throw new Error('canary-reason: the clock stands still');
  };
  const server = createApp({
    ...loadSite(),
    mailDesk: null,
    publicUrl: null,
    trustProxy: null,
    clock,
    log,
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, lines, server };
}

describe('a fault of ours', () => {
  it('is said in plain words, without a stack trace, and logged without what was typed', async () => {
    const { address, lines, server } = await startBroken();
    const page = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams({ conversation: 'canary-words' }),
    });
    expect(page.status).toBe(500);
    const text = await page.text();
    expect(text).toContain('Something went wrong here');
    expect(text).not.toMatch(/canary|\bat .*:\d+/);
    const answer = await fetch(`${address}/api/assessments`, {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    });
    expect([answer.status, await answer.json()]).toEqual([
      500,
      { faults: [{ path: '', message: expect.stringMatching(/\.$/) }] },
    ]);
    expect(lines.join('')).toContain('a request failed');
    expect(lines.join('')).not.toContain('canary');
    server.closeAllConnections();
    server.close();
  });
});

describe('whatever is typed', () => {
  const tag = fc.stringMatching(/^[a-z]{6,9}$/).map((name) => `<${name} x='1'>"&`);
  const fields = [
    'conversation',
    'order.title',
    'buyer.name',
    'alternative',
    'supportTicket',
    'request.formal.reason',
    'screenshots',
    'order.number',
    'order.placedAt',
    'order.amount.value',
    'timeZone',
  ];

  it('no page carries it unescaped', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record(Object.fromEntries(fields.map((name) => [name, fc.option(tag, { nil: '' })]))),
        async (typed) => {
          const response = await fetch(site.address, { method: 'POST', body: new URLSearchParams(typed) });
          const page = await response.text();
          expect([200, 422]).toContain(response.status);
          for (const text of Object.values(typed))
            if (text !== '') expect(page).not.toContain(text.slice(0, -2));
        },
      ),
      { numRuns: 40 },
    );
  });
});
