import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith } from '../../support/folder.js';
import { startRepository, useOwnGit } from '../../support/git.js';

const one = 'input: openapi.yaml\ntargets: [{ emitter: typescript, out: sdk }]\n';
const several = `apis:
  pets: { input: openapi.yaml, targets: [{ emitter: typescript, out: sdk/pets }] }
  kept: { input: openapi.yaml, targets: [{ emitter: typescript, out: built/kept }] }
`;

beforeAll(useOwnGit);

async function project(config: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const home = await folderWith({
    'openapi.yaml': tinySpec,
    'sdkwright.config.yaml': config,
    'package.json': '{ "name": "mine", "scripts": { "test": "true" } }',
    '.gitignore': 'built/\n',
    ...more,
  });
  startRepository(home);
  expect((await sdkwright(home, 'init', '--tasks', 'turbo')).err).toBe('');
  return home;
}

interface Declared {
  readonly tasks: Readonly<Record<string, unknown>>;
  readonly scripts: Readonly<Record<string, string>>;
}

async function declared(home: string): Promise<Declared> {
  const read = async (name: string) => JSON.parse(await readFile(join(home, name), 'utf8')) as Declared;
  return { tasks: (await read('turbo.json')).tasks, scripts: (await read('package.json')).scripts };
}

const contents = (folder: string) => [`${folder}/**`, `!${folder}/dist/**`, `!${folder}/node_modules/**`];
const read = ['sdkwright.config.yaml', 'openapi.yaml'];

describe('tasks', () => {
  test('of packages that are committed read what is in them, and bring nothing back', async () => {
    const { tasks, scripts } = await declared(await project(one));
    const inputs = [...read, ...contents('sdk')];
    expect(tasks).toEqual({
      '//#sdk:generate': { inputs, outputs: [] },
      '//#sdk:check': { inputs, outputs: [] },
      '//#sdk:build': {
        dependsOn: ['//#sdk:generate'],
        inputs: contents('sdk'),
        outputs: ['sdk/dist/**'],
      },
    });
    expect(scripts).toEqual({
      test: 'true',
      'sdk:generate': 'sdkwright generate',
      'sdk:check': 'sdkwright check',
      'sdk:build': 'sdkwright build sdk',
    });
  });

  test('of several APIs are one each, and one for all of a kind; what git ignores is brought back', async () => {
    const { tasks, scripts } = await declared(await project(several));
    expect(Object.keys(scripts)).toEqual([
      ...['test', 'sdk:generate:pets', 'sdk:check:pets', 'sdk:build:pets'],
      ...['sdk:generate:kept', 'sdk:build:kept'],
    ]);
    expect(scripts['sdk:generate:kept']).toBe('sdkwright generate --api kept');
    expect(tasks).toMatchObject({
      '//#sdk:generate': { dependsOn: ['//#sdk:generate:pets', '//#sdk:generate:kept'] },
      '//#sdk:check': { dependsOn: ['//#sdk:check:pets'] },
      '//#sdk:generate:kept': { inputs: read, outputs: contents('built/kept') },
      '//#sdk:build:kept': { inputs: read, outputs: ['built/kept/dist/**'] },
    });
  });

  test.each([
    ['an emitter of one’s own', one.replace('typescript', '../mine.mjs')],
    ['files above it', one.replace('openapi.yaml', '../openapi.yaml')],
  ])('are never cached with %s', async (_what, config) => {
    const emitter = 'export default { name: "mine", emit: () => undefined };';
    const home = await project(one, { 'mine.mjs': emitter, 'work/package.json': '{}' });
    const work = join(home, 'work');
    await writeFile(join(work, 'sdkwright.config.yaml'), config);
    await sdkwright(work, 'init', '--tasks', 'turbo');
    expect((await declared(work)).tasks).toMatchObject({ '//#sdk:generate': { cache: false } });
  });

  test('leave what others have declared alone', async () => {
    const turbo = { ui: 'stream', tasks: { lint: {}, '//#sdk:docs': {}, '//#sdk:generate:gone': {} } };
    const home = await project(one, { 'turbo.json': JSON.stringify(turbo) });
    expect(JSON.parse(await readFile(join(home, 'turbo.json'), 'utf8'))).toMatchObject({ ui: 'stream' });
    expect(Object.keys((await declared(home)).tasks).slice(0, 3)).toEqual([
      ...['lint', '//#sdk:docs', '//#sdk:generate'],
    ]);
  });
});

test('check tells of tasks that are not those of the configuration', async () => {
  const home = await project(one, { 'other.yaml': tinySpec });
  await sdkwright(home, 'generate');
  expect((await sdkwright(home, 'check')).err).toBe('');
  await writeFile(join(home, 'sdkwright.config.yaml'), one.replace('openapi', 'other'));
  await sdkwright(home, 'generate');
  const { status, err } = await sdkwright(home, 'check');
  expect([status, err.match(/^error .*$/gm)]).toEqual([
    1,
    ['error tasks-stale: the tasks in turbo.json are not those of the configuration'],
  ]);
  await sdkwright(home, 'init', '--tasks', 'turbo');
  expect((await sdkwright(home, 'check')).status).toBe(0);
});
