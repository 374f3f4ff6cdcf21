import { defineConfig } from 'vitest/config';
import { shared } from './vitest.config.js';

/** The tests of what is mutated. They run again for each mutant, so that those that take long stay out. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: ['mutation/*', 'form', 'headers', 'path', 'redact', 'retry', 'styles'].map(
      (name) => `test/runtime/${name}.test.ts`,
    ),
  },
});
