import { afterAll, expect, it } from 'vitest';
import { copyRuntime } from '../../generator/emit/typescript/runtime-files.js';
import { Packages } from '../constructs/packages.js';
import { Workbench } from '../hostile/support/attempt.js';
import { examine } from './examine.js';
import { regressions } from './regressions.js';

const bench = new Workbench();
const packages = new Packages();
afterAll(() => {
  bench[Symbol.dispose]();
  return packages.remove();
});

const all = regressions();

it.each(all)('$name has no fault any more', async ({ name, fuzzCase }) => {
  const { files, faults } = await examine(bench, fuzzCase, true);
  expect(faults).toEqual([]);
  if (files.length > 0) await packages.add(name, [...files, ...(await copyRuntime())]);
});

it('those that are made compile', () => {
  expect(packages.check()).toEqual([]);
});
