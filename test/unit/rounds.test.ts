import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typescriptEmitter } from '../../generator/emit/typescript/emitter.js';
import { FormatMemory } from '../../generator/output/format-memory.js';
import { generate, type Job } from '../../generator/pipeline.js';
import { tinySpec } from '../support/command-line.js';
import { folderWith, place, treeOf } from '../support/folder.js';

/** What somebody does to a description, again and again. */
const edits = fc.constantFrom<(text: string) => string>(
  (text) => text.replaceAll('Pet', 'Animal'),
  (text) => text.replaceAll('Animal', 'Pet'),
  (text) => text.replace('{ id:', '{ name: { type: integer }, id:'),
  (text) => text.replace('required: [id]', 'required: []'),
  (text) => text.replace('description: The', 'description: What is called the'),
  (text) => text.replace(/\nservers.*/, ''),
  () => tinySpec,
);

test('rounds of one process write what each would write alone', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 3, maxLength: 5 }), async (changes) => {
      const [home, memory] = [await folderWith({}), new FormatMemory()];
      let text = tinySpec;
      for (const change of changes) {
        text = change(text);
        await write(home, text, { memory });
        const alone = await folderWith({});
        await write(alone, text, {});
        expect(await treeOf(home)).toEqual(await treeOf(alone));
      }
    }),
    { numRuns: 3 },
  );
});

async function write(home: string, text: string, more: Pick<Job, 'memory'>): Promise<void> {
  await place(home, 'openapi.yaml', text);
  const target = {
    emitter: typescriptEmitter,
    out: { path: `${home}/sdk`, label: 'sdk' },
    package: { name: 'a', version: '1.0.0' },
  };
  const job = { input: 'openapi.yaml', cwd: home, source: 'openapi.yaml', targets: [target], ...more };
  const [generated] = await generate(job, 'write');
  expect(generated).toBeDefined();
}
