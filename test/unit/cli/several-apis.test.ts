import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith, place } from '../../support/folder.js';
import { commitAll, git, startRepository, useOwnGit } from '../../support/git.js';
import { hostingStub } from '../../support/hosting.js';

const api = (name: string): string => `  ${name}:
    input: ${name}/openapi.yaml
    targets:
      - { emitter: typescript, out: sdk/${name}, package: { name: '@acme/${name}', version: 1.2.3 } }
`;
const config = `apis:\n${api('pets')}${api('shops')}`;

const files = {
  'pets/openapi.yaml': tinySpec,
  'shops/openapi.yaml': tinySpec.replace('Tiny API', 'Shop API'),
  'sdkwright.config.yaml': config,
};

let start: string;

beforeAll(async () => {
  useOwnGit();
  start = await mkdtemp(join(tmpdir(), 'sdkwright-several-'));
  for (const [path, text] of Object.entries(files)) await place(start, path, text);
  startRepository(start);
  await sdkwright(start, 'release');
});
afterAll(() => rm(start, { recursive: true }));

/** A repository in which the packages of two APIs are released. */
async function repository(): Promise<string> {
  const home = await folderWith();
  await cp(start, home, { recursive: true });
  return home;
}

async function describeOtherwise(home: string, name: string): Promise<void> {
  const path = join(home, name, 'openapi.yaml');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('{ id: {', '{ name: { type: string }, id: {'));
  commitAll(home, 'Describe it otherwise');
}

describe('each API of a configuration', () => {
  test('is generated and checked, or only those that are named', async () => {
    const home = await repository();
    await rm(join(home, 'sdk'), { recursive: true });
    const one = await sdkwright(home, 'generate', '--api', 'shops');
    expect([one.status, one.err]).toEqual([0, '']);
    expect(one.out).toMatch(/^sdk\/shops: \d+ files .*\n$/);
    const both = await sdkwright(home, 'generate', '--api', 'shops', '--api', 'pets');
    expect(both.out).toMatch(/^sdk\/pets: .* 0 unchanged.*\nsdk\/shops: .*\(0 written.*\n$/);
    const after = ': up to date, nothing has changed\n';
    expect((await sdkwright(home, 'check')).out).toBe(`sdk/pets${after}sdk/shops${after}`);
    expect((await sdkwright(home, 'check', '--api', 'pets')).out).toBe(`sdk/pets${after}`);
  });

  test('stands by itself: the others are written where one cannot be read', async () => {
    const home = await repository();
    await rm(join(home, 'sdk/shops/README.md'));
    await writeFile(join(home, 'pets/openapi.yaml'), 'none');
    const { status, out, err } = await sdkwright(home, 'generate');
    expect(status).toBe(1);
    expect(err).toContain('document-shape');
    expect(out).toMatch(/^sdk\/shops: \d+ files \(1 written/);
    expect((await sdkwright(home, 'check')).out).toBe('sdk/shops: up to date, nothing has changed\n');
  });

  test('is one of those that are there', async () => {
    const home = await folderWith(files);
    const { status, err } = await sdkwright(home, 'check', '--api', 'pet');
    expect([status, err]).toEqual([
      1,
      'error unknown-api: the configuration lists no API "pet"\n  hint: did you mean "pets"?\n1 error\n',
    ]);
  });

  test('has a model to be printed, one after another', async () => {
    const { out } = await sdkwright(await folderWith(files), 'generate', '--dump-model', '--api', 'shops');
    expect(JSON.parse(out)).toMatchObject({ title: 'Shop API' });
  });

  test('needs a configuration to be named', async () => {
    const call = ['generate', '--input', 'a.yaml', '--out', 'b', '--api', 'pets'];
    expect((await sdkwright(await folderWith(), ...call)).status).toBe(2);
  });
});

describe('a release', () => {
  test('is one commit with a tag for each package', async () => {
    const home = await repository();
    expect(git(home, 'tag')).toBe('@acme/pets@1.2.3\n@acme/shops@1.2.3');
    expect(git(home, 'log', '--format=%s')).toBe('Release @acme/pets 1.2.3, @acme/shops 1.2.3\nStart');
    expect(git(home, 'status', '--porcelain')).toBe('');
  });

  test('counts each package by what changed in its own description', async () => {
    const home = await repository();
    await describeOtherwise(home, 'shops');
    expect(await sdkwright(home, 'release')).toEqual({
      status: 0,
      out: '@acme/shops 1.2.3 → 1.3.0 (description: minor)\ncommitted and tagged; next: git push --follow-tags\n',
      err: '',
    });
    const [pets, shops] =
      (await readFile(join(home, 'sdkwright.config.yaml'), 'utf8')).match(/version: .*? /g) ?? [];
    expect([pets, shops]).toEqual(['version: 1.2.3 ', 'version: 1.3.0 ']);
    expect(git(home, 'tag', '--points-at', 'HEAD')).toBe('@acme/shops@1.3.0');
  });

  test('of one API leaves the others for another day', async () => {
    const home = await repository();
    await describeOtherwise(home, 'shops');
    await describeOtherwise(home, 'pets');
    const { out } = await sdkwright(home, 'release', '--api', 'pets');
    expect(out).toMatch(/^@acme\/pets 1\.2\.3 → 1\.3\.0 .*\ncommitted/);
    expect((await sdkwright(home, 'release', '--dry-run')).out).toMatch(/^@acme\/shops 1\.2\.3 → 1\.3\.0/);
  });

  test('finds what it was made from before the configuration listed several', async () => {
    const home = await folderWith({
      'pets/openapi.yaml': tinySpec,
      'shops/openapi.yaml': tinySpec,
      'sdkwright.config.yaml': api('pets').replace('  pets:\n', '').replaceAll('    ', ''),
    });
    startRepository(home);
    await sdkwright(home, 'release');
    await writeFile(join(home, 'sdkwright.config.yaml'), `apis:\n${api('shops')}${api('pets')}`);
    await describeOtherwise(home, 'pets');
    const { out, err } = await sdkwright(home, 'release');
    expect(err).toBe('');
    expect(out).toMatch(/^@acme\/shops 1\.2\.3 \(first release\)\n@acme\/pets 1\.2\.3 → 1\.3\.0 /);
  });
});

describe('a pipeline', () => {
  const flags = (url: string) => [
    '--host',
    'github',
    '--api',
    url,
    '--repository',
    'acme/tiny',
    '--base',
    'main',
  ];

  test('proposes all packages at once', async () => {
    vi.stubEnv('SDKWRIGHT_TOKEN', 'secret-7');
    const [home, stub, origin] = [await repository(), await hostingStub(), join(await folderWith(), 'o.git')];
    git(home, 'clone', '--quiet', '--bare', '.', origin);
    git(home, 'remote', 'add', 'origin', origin);
    await describeOtherwise(home, 'shops');
    await sdkwright(home, 'generate');
    const { out, err } = await sdkwright(home, 'ci', 'pull-request', ...flags(stub.api));
    expect([out, err]).toEqual(['pull request 1 new: https://example.com/1\n', '']);
    expect(stub.requests).toMatchObject([{ title: 'Regenerate @acme/pets, @acme/shops' }]);
    expect(stub.requests[0]?.['body']).toMatch(/# @acme\/pets\n[^]*# @acme\/shops\n[^]*`name` is new/);
    expect(git(origin, 'show', 'sdkwright/regenerate:sdk/shops/src/models/pet.ts')).toContain('name?');
  });

  test.each(['github', 'gitlab'])('on %s compares and fetches every description', async (host) => {
    const home = await folderWith(files);
    const source = ['--source', 'shops=https://example.com/a?b=1'];
    const { status, err } = await sdkwright(home, 'init', '--ci', host, ...source);
    expect([status, err]).toEqual([0, '']);
    const path = host === 'github' ? '.github/workflows/sdk-check.yml' : '.gitlab/sdkwright.yml';
    const check = await readFile(join(home, path), 'utf8');
    for (const name of ['pets', 'shops'])
      expect(check).toContain(`:${name}/openapi.yaml ${name}/openapi.yaml --format markdown >>`);
    expect(check).toContain('HEAD -- sdk/pets sdk/shops ||');
    const regenerate = host === 'github' ? '.github/workflows/sdk-regenerate.yml' : path;
    const fetched = (await readFile(join(home, regenerate), 'utf8')).match(/curl .*/g);
    expect(fetched).toEqual([
      "curl --fail --silent --show-error --location --output shops/openapi.yaml 'https://example.com/a?b=1'",
    ]);
  });

  test.each([
    ['https://example.com/a', 'which API https://example.com/a describes is not said'],
    ['shop=https://example.com/a', 'the configuration lists no API "shop"'],
  ])('is told of which API %s is', async (source, message) => {
    const { status, err } = await sdkwright(
      await folderWith(files),
      'init',
      '--ci',
      'github',
      '--source',
      source,
    );
    expect([status, err]).toEqual([1, expect.stringContaining(message)]);
  });
});
