import { defineConfig } from 'vitest/config';

/** The tests that say what one folder does (all four when none is named); the others would only cost time. */
const folder = process.env.MUTATE_FOLDER ?? '{order,verdict,plan,drafts}';

export default defineConfig({
  test: {
    include: [`test/${folder}/**/*.test.ts`],
    /** Texts of the greatest length are slow to read while every change is watched, and notice nothing that others do not. */
    testNamePattern: /^(?!.*(longest chat|200,000 characters))/,
    testTimeout: 600_000,
  },
});
