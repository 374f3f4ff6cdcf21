import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // Two cores in CI: one file a worker, no shared state between files.
    pool: 'forks',
  },
});
