import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSite, startSite } from '../running-site.ts';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const KB = 1_000;
const ways = {
  gzip: (body: Buffer) => gzipSync(body).length,
  brotli: (body: Buffer) => brotliCompressSync(body).length,
};

/** What a browser asks for to show a page: the page, what it names, and what its scripts import at once. */
async function firstView(path: string): Promise<Map<string, Buffer>> {
  const loaded = new Map<string, Buffer>();
  const waiting = [path];
  for (const address of waiting) {
    if (loaded.has(address)) continue;
    const response = await fetch(new URL(address, site.address));
    expect([address, response.status]).toEqual([address, 200]);
    const body = Buffer.from(await response.arrayBuffer());
    loaded.set(address, body);
    waiting.push(...needs(address, body.toString()));
  }
  return loaded;
}

function needs(address: string, text: string): string[] {
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  if (address.endsWith('.js'))
    return [...text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)].map(([, name]) => `${folder}${name}`);
  if (address.includes('.')) return [...text.matchAll(/url\("?([^)"]+)/g)].map(([, name]) => name!);
  return [...text.matchAll(/<(?:link|script|img)\b[^>]*?(?:href|src)="(\/[^"]+)"/g)].map(([, name]) => name!);
}

describe.each(Object.entries(ways))('the first view, with %s', (_way, sizeOf) => {
  it.each(['/', '/cases'])('of %s takes at most 4 requests, 30 kB, and 8 kB of JavaScript', async (path) => {
    const loaded = [...(await firstView(path))];
    const sum = (files: typeof loaded) => files.reduce((all, [, body]) => all + sizeOf(body), 0);
    expect(loaded.map(([address]) => address.replace(/\.\w+\.(\w+)$/, '.$1')).sort()).toEqual(
      [path, '/assets/icon.svg', '/assets/page.js', '/assets/site.css'].sort(),
    );
    expect(sum(loaded)).toBeLessThanOrEqual(30 * KB);
    expect(sum(loaded.filter(([address]) => address.endsWith('.js')))).toBeLessThanOrEqual(8 * KB);
  });

  it('finds what a script imports at once, and leaves what it imports later', () => {
    const script = 'import{a as b}from"./a.1.js";import"./b.2.js";x=()=>import("./c.3.js");';
    expect(needs('/assets/page.0.js', script)).toEqual(['/assets/a.1.js', '/assets/b.2.js']);
  });
});

describe('what comes later', () => {
  it('to My cases is at most 4 kB', async () => {
    const page = [...(await firstView('/cases'))].find(([address]) => address.endsWith('.js'))!;
    const [, name] = /import\("\.\/(cases[^"]+)"\)/.exec(page[1].toString())!;
    const body = Buffer.from(await (await fetch(`${site.address}/assets/${name}`)).arrayBuffer());
    expect(needs('/assets/cases.js', body.toString())).toEqual([]);
    expect(gzipSync(body).length).toBeLessThanOrEqual(4 * KB);
  });
});
