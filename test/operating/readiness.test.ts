import { describe, expect, it } from 'vitest';
import { makeReadiness } from '../../src/operating/readiness.ts';
import { startSite } from '../running-site.ts';

describe('an instance', () => {
  it('is ready once it is warm and Redis was tried, and never again once it drains', () => {
    let isConnecting = true;
    const readiness = makeReadiness({ isConnecting: () => isConnecting });
    expect(readiness.state()).toBe('warming-up');
    readiness.nowWarm();
    expect(readiness.state()).toBe('connecting');
    isConnecting = false;
    expect(readiness.state()).toBe('ready');
    readiness.nowDraining();
    expect(readiness.state()).toBe('draining');
    readiness.nowWarm();
    expect(readiness.state()).toBe('draining');
  });

  it('says so in one word at /readyz, and lives at /healthz all the while, without a word in the log', async () => {
    const readiness = makeReadiness({ isConnecting: () => false });
    const site = await startSite({ readiness });
    const asks = async () => {
      const response = await fetch(`${site.address}/readyz`);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect((await fetch(`${site.address}/healthz`)).status).toBe(200);
      return [response.status, await response.json()];
    };
    expect(await asks()).toEqual([503, { status: 'warming-up' }]);
    readiness.nowWarm();
    expect(await asks()).toEqual([200, { status: 'ready' }]);
    readiness.nowDraining();
    expect(await asks()).toEqual([503, { status: 'draining' }]);
    expect(site.logged()).toBe('');
    await site.stop();
  });
});
