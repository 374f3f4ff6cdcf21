import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith, place } from '../../support/folder.js';
import { commitAll, git, startRepository, useOwnGit } from '../../support/git.js';

const config = (version: string) => `input: openapi.yaml
targets:
  # The only one.
  - { emitter: typescript, out: sdk, package: { name: '@acme/tiny'${version} } }
`;

let released: string;

beforeAll(async () => {
  useOwnGit();
  released = await mkdtemp(join(tmpdir(), 'sdkwright-release-'));
  await place(released, 'openapi.yaml', tinySpec);
  await place(released, 'sdkwright.config.yaml', config(', version: 1.2.3'));
  startRepository(released);
  await sdkwright(released, 'release');
});
afterAll(() => rm(released, { recursive: true }));

/** A repository in which 1.2.3 is released. */
async function repository(): Promise<string> {
  const home = await folderWith();
  await cp(released, home, { recursive: true });
  return home;
}

const added = (text: string): string => text.replace('{ id: {', '{ name: { type: string }, id: {');
const removed = (text: string): string =>
  text.replace('/v1/pets/{pet}', '/v1/dogs/{pet}').replace('retrievePet', 'retrieveDog');

async function describeOtherwise(home: string, change: (text: string) => string): Promise<void> {
  const path = join(home, 'openapi.yaml');
  await writeFile(path, change(await readFile(path, 'utf8')));
  commitAll(home, 'Describe it otherwise');
}

const read = (home: string, path: string): Promise<string> => readFile(join(home, path), 'utf8');

test('the first release has the version that the configuration gives', async () => {
  const home = await repository();
  expect(git(home, 'tag')).toBe('@acme/tiny@1.2.3');
  expect(git(home, 'log', '-1', '--format=%s')).toBe('Release @acme/tiny 1.2.3');
  expect(await read(home, 'sdk/CHANGELOG.md')).toBe('# Changelog\n\n## 1.2.3\n\nFirst release.\n');
  expect(git(home, 'status', '--porcelain')).toBe('');
});

test('without a change there is nothing to release', async () => {
  const home = await repository();
  const head = git(home, 'rev-parse', 'HEAD');
  expect(await sdkwright(home, 'release')).toEqual({ status: 0, out: 'nothing to release\n', err: '' });
  expect(git(home, 'rev-parse', 'HEAD')).toBe(head);
});

test('the next one has code, number, entry, commit and tag, and nothing else that lay around', async () => {
  const home = await repository();
  await describeOtherwise(home, added);
  await place(home, 'sdk/notes.md', 'mine');
  await place(home, 'staged.md', 'mine');
  git(home, 'add', 'staged.md');
  expect(await sdkwright(home, 'release')).toEqual({
    status: 0,
    out: '@acme/tiny 1.2.3 → 1.3.0 (description: minor)\ncommitted and tagged; next: git push --follow-tags\n',
    err: '',
  });
  expect(git(home, 'describe')).toBe('@acme/tiny@1.3.0');
  expect(await read(home, 'sdkwright.config.yaml')).toBe(config(', version: 1.3.0'));
  expect(await read(home, 'sdk/package.json')).toContain('"version": "1.3.0"');
  expect(await read(home, 'sdk/CHANGELOG.md')).toBe(
    '# Changelog\n\n## 1.3.0\n\n### Added\n\n#### Pets\n\n- `name` is new in `Pet`.\n\n## 1.2.3\n\nFirst release.\n',
  );
  expect(git(home, 'status', '--porcelain')).toBe('A  staged.md\n?? sdk/notes.md');
  expect((await sdkwright(home, 'check')).out).toBe('sdk: up to date, nothing has changed\n');
});

test('files that are gone are gone in the commit', async () => {
  const home = await repository();
  await describeOtherwise(home, removed);
  expect((await sdkwright(home, 'release')).out).toContain('1.2.3 → 2.0.0 (description: major)\n');
  expect(git(home, 'show', '--name-status', '--format=', '--no-renames')).toContain(
    'D\tsdk/src/resources/pets.ts',
  );
  expect(git(home, 'status', '--porcelain')).toBe('');
});

test('--dry-run tells all of it and changes nothing', async () => {
  const home = await repository();
  await describeOtherwise(home, added);
  const head = git(home, 'rev-parse', 'HEAD');
  const { status, out, err } = await sdkwright(home, 'release', '--dry-run');
  expect([status, err]).toEqual([0, '']);
  expect(out).toContain('changed sdk/src/models/pet.ts\n  @@ -3,2 +3,3 @@\n');
  expect(out).toContain('changed sdkwright.config.yaml\n');
  expect(out).toContain('\n## 1.3.0\n\n### Added\n');
  expect(out).toMatch(/\ncommit: Release @acme\/tiny 1\.3\.0\ntag: @acme\/tiny@1\.3\.0\n$/);
  expect([git(home, 'rev-parse', 'HEAD'), git(home, 'status', '--porcelain')]).toEqual([head, '']);
});

test('pre-releases count by themselves, and each says what is new since the one before', async () => {
  const home = await repository();
  await describeOtherwise(home, added);
  const beta = () => sdkwright(home, 'release', '--channel', 'beta');
  expect((await beta()).out).toContain('1.2.3 → 1.3.0-beta.0 (description: minor)\n');
  expect((await beta()).out).toBe('nothing to release\n');
  await describeOtherwise(home, (text) => text.replace('{ name: {', '{ age: { type: integer }, name: {'));
  expect((await beta()).out).toContain('1.3.0-beta.0 → 1.3.0-beta.1 (description: minor)\n');
  expect((await sdkwright(home, 'release')).out).toContain('1.2.3 → 1.3.0 (description: minor)\n');
  const entries = (await read(home, 'sdk/CHANGELOG.md')).split(/^(?=## )/m).slice(1);
  expect(entries.map((entry) => [entry.split('\n')[0], entry.match(/`\w+` is new/g)])).toEqual([
    ['## 1.3.0', ['`age` is new', '`name` is new']],
    ['## 1.3.0-beta.1', ['`age` is new']],
    ['## 1.3.0-beta.0', ['`name` is new']],
    ['## 1.2.3', null],
  ]);
});

test('a higher number in the configuration is the next one', async () => {
  const home = await repository();
  await writeFile(join(home, 'sdkwright.config.yaml'), config(', version: 2.0.0'));
  commitAll(home, 'Go on to the second version');
  expect((await sdkwright(home, 'release')).out).toContain('@acme/tiny 1.2.3 → 2.0.0 (nothing changed)\n');
  expect(await read(home, 'sdk/CHANGELOG.md')).toContain('## 2.0.0\n\nNothing that users notice.\n');
});

test('where the configuration gives no number, that of package.json goes on', async () => {
  const home = await repository();
  await writeFile(join(home, 'sdkwright.config.yaml'), config(''));
  await describeOtherwise(home, added);
  expect((await sdkwright(home, 'release')).out).toContain('1.2.3 → 1.3.0');
  expect(await read(home, 'sdkwright.config.yaml')).toBe(config(''));
  expect((await sdkwright(home, 'check')).out).toBe('sdk: up to date, nothing has changed\n');
});

describe('with changesets', () => {
  test('they are told, and count by themselves', async () => {
    const home = await repository();
    await place(home, '.changeset/config.json', '{}');
    await writeFile(join(home, 'sdkwright.config.yaml'), config(''));
    await describeOtherwise(home, added);
    const { status, out } = await sdkwright(home, 'release');
    const path = '.changeset/sdkwright-acme-tiny.md';
    expect([status, out]).toEqual([0, `@acme/tiny 1.2.3 → 1.3.0 (description: minor)\n${path} written\n`]);
    expect(await read(home, path)).toBe(
      '---\n"@acme/tiny": minor\n---\n\n### Added\n\n#### Pets\n\n- `name` is new in `Pet`.\n',
    );
    expect([git(home, 'status', '--porcelain'), git(home, 'tag')]).toEqual([
      `?? ${path}`,
      '@acme/tiny@1.2.3',
    ]);
    const counted = (await read(home, 'sdk/package.json')).replace('1.2.3', '1.3.0');
    await writeFile(join(home, 'sdk/package.json'), counted);
    expect((await sdkwright(home, 'release')).out).toContain('@acme/tiny 1.3.0 waits to be published\n');
  });

  test('two that count are one too many', async () => {
    const home = await repository();
    await place(home, '.changeset/config.json', '{}');
    const { status, err } = await sdkwright(home, 'release');
    expect([status, err]).toEqual([
      1,
      `error release-refused: both changesets and the configuration give the version
  hint: leave package.version out of the configuration
1 error
`,
    ]);
  });
});

describe('is refused', () => {
  const refusal = async (home: string, ...flags: string[]): Promise<string> => {
    const { status, err } = await sdkwright(home, 'release', ...flags);
    expect(status).toBe(1);
    return err.split('\n')[0] ?? '';
  };

  test('with a description or a configuration that is not committed', async () => {
    const home = await repository();
    await writeFile(join(home, 'openapi.yaml'), added(tinySpec));
    expect(await refusal(home)).toBe('error release-refused: not committed: openapi.yaml');
    git(home, 'checkout', 'openapi.yaml');
    await writeFile(join(home, 'sdkwright.config.yaml'), `name: Other\n${config(', version: 1.2.3')}`);
    expect(await refusal(home)).toBe('error release-refused: not committed: sdkwright.config.yaml');
  });

  test('in a clone that does not know what was released', async () => {
    const home = await repository();
    await describeOtherwise(home, added);
    const clone = await folderWith();
    git(clone, 'clone', '--quiet', '--depth=1', `file://${home}`, 'shallow');
    expect(await refusal(join(clone, 'shallow'))).toContain('the clone is shallow');
  });

  test('where another branch has released the same number', async () => {
    const home = await repository();
    await describeOtherwise(home, added);
    git(home, 'tag', '@acme/tiny@1.3.0', git(home, 'commit-tree', '-m', 'elsewhere', 'HEAD^{tree}'));
    expect(await refusal(home)).toBe(
      'error release-refused: @acme/tiny@1.3.0 is released already, elsewhere',
    );
  });

  test('outside of a repository, in the words of git', async () => {
    const home = await folderWith({ 'openapi.yaml': tinySpec, 'sdkwright.config.yaml': config('') });
    expect(await refusal(home)).toMatch(/^error git-failed: git: not a git repository/);
  });
});
