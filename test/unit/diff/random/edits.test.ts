import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffModels } from '../../../../generator/diff/judge/judge.js';
import { lines, read, seed } from './compare.js';
import { descriptions } from './descriptions.js';
import { edits } from './edits.js';
import { copyOf } from './json.js';
import { diceOf } from './twins.js';

test('every single edit is told once, with its direction', async () => {
  const tried = new Map(Object.keys(edits).map((name) => [name, 0]));
  const property = fc.asyncProperty(descriptions, fc.nat(), async (description, dice) => {
    const before = await read(description);
    const wrong: string[] = [];
    for (const [name, edit] of Object.entries(edits)) {
      const count = tried.get(name) ?? 0;
      const copy = copyOf(description);
      const expected = count < 2 ? edit(copy, diceOf(dice + count)) : undefined;
      if (expected === undefined) continue;
      tried.set(name, count + 1);
      const changes = diffModels(before, await read(copy));
      const found = changes.map(({ rule, fact }) => `${rule.id} ${fact.direction}`).sort();
      if (String(found) !== String([...expected].sort()))
        wrong.push(`${name}: ${lines(changes).join(', ') || 'nothing'}; not ${expected.join(', ')}`);
    }
    expect(wrong).toEqual([]);
  });
  await fc.assert(property, { seed, numRuns: 8, endOnFailure: true });
  expect([...tried].filter(([, count]) => count === 0)).toEqual([]);
});
