import { defineConfig } from 'vitest/config';
import { shared } from './vitest.config.js';

/** The tests of what is mutated in the generator, again those that do not take long. */
const TESTS = [
  'emit/typescript/{comments,literals,names,property-names,prose,type-names,given-names}',
  'model/words',
  'build/{distinct-names,naming,taken-names}',
  'spec/containment',
  'output/{checksums,file-system,lock,manifest,moves,prepare,replace-files,single-faults,swap,write}',
  'output/edits/{ignored,merge}',
];

export default defineConfig({
  ...shared,
  test: { ...shared.test, include: TESTS.map((name) => `test/unit/${name}.test.ts`) },
});
