import { defineConfig } from 'vitest/config';

/** The tests that say what the changed code does, parted by commas (all four folders' when none is named); the others would only cost time. */
const tests = process.env.MUTATE_TESTS?.split(',') ?? ['test/{order,verdict,plan,drafts}/**/*.test.ts'];

export default defineConfig({
  test: {
    include: tests,
    /** Texts of the greatest length are slow to read while every change is watched, and notice nothing that others do not. */
    testNamePattern: /^(?!.*(longest chat|200,000 characters))/,
    testTimeout: 600_000,
  },
});
