import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundleScripts } from '../../src/web/bundle.ts';

describe('the scripts of the page', () => {
  it.each(['page', 'result'])('stay at most 8 kB when compressed: %s', (name) => {
    const script = bundleScripts().find((one) => one.name.startsWith(`${name}.`))!;
    expect(gzipSync(script.body).byteLength).toBeLessThan(8_000);
  });
});
