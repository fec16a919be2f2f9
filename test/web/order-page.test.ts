import { describe, expect, it } from 'vitest';
import { startSite } from '../running-site.ts';

describe('the form', () => {
  it('says which marketplace it is for, before anything is typed and where something must be changed', async () => {
    const site = await startSite();
    const body = new URLSearchParams({ 'buyer.priorOrders': 'many' });
    const pages = [fetch(site.address), fetch(site.address, { method: 'POST', body })];
    for (const page of await Promise.all(pages))
      expect(await page.text()).toContain('This form is for orders on Fiverr only.');
    await site.stop();
  });
});
