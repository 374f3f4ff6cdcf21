import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../../generator/cli/run.js';
import { EMIT_OPTIONS } from '../../support/emit-package.js';
import { typescriptEmitter } from '../../../generator/emit/typescript/emitter.js';
import { Recorder } from '../../support/command-line.js';
import { folderWith, place } from '../../support/folder.js';
import { model } from '../../support/model.js';

const FILES = {
  'openapi.yaml': `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths:
  /orders:
    get: { operationId: listOrders, responses: { '200': { description: Orders. } } }
`,
  'sdkwright.config.yaml': `
input: openapi.yaml
targets: [{ emitter: ./titles.mjs, out: titles, edits: merge }]
`,
  'titles.mjs': `
export default { name: 'titles', emit: (model, files) => files.add('title.txt', '# Title\\n\\n' + model.title + '\\n') };
`,
};

async function generate(
  cwd: string,
  ...flags: readonly string[]
): Promise<readonly [number, string, string]> {
  const recorder = new Recorder(cwd);
  const status = await run(['generate', ...flags], recorder.io);
  return [status, recorder.out.replace(/ in [\d.]+ m?s\n/, ''), recorder.err];
}

test('a target that merges edits keeps them, says so, and a check takes them as they are meant', async () => {
  const folder = await folderWith(FILES);
  await generate(folder);
  await place(folder, 'titles/title.txt', '# The title\n\nShop\n');
  const [, summary] = await generate(folder);
  expect(summary).toContain('titles: 3 files (2 written, 1 unchanged, 0 removed, 1 edited by hand)');
  expect(await generate(folder, '--check')).toEqual([0, 'titles: up to date, 1 edited by hand', '']);
  await place(folder, 'openapi.yaml', FILES['openapi.yaml'].replace('Shop', 'Store'));
  expect((await generate(folder, '--check'))[0]).toBe(1);
  await generate(folder);
  expect(await readFile(join(folder, 'titles/title.txt'), 'utf8')).toBe('# The title\n\nStore\n');
});

test('files of a package say what becomes of edits', async () => {
  const heads = async (options: object) => {
    const [files] = await typescriptEmitter.emit(model({}), { ...EMIT_OPTIONS, ...options });
    const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? '';
    return [textOf('src/client.ts').split('\n')[0], textOf('README.md').trimEnd().split('\n').at(-1)];
  };
  expect((await heads({})).join()).toMatch(/changes are lost\..*changes are lost when/);
  expect((await heads({ edits: 'merge' })).join()).toMatch(/Edits are kept\..*edits are merged when/);
});
