import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { buildPackage } from '../../../generator/pack/build-package.js';
import { folderWith, treeOf } from '../../support/folder.js';

const both = (module: string): object => ({
  import: { types: `./dist/esm/${module}.d.mts`, default: `./dist/esm/${module}.js` },
  require: { types: `./dist/cjs/${module}.d.cts`, default: `./dist/cjs/${module}.cjs` },
});

const manifest = {
  name: 'tiny',
  type: 'module',
  exports: { '.': both('index'), './parts/*': both('parts/*') },
  imports: { '#platform': { node: both('platform-node'), default: both('platform-any') } },
};

const sources = {
  'package.json': JSON.stringify(manifest),
  'src/index.ts': `
    export { Tiny as default } from './tiny.js';
    export * from './tiny.js';
    export * from './parts/leg.js';`,
  'src/tiny.ts': `
    import { platform } from '#platform';
    import { Leg } from './parts/leg.js';
    /** Documented. */
    export class Tiny {
      readonly leg: Leg = new Leg();
      // A remark.
      get place(): string { return platform(); }
    }`,
  'src/parts/leg.ts': `
    import { Part } from '../part.js';
    export class Leg extends Part {}`,
  'src/part.ts': `
    // A remark.
    export class Part { readonly length: number = 1; }`,
  'src/shared.ts': 'export class Shared extends Error {}',
  'src/platform-node.ts': `
    import { sep } from 'node:path';
    import { Shared } from './shared.js';
    export function platform(): string { return new Shared('node' + sep).message; }`,
  'src/platform-any.ts': `
    import { Shared } from './shared.js';
    export function platform(): string { return new Shared('any').message; }`,
};

const build = (folder: string, maps = false) => buildPackage({ folder, label: 'tiny', maps });

test('JavaScript for both module systems, declarations once, an entry for each export', async () => {
  const folder = await folderWith(sources);
  expect(await build(folder)).toEqual([]);
  const entry = (module: string) => [
    `esm/${module}.js`,
    `esm/${module}.d.mts`,
    `cjs/${module}.cjs`,
    `cjs/${module}.d.cts`,
  ];
  const expected = [
    ...['index', 'parts/leg'].flatMap(entry),
    ...['platform-node', 'platform-any', 'platform', 'sdk'].flatMap((name) => [
      `esm/${name}.js`,
      `cjs/${name}.cjs`,
    ]),
    ...['index', 'parts/leg', 'sdk', 'sdk-parts'].map((module) => `types/${module}.d.ts`),
    'types/package.json',
  ];
  expect(Object.keys(await treeOf(join(folder, 'dist'))).sort()).toEqual(expected.sort());
});

test('what is built runs, each class exists once and the platform is chosen', async () => {
  const folder = await folderWith(sources);
  await build(folder);
  const required = createRequire(join(folder, 'x.js'));
  const load = (module: string) =>
    import(pathToFileURL(join(folder, 'dist/esm', module)).href) as Promise<Tiny>;
  for (const [index, leg] of [
    [await load('index.js'), await load('parts/leg.js')],
    [required('./dist/cjs/index.cjs') as Tiny, required('./dist/cjs/parts/leg.cjs') as Tiny],
  ] as const) {
    expect(index.Leg).toBe(leg.Leg);
    expect(index.default).toBe(index.Tiny);
    expect(new index.Tiny().place).toMatch(/^node[\\/]$/);
  }
});

interface Tiny {
  readonly default: unknown;
  readonly Tiny: new () => { readonly place: string };
  readonly Leg: unknown;
}

test('comments stay in the declarations only', async () => {
  const folder = await folderWith(sources);
  await build(folder);
  const read = (path: string) => readFile(join(folder, 'dist', path), 'utf8');
  expect(await read('types/sdk.d.ts')).toContain('/** Documented. */');
  expect(await read('esm/sdk.js')).not.toMatch(/Documented|remark|\/\//);
  expect(await read('cjs/index.d.cts')).toBe(
    "export * from '../types/index.js';\nexport { Tiny as default } from '../types/index.js';\n",
  );
});

test('maps are added when they are asked for, and the sources that they lead to', async () => {
  const folder = await folderWith(sources);
  expect(await build(folder, true)).toEqual([]);
  const dist = await treeOf(join(folder, 'dist'));
  const maps = Object.keys(dist).filter((file) => file.endsWith('.map'));
  expect(maps).toEqual(expect.arrayContaining(['esm/sdk.js.map', 'cjs/sdk.cjs.map', 'types/tiny.d.ts.map']));
  for (const map of maps) {
    const found = JSON.parse(dist[map] ?? '') as { readonly sources: readonly string[] };
    for (const file of found.sources) expect(dist).toHaveProperty([posix.join(posix.dirname(map), file)]);
  }
  expect(dist['src/tiny.ts']).toBe(sources['src/tiny.ts']);
});

test('an earlier dist is replaced as a whole', async () => {
  const folder = await folderWith({ ...sources, 'dist/old.js': 'old' });
  expect(await build(folder)).toEqual([]);
  expect(Object.keys(await treeOf(join(folder, 'dist')))).not.toContain('old.js');
});

test.each([
  ['cannot be parsed', { 'src/tiny.ts': 'export class {{' }, 'package-broken', /./],
  [
    'have no explicit types',
    { 'src/tiny.ts': 'export const Tiny = Math.random();' },
    'package-broken',
    /annotation/,
  ],
  [
    'import what is not there',
    { 'src/tiny.ts': "export * from './nowhere.js';" },
    'package-broken',
    /nowhere/,
  ],
])('sources that %s leave everything as it was', async (_, changes, code, message) => {
  const before = { ...sources, 'dist/old.js': 'old', ...changes };
  const folder = await folderWith(before);
  const [problem] = await build(folder);
  expect(problem?.code).toBe(code);
  expect(problem?.message).toMatch(message);
  expect(await treeOf(folder)).toEqual(before);
});

test('an export without a source is told', async () => {
  const exports = { ...manifest.exports, './wing': both('wing') };
  const folder = await folderWith({ ...sources, 'package.json': JSON.stringify({ ...manifest, exports }) });
  expect(await build(folder)).toEqual([
    {
      code: 'package-entry-missing',
      severity: 'error',
      message: 'tiny/package.json names an entry that would be made from src/wing.ts, which is not there',
      hint: 'generate the package again',
    },
  ]);
});

test('a folder that is no package is told', async () => {
  const folder = await folderWith({ 'package.json': '{' });
  const [problem] = await build(folder);
  expect(problem).toMatchObject({
    code: 'package-unreadable',
    hint: 'give the folder of a generated package',
  });
  expect(problem?.message).toMatch(/^cannot read tiny\/package\.json: /);
});
