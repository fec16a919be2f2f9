import { afterEach, describe, expect, it } from 'vitest';
import { type RunningSite, type SiteOptions, startSite } from '../running-site.ts';

let site: RunningSite;
afterEach(() => site.stop());

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
async function idOf(options: SiteOptions, given?: string): Promise<string | null> {
  site = await startSite(options);
  const headers: Record<string, string> = given === undefined ? {} : { 'X-Request-Id': given };
  return (await fetch(`${site.address}/nowhere`, { headers })).headers.get('x-request-id');
}

describe('the name of a request', () => {
  it('is in the answer and in the log', async () => {
    const id = await idOf({});
    expect(id).toMatch(UUID);
    await expect.poll(() => site.logged()).toContain(`"id":"${id}"`);
  });

  it('is taken from a proxy that is believed', async () => {
    expect(await idOf({ trustProxy: 1 }, 'proxy-4711-abc')).toBe('proxy-4711-abc');
  });

  it.each([
    ['nobody is believed', {}, 'caller-4711-abc'],
    ['another proxy is believed', { trustProxy: ['10.0.0.0/8'] }, 'caller-4711-abc'],
    ['it is no name', { trustProxy: 1 }, 'anna@example.com'],
    ['it is too long', { trustProxy: 1 }, 'x'.repeat(65)],
  ])('is ours when %s', async (_why, options, given) => {
    expect(await idOf(options, given)).toMatch(UUID);
    expect(site.logged()).not.toContain(given);
  });
});
