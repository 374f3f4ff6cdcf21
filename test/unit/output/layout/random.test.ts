import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '../../../../generator/output/layout/layout.js';
import { pretty } from '../../../support/laid-out.js';
import { code } from './random-code.js';

test('any code is laid out as prettier does, or left to it', async () => {
  let known = 0;
  await fc.assert(
    fc.asyncProperty(code, async (text) => {
      const mine = layOut('a.ts', text);
      if (mine === undefined) return;
      known += 1;
      expect(mine).toBe(await pretty('a.ts', text));
    }),
    { numRuns: 300 },
  );
  expect(known).toBeGreaterThan(150);
}, 120_000);
