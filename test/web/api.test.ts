import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assess.ts';
import type { Fault } from '../../src/order/order.ts';
import { type RunningSite, startSite } from '../running-site.ts';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const post = (body: unknown, { query = '', type = 'application/json' } = {}) =>
  fetch(`${site.address}/api/assessments${query}`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const assessmentIn = async (response: Response) => (await response.json()) as Assessment;
const faultsIn = async (response: Response) => ((await response.json()) as { faults: Fault[] }).faults;

describe('POST /api/assessments', () => {
  it('gives the assessment that the contract describes', async () => {
    const response = await post({
      order: {
        number: 'FO1234ABCD567',
        requirements: 'submitted',
        work: 'not-started',
        placedAt: '2026-11-21T10:02:00Z',
      },
      request: { askedBy: 'buyer', askedAt: '2026-11-21T10:09:00Z' },
      conversation: [
        { from: 'buyer', at: '2026-11-21T10:09:00Z', text: 'Sorry, I clicked the wrong gig. Please cancel.' },
      ],
      seller: { completed60Days: 9, cancelled60Days: 0 },
    });
    expect(response.status).toBe(200);
    const assessment = await assessmentIn(response);
    expect(Object.keys(assessment).sort()).toEqual([
      'alerts',
      'drafts',
      'impact',
      'messages',
      'plan',
      'verdict',
    ]);
    expect(assessment.verdict).toMatchObject({
      reason: 'mistaken-order',
      followed: 'mistaken-order',
      conflict: null,
    });
    expect(assessment.plan.id).toBe('ask-support-first');
    expect(assessment.drafts.map(({ id }) => id)).toContain('support-request');
    expect(assessment.impact).toMatchObject({ now: 1, ifItCounts: 0.9, threshold: 0.9 });
  });

  it('takes an empty order: everything may be unknown', async () => {
    const response = await post({});
    expect(response.status).toBe(200);
    expect((await assessmentIn(response)).verdict.reason).toBe('unclear');
  });

  it.each(['', 'null', ' null '])('takes %j for an order of which nothing is known', async (body) => {
    const response = await post(body);
    expect([response.status, (await assessmentIn(response)).verdict.reason]).toEqual([200, 'unclear']);
  });

  it.each(['5', 'true', '"text"', '[]'])('says of %s in one sentence what an order is', async (body) => {
    const response = await post(body);
    expect(response.status).toBe(422);
    expect(await faultsIn(response)).toEqual([{ path: '', message: 'Give this as fields with names.' }]);
  });

  it('prints times in the zone that the query names', async () => {
    const order = {
      order: { dueAt: '2026-11-24T12:00:00Z', requirements: 'submitted' },
      request: { askedBy: 'buyer' },
    };
    const there = await assessmentIn(await post(order, { query: '?timeZone=Asia/Karachi' }));
    expect(JSON.stringify(there.plan.deadlines)).toContain('17:00 (Asia/Karachi)');
    const here = await assessmentIn(await post(order));
    expect(JSON.stringify(here.plan.deadlines)).toContain('12:00 (UTC)');
  });

  it.each([
    ['an unknown key', { colour: 'red' }, 'colour'],
    ['a wrong type', { order: { number: 5 } }, 'order.number'],
    ['an impossible value', { buyer: { priorOrders: -1 } }, 'buyer.priorOrders'],
    ['a marketplace without a profile', { marketplace: 'nowhere' }, 'marketplace'],
    ['a wrong message in the list', { conversation: [{ from: 'them', text: 'x' }] }, 'conversation.0.from'],
  ])('refuses %s with 422 and one sentence for the field', async (_what, order, path) => {
    const response = await post(order);
    expect(response.status).toBe(422);
    const faults = await faultsIn(response);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.path).toBe(path);
    expect(faults[0]?.message).toMatch(/^[A-Z].*\.$/);
  });

  it('refuses a time zone that does not exist', async () => {
    const response = await post({}, { query: '?timeZone=Moon/Base' });
    expect(response.status).toBe(422);
    expect((await faultsIn(response))[0]?.path).toBe('timeZone');
  });

  it.each(['timezone', 'tz'])(
    'refuses %s beside the address, and reads no time in a wrong zone',
    async (name) => {
      const response = await post({}, { query: `?${name}=Asia/Karachi` });
      expect(response.status).toBe(422);
      expect(await faultsIn(response)).toEqual([
        { path: name, message: expect.stringContaining('only timeZone') },
      ]);
    },
  );

  it.each([
    ['broken JSON', '{"order":', 'application/json', 400],
    ['another content type', 'order=1', 'text/plain', 415],
    ['a body over 1 MB', JSON.stringify({ conversation: 'x'.repeat(1_100_000) }), 'application/json', 413],
  ])('answers %s in the same shape, without a stack trace', async (_what, body, type, status) => {
    const response = await post(body, { type });
    expect(response.status).toBe(status);
    const answer = await response.text();
    expect(JSON.parse(answer).faults[0].message).toMatch(/\.$/);
    expect(answer).not.toMatch(/\bat .*\.(ts|js):/);
  });

  it.each([
    ['POST', '/API/assessments', 400],
    ['GET', '/Api/Assessments', 405],
    ['POST', '/API/nowhere', 404],
  ])(
    'tells a program its fault as JSON in whatever letters it spells the address: %s %s',
    async (method, path, status) => {
      const headers = { 'Content-Type': 'application/json' };
      const body = method === 'GET' ? null : '{"order":';
      const response = await fetch(`${site.address}${path}`, { method, headers, body });
      expect(response.status).toBe(status);
      expect((await faultsIn(response))[0]?.message).toMatch(/\.$/);
    },
  );
});

describe('GET /healthz', () => {
  it('says that the site lives', async () => {
    const response = await fetch(`${site.address}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });
});
