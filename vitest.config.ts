import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/journeys/unpack-browser.ts'],
    testTimeout: 180_000,
    maxWorkers: '100%',
    hookTimeout: 180_000,
    expect: { poll: { timeout: 8_000 } },
  },
});
