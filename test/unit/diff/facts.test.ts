import { expect, test } from 'vitest';
import { findFacts } from '../../../generator/diff/facts/api.js';
import { load } from '../../../generator/pipeline.js';
import { ROOT } from '../../support/repository.js';

test('the flagship description differs in nothing from itself', async () => {
  const read = async () => (await load({ input: 'spec/stripe/2022-08-01/openapi.yaml', cwd: ROOT }))[0]!.model;
  const [a, b] = [await read(), await read()];
  const t = performance.now();
  expect(findFacts(a, b)).toEqual([]);
  console.log(performance.now() - t);
});
