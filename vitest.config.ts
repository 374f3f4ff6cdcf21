import path from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';

/** Packages name the built transport for each platform; tests take the one for Node.js beside the importing source. */
const transport: Plugin = {
  name: 'transport',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === '#transport' && importer ? path.join(path.dirname(importer), 'transport-node.ts') : undefined,
};

export default defineConfig({
  plugins: [transport],
  // Emitters of one's own import the package by its name: tests give them today's sources.
  resolve: { alias: { sdkwright: path.join(import.meta.dirname, 'generator/index.ts') } },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // Two cores in CI: one file a worker, no shared state between files.
    pool: 'forks',
  },
});
