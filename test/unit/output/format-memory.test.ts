import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatFiles } from '../../../generator/output/format.js';
import { FormatMemory } from '../../../generator/output/format-memory.js';

const text = fc.constantFrom('const   a = 1', 'const a = {b:"1"}', 'type A = [ B ]', '{"a":1}');
const round = fc.uniqueArray(
  fc.record({
    path: fc.constantFrom('a.ts', 'b.json', 'c/package.json', 'd.ts'),
    text,
    format: fc.boolean(),
  }),
  { selector: ({ path }) => path },
);
// Each text is read in the language of its path.
const rounds = fc.array(
  fc.record({
    folder: fc.constantFrom('one', 'two'),
    files: round.map((all) =>
      all.filter((each) => !each.format || each.path.endsWith('.json') === each.text.startsWith('{')),
    ),
  }),
  { maxLength: 8 },
);

test('any runs, one after the other, give what each gives alone', async () => {
  await fc.assert(
    fc.asyncProperty(rounds, async (all) => {
      const memory = new FormatMemory();
      for (const { folder, files } of all)
        expect(await memory.format(folder, files, (some) => formatFiles(some))).toEqual(
          await formatFiles(files),
        );
    }),
  );
});

test('only what was emitted in other words than the last time is formatted', async () => {
  const memory = new FormatMemory();
  const asked: string[][] = [];
  const run = (folder: string, texts: Readonly<Record<string, string>>) =>
    memory.format(
      folder,
      Object.entries(texts).map(([path, text]) => ({ path, text, format: true })),
      (some) => {
        asked.push(some.map(({ path }) => path));
        return formatFiles(some);
      },
    );
  await run('one', { 'a.ts': 'type A=1', 'b.ts': 'type B=1' });
  await run('one', { 'a.ts': 'type A=1', 'b.ts': 'type B=2' });
  await run('two', { 'a.ts': 'type A=1' });
  await run('one', { 'b.ts': 'type B=2' });
  expect(asked).toEqual([['a.ts', 'b.ts'], ['b.ts'], ['a.ts'], []]);
});
