import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatFiles } from '../../../generator/output/format.js';
import { sha256 } from '../../../generator/output/hash.js';
import { folderWith } from '../../support/folder.js';

const ugly = 'export   const a = {x:"1",y: 2}';
const pretty = "export const a = { x: '1', y: 2 };\n";

test('formats the files that want it and keeps the others byte for byte', async () => {
  const files = await formatFiles([
    { path: 'a.ts', text: ugly, format: true },
    { path: 'runtime/a.ts', text: ugly, format: false },
    { path: 'package.json', text: '{"name":"x","files":["a"]}', format: true },
  ]);
  expect(files.map(({ text }) => text)).toEqual([
    pretty,
    ugly,
    '{\n  "name": "x",\n  "files": [\n    "a"\n  ]\n}\n',
  ]);
  expect(files[0]).toMatchObject({ raw: sha256(ugly), written: sha256(pretty) });
});

test('looks up no configuration', async () => {
  const folder = await folderWith({ '.prettierrc': '{ "semi": false }' });
  const [file] = await formatFiles([{ path: join(folder, 'a.ts'), text: ugly, format: true }]);
  expect(file?.text).toBe(pretty);
});

test('takes what an earlier run made of the same text', async () => {
  const asked: string[][] = [];
  const reuse = (path: string, raw: string) => {
    asked.push([path, raw]);
    return Promise.resolve(path === 'a.ts' ? 'from disk' : undefined);
  };
  const files = await formatFiles(
    ['a.ts', 'b.ts', 'c.ts'].map((path) => ({ path, text: ugly, format: path !== 'c.ts' })),
    reuse,
  );
  expect(files.map(({ text }) => text)).toEqual(['from disk', pretty, ugly]);
  expect(asked).toEqual([
    ['a.ts', sha256(ugly)],
    ['b.ts', sha256(ugly)],
  ]);
});

test('text that does not parse is a bug of the emitter and names the file', async () => {
  await expect(formatFiles([{ path: 'src/a.ts', text: 'const = ;', format: true }])).rejects.toThrow(
    'src/a.ts cannot be formatted: ',
  );
});
