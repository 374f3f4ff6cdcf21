import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../support/repository.js';
import { compile } from './support/compile.js';
import { hint, missing } from './support/compilers.js';
import { consumer } from './support/sdk.js';

const CASES = join(ROOT, 'test/types/cases');

type TextFile = readonly [name: string, text: string];

/** Programs of users by the settings of their compilers. */
const SETTINGS = {
  'ES modules with exact optional properties, a DOM and no types of Node.js': {
    module: 'nodenext',
    moduleResolution: 'nodenext',
    exactOptionalPropertyTypes: true,
    lib: ['es2022', 'dom'],
    types: [],
  },
  'a bundler, types of Node.js and no DOM': {
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2022'],
    types: ['node'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
  },
} as const;

describe.skipIf(missing)(`what must and must not compile${hint}`, { timeout: 120_000 }, () => {
  let folder: string;
  beforeAll(async () => {
    const names = await readdir(CASES);
    const cases = await Promise.all(
      names.map(async (name) => [`cases/${name}`, await readFile(join(CASES, name), 'utf8')] as const),
    );
    const projects = Object.entries(SETTINGS).map(([name, settings]): TextFile => [
      configOf(name),
      project(settings),
    ]);
    folder = await consumer(Object.fromEntries([...cases, ...projects]));
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  const all = Object.keys(SETTINGS);
  test.each(all)('the oldest TypeScript, for %s', async (name) => {
    expect(await compile('oldest', join(folder, configOf(name)))).toEqual([]);
  });
  test.each(all)('the newest TypeScript, for %s', async (name) => {
    expect(await compile('newest', join(folder, configOf(name)))).toEqual([]);
  });
});

function configOf(name: string): string {
  return `${name.replaceAll(/\W+/g, '-')}.json`;
}

function project(settings: object): string {
  const compilerOptions = {
    target: 'es2022',
    strict: true,
    noEmit: true,
    // The declarations of the package are checked too.
    skipLibCheck: false,
    ...settings,
  };
  return JSON.stringify({ compilerOptions, include: ['cases'] });
}
