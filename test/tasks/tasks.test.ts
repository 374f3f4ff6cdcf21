import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { sdkwright } from '../support/command-line.js';
import { folderWith, place } from '../support/folder.js';
import { git, startRepository, useOwnGit } from '../support/git.js';
import { ROOT } from '../support/repository.js';

const EXAMPLE = join(ROOT, 'examples/monorepo');
const MACHINE = `linux-${process.arch === 'x64' ? '64' : 'arm64'}`;
const TURBO = join(ROOT, 'test/tasks/node_modules/@turbo', MACHINE, 'bin/turbo');

/** Left out without the packages of this folder, except in CI. */
const missing = process.env['CI'] !== 'true' && !existsSync(TURBO);
const hint = missing ? ' (left out without its runner: run npm run test:tasks)' : '';

beforeAll(useOwnGit);

/** The example as somebody has it who took it as a template, with sdkwright among what is installed. */
async function template(): Promise<string> {
  const home = await folderWith();
  await cp(EXAMPLE, home, { recursive: true });
  await mkdir(join(home, 'node_modules'));
  const bin = join(home, 'node_modules/.bin/sdkwright');
  await place(dirname(bin), 'sdkwright', `#!/bin/sh\nexec node '${join(ROOT, 'dist/cli/main.js')}' "$@"\n`);
  await chmod(bin, 0o755);
  startRepository(home);
  return home;
}

/** Runs a task of the example; answers how many came from the cache, of how many. */
async function turbo(home: string, task: string): Promise<string> {
  const env = {
    ...process.env,
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    XDG_CONFIG_HOME: join(home, 'node_modules/.config'),
  };
  const { stdout } = await promisify(execFile)(TURBO, ['run', task], { cwd: home, env });
  return /Cached: {4}(.*)/.exec(stdout)?.[1] ?? stdout;
}

describe.skipIf(missing)(`the example of several packages${hint}`, { timeout: 180_000 }, () => {
  test('does what has to be done, and takes the rest from the cache', async () => {
    const home = await template();
    expect(await turbo(home, 'sdk:generate')).toBe('0 cached, 3 total');
    expect(await turbo(home, 'sdk:generate')).toBe('3 cached, 3 total');

    const path = join(home, 'apis/library.yaml');
    await writeFile(path, `${await readFile(path, 'utf8')}        year: { type: integer }\n`);
    expect(await turbo(home, 'sdk:generate')).toBe('2 cached, 3 total');
    const book = 'packages/library/src/models/book.ts';
    expect(await readFile(join(home, book), 'utf8')).toContain('year?: number');

    await rm(join(home, 'packages'), { recursive: true });
    expect(await turbo(home, 'sdk:generate')).toBe('3 cached, 3 total');
    expect(await readFile(join(home, book), 'utf8')).toContain('year?: number');
    expect((await sdkwright(home, 'check')).err).toBe('');

    expect(await turbo(home, 'sdk:build:shop-next')).toBe('1 cached, 2 total');
    await rm(join(home, 'packages/shop-next/dist'), { recursive: true });
    expect(await turbo(home, 'sdk:build:shop-next')).toBe('2 cached, 2 total');
    expect(existsSync(join(home, 'packages/shop-next/dist/esm/index.js'))).toBe(true);
    expect(git(home, 'status', '--porcelain')).toBe(' M apis/library.yaml');
  });
});

test('the example declares the tasks that its configuration asks for', async () => {
  const home = await template();
  const before = await declared(home);
  await writeFile(join(home, 'turbo.json'), '{}');
  expect(await sdkwright(home, 'init', '--tasks', 'turbo')).toEqual({
    status: 0,
    out: 'turbo.json written\npackage.json written\n',
    err: '',
  });
  expect((await declared(home)).tasks).toEqual(before.tasks);
  expect((await declared(home)).scripts).toEqual(before.scripts);
});

async function declared(home: string): Promise<{ readonly tasks: unknown; readonly scripts: unknown }> {
  const read = async (name: string) => JSON.parse(await readFile(join(home, name), 'utf8')) as object;
  return {
    tasks: undefined,
    scripts: undefined,
    ...(await read('turbo.json')),
    ...(await read('package.json')),
  };
}
