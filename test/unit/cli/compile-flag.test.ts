import { expect, test } from 'vitest';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith } from '../../support/folder.js';

test('diff --compile tells below each change what the compiler says on its account', async () => {
  const home = await folderWith({
    'old.yaml': tinySpec,
    'new.yaml': tinySpec.replace('{ id: { type: string } }', '{ id: { type: integer } }'),
  });
  const { out, err } = await sdkwright(home, 'diff', 'old.yaml', 'new.yaml', '--compile');
  expect([err, out]).toEqual([
    '',
    `breaking Pet.id is of another type: was \`string\`, is \`integer\` [wire, source, type-changed]
  reaches pets.retrieve
  compiler: Type 'number' is not assignable to type 'string'.
1 breaking: major
`,
  ]);
});
