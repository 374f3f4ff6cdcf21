import path from 'node:path';
import { defineConfig, type Plugin, type ViteUserConfig } from 'vitest/config';

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

/** Most of them: those that put no modules of their own in the place of others, as do those that kill and refuse. */
const UNIT = 'test/{unit,constructs,values,diff,scenarios}/**/!(*killed|*faults).test.ts';

/** What holds for all tests. */
export const shared = {
  plugins: [platform],
  // Emitters of one's own import the package by its name: tests give them today's sources.
  resolve: { alias: { sdkwright: path.join(import.meta.dirname, 'generator/index.ts') } },
  test: {
    testTimeout: 30_000,
    unstubEnvs: true,
    hookTimeout: 60_000,
    // By itself vitest leaves a core idle, of two in CI.
    pool: 'forks',
    maxWorkers: '100%',
  },
} satisfies ViteUserConfig;

export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    projects: [
      // These share nothing but modules, which are loaded once a worker: half of the time that they took.
      { extends: true, test: { name: 'unit', include: [UNIT], isolate: false } },
      {
        extends: true,
        test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: ['**/node_modules/**', UNIT] },
      },
    ],
  },
});
