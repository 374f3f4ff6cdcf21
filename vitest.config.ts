import path from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';

/** What packages choose by platform; tests take that of Node.js, beside the importing source. */
const PLATFORM_FILES: Readonly<Record<string, string>> = {
  '#transport': 'transport-node.ts',
  '#digest': 'digest-node.ts',
};

const platform: Plugin = {
  name: 'platform',
  enforce: 'pre',
  resolveId: (id, importer) => {
    const file = PLATFORM_FILES[id];
    return file !== undefined && importer ? path.join(path.dirname(importer), file) : undefined;
  },
};

export default defineConfig({
  plugins: [platform],
  // Emitters of one's own import the package by its name: tests give them today's sources.
  resolve: { alias: { sdkwright: path.join(import.meta.dirname, 'generator/index.ts') } },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One file a worker, no shared state between files. By itself vitest leaves a core idle, of two in CI.
    pool: 'forks',
    maxWorkers: '100%',
  },
});
