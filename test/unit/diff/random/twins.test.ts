import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { findFacts } from '../../../../generator/diff/facts/api.js';
import { diffModels } from '../../../../generator/diff/judge/judge.js';
import type { ApiModel } from '../../../../generator/model/model.js';
import { lines, read, seed } from './compare.js';
import { descriptions } from './descriptions.js';
import type { Node } from './json.js';
import { diceOf, hoisted, in30, inlined, reordered, reworded } from './twins.js';

/** Other ways to write the same. */
const twins: Readonly<Record<string, (description: Node, dice: number) => Node | string>> = {
  'as it is': (description) => description,
  'in another order': (description, dice) => reordered(description, diceOf(dice)) as Node,
  'in YAML': (description) => stringify(description),
  'with parameters, bodies and answers by name': hoisted,
  'with schemas in place of their names': inlined,
  'with null and objects in other words': reworded,
  'in OpenAPI 3.0': in30,
};

/** What OpenAPI 3.0 has words for. */
function withoutEvents({ webhooks, ...description }: Node): Node {
  return description;
}

test('a description beside its twins says nothing', async () => {
  const property = fc.asyncProperty(descriptions, fc.nat(), async (full, dice) => {
    const description = dice % 2 === 0 ? full : withoutEvents(full);
    const model = await read(description);
    expect(findFacts(model, model)).toEqual([]);
    for (const [name, write] of Object.entries(twins)) {
      if (name === 'in OpenAPI 3.0' && description['webhooks']) continue;
      expect(bothWays(model, await read(write(description, dice))), name).toEqual([]);
    }
  });
  await fc.assert(property, { seed, numRuns: 12, endOnFailure: true });
});

function bothWays(model: ApiModel, twin: ApiModel): readonly string[] {
  return [...lines(diffModels(model, twin)), ...lines(diffModels(twin, model))];
}
