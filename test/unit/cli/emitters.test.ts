import { describe, expect, test } from 'vitest';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith, place, treeOf } from '../../support/folder.js';

const config = (emitter: string): string =>
  `input: openapi.yaml\ntargets:\n  - emitter: ${emitter}\n    out: out\n`;
const emitter = (body: string): string =>
  `export default { name: 'mine', emit(model, files, options) { ${body} } };\n`;
/** A project with an emitter of its own. */
const project = (body: string, more: Readonly<Record<string, string>> = {}): Promise<string> =>
  folderWith({
    'openapi.yaml': tinySpec,
    'sdkwright.config.yaml': config('./mine.mjs'),
    'mine.mjs': emitter(body),
    ...more,
  });

describe('an emitter of one’s own', () => {
  test('is found beside the configuration, wherever the command runs', async () => {
    const home = await folderWith({
      'api/openapi.yaml': tinySpec,
      'api/sdkwright.config.yaml': config('./tools/mine.mjs'),
      'api/tools/mine.mjs': emitter(
        "files.add('a/title.txt', model.title + ' for ' + options.package.name);",
      ),
    });
    const { status, err } = await sdkwright(home, 'generate', 'api/sdkwright.config.yaml');
    expect([status, err]).toEqual([0, '']);
    expect(await treeOf(home)).toMatchObject({ 'api/out/a/title.txt': 'Tiny API for out' });
  });

  test('is found in a package that the configuration could import', async () => {
    const home = await folderWith({
      'openapi.yaml': tinySpec,
      'sdkwright.config.yaml': config('emit-title'),
      'node_modules/emit-title/package.json':
        '{ "name": "emit-title", "type": "module", "exports": { "import": "./main.js" } }',
      'node_modules/emit-title/main.js': emitter("files.add('title.txt', model.title);"),
    });
    expect(await sdkwright(home, 'generate')).toMatchObject({ status: 0, err: '' });
    expect(await treeOf(home)).toMatchObject({ 'out/title.txt': 'Tiny API' });
  });

  test('writes as it likes, or has its files formatted', async () => {
    const home = await project("files.add('a.ts', 'let  a'); files.add('b.ts', 'let  b', { format: true });");
    await sdkwright(home, 'generate');
    expect(await treeOf(home)).toMatchObject({ 'out/a.ts': 'let  a', 'out/b.ts': 'let b;\n' });
  });

  test('is given only what --only asks for', async () => {
    const body = "files.add('names.txt', model.resources.map(({ name }) => name).join());";
    const two = tinySpec.replace('components:', '  /v1/toys: { get: { responses: {} } }\ncomponents:');
    const home = await project(body, { 'openapi.yaml': two });
    await sdkwright(home, 'generate');
    expect(await treeOf(home)).toMatchObject({ 'out/names.txt': 'pets,toys' });
    await sdkwright(home, 'generate', '--only', 'pets');
    expect(await treeOf(home)).toMatchObject({ 'out/names.txt': 'pets' });
  });

  test('removes what it no longer makes and never touches a file that it did not', async () => {
    const home = await project("files.add('old.txt', 'old');", { 'out/mine.txt': 'mine' });
    expect((await sdkwright(home, 'generate')).status).toBe(0);
    await place(home, 'other.mjs', emitter("files.add('new.txt', 'new');"));
    await place(home, 'sdkwright.config.yaml', config('./other.mjs'));
    expect((await sdkwright(home, 'generate')).status).toBe(0);
    const written = Object.entries(await treeOf(`${home}/out`)).filter(([path]) => path.endsWith('.txt'));
    expect(Object.fromEntries(written)).toEqual({ 'mine.txt': 'mine', 'new.txt': 'new' });
    await place(home, 'other.mjs', emitter("files.add('mine.txt', 'theirs');"));
    await place(
      home,
      'third.mjs',
      emitter("files.add('new.txt', 'newer'); files.add('mine.txt', 'theirs');"),
    );
    await place(home, 'sdkwright.config.yaml', config('./third.mjs'));
    const { status, err } = await sdkwright(home, 'generate');
    expect([status, err.split('\n')[0]]).toEqual([
      1,
      'error output-foreign-file: out/mine.txt is in the way and was not generated',
    ]);
    expect(await treeOf(`${home}/out`)).toMatchObject({ 'mine.txt': 'mine', 'new.txt': 'new' });
  });
});

describe('what is wrong with an emitter is told in one line, and nothing is written', () => {
  const at = 'sdkwright.config.yaml:3:14 error';

  test.each([
    [
      'throws',
      "files.add('a', 'A'); throw new Error('no idea');",
      'error emitter-failed: the emitter "mine" failed: no idea',
    ],
    ['throws no error', "throw 'no idea';", 'error emitter-failed: the emitter "mine" failed: no idea'],
    [
      'rejects',
      "return Promise.reject(new Error('no idea'));",
      'error emitter-failed: the emitter "mine" failed: no idea',
    ],
    [
      'adds a file twice',
      "files.add('a', ''); files.add('a', '');",
      'error emitter-failed: the emitter "mine" failed: a was added twice',
    ],
    [
      'adds no text',
      "files.add('a');",
      'error emitter-failed: the emitter "mine" failed: files.add takes a path and a text, not string and undefined',
    ],
    [
      'claims the manifest',
      "files.add('sdkwright.lock.json', '');",
      'error emitted-file-invalid: sdkwright.lock.json was emitted twice',
    ],
    [
      'adds what cannot be parsed',
      "files.add('a.ts', '}', { format: true });",
      'error emitted-file-invalid: a.ts cannot be formatted: ',
    ],
    [
      'leaves the folder',
      "files.add('../a', '');",
      'error output-outside: out/../a is not safely inside the output folder',
    ],
  ])('it %s', async (_title, body, message) => {
    const home = await project(body);
    const before = await treeOf(home);
    const { status, out, err } = await sdkwright(home, 'generate');
    expect([status, out, err.startsWith(message)]).toEqual([1, '', true]);
    expect(err).not.toMatch(/^ +at /m);
    expect(await treeOf(home)).toEqual(before);
  });

  test.each([
    ['is not there', {}, `${at} unknown-emitter: there is no emitter "./mine.mjs"`],
    [
      'has no default export',
      { 'mine.mjs': 'export const a = 1;' },
      `${at} emitter-invalid: ./mine.mjs is not an emitter: its default export has no "name" or no function "emit"`,
    ],
    [
      'throws when it is loaded',
      { 'mine.mjs': "throw new Error('not today');" },
      `${at} emitter-invalid: ./mine.mjs is not an emitter: not today`,
    ],
    [
      'imports what is not there',
      { 'mine.mjs': "import './helper.mjs';" },
      `${at} emitter-invalid: ./mine.mjs is not an emitter: `,
    ],
  ])('its module %s', async (_title, files, message) => {
    const home = await folderWith({
      'openapi.yaml': tinySpec,
      'sdkwright.config.yaml': config('./mine.mjs'),
      ...files,
    });
    const { status, err } = await sdkwright(home, 'generate');
    expect([status, err.split('\n')[0]?.startsWith(message)]).toEqual([1, true]);
    expect(err).not.toMatch(/^ +at /m);
  });

  test('--debug shows where it failed', async () => {
    const home = await project("throw new Error('no idea');");
    const { err } = await sdkwright(home, 'generate', '--debug');
    expect(err).toMatch(/^ +at .*mine\.mjs:1:\d+\)?$/m);
  });
});
