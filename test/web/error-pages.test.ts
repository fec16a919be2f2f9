import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSite, startSite } from '../running-site.ts';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

/** A site whose clock is broken, as anything inside may be. */
const startBroken = () =>
  startSite({
    clock() {
      throw new Error('canary-reason: the clock stands still');
    },
  });

describe('a fault of ours', () => {
  it('is said in plain words, without a stack trace, and logged without what was typed', async () => {
    const { address, logged, stop } = await startBroken();
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
    expect(logged()).toContain('a request failed');
    expect(logged()).not.toContain('canary');
    await stop();
  });

  it('has its place in the log once, in a line of its own', async () => {
    const { address, logged, stop } = await startBroken();
    await fetch(address, { method: 'POST', body: new URLSearchParams({ conversation: 'hello' }) });
    await expect.poll(logged).toContain('"status":500');
    const lines = logged()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ err }) => err !== undefined)).toEqual([
      expect.objectContaining({ level: 50, msg: 'a request failed' }),
    ]);
    await stop();
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
