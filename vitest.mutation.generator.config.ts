import { defineConfig } from 'vitest/config';
import { shared } from './vitest.config.js';

/** The tests of what is mutated in the generator, again those that do not take long. */
const TESTS = [
  'emit/typescript/{comments,literals,names,property-names,prose,type-names}',
  'model/words',
  'build/naming',
  'output/{drift,file-diff,lock,manifest,moves,replace-files,swap,write}',
];

export default defineConfig({
  ...shared,
  test: { ...shared.test, include: TESTS.map((name) => `test/unit/${name}.test.ts`) },
});
