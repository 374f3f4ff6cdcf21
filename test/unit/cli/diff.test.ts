import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith, treeOf } from '../../support/folder.js';

const harder = tinySpec.replace('required: [id]', 'required: []');
const files = { 'old.yaml': tinySpec, 'new.yaml': harder };

test('says what changed, what it reaches and which version number that deserves', async () => {
  const home = await folderWith(files);
  expect(await sdkwright(home, 'diff', 'old.yaml', 'new.yaml')).toEqual({
    status: 0,
    out: `breaking Pet.id may be left out now [wire, source, property-became-optional]
  reaches pets.retrieve
1 breaking: major
`,
    err: '',
  });
  expect((await sdkwright(home, 'diff', 'old.yaml', 'old.yaml')).out).toBe('nothing changed\n');
});

test.each([
  ['breaking', 'new.yaml', 1],
  ['breaking', 'old.yaml', 0],
  ['additive', 'new.yaml', 1],
])('--fail-on %s of %s ends with %d', async (level, revision, status) => {
  const home = await folderWith(files);
  expect((await sdkwright(home, 'diff', 'old.yaml', revision, '--fail-on', level)).status).toBe(status);
});

test('JSON holds the verdicts, the places and the fingerprints', async () => {
  const home = await folderWith(files);
  const { out } = await sdkwright(home, 'diff', 'old.yaml', 'new.yaml', '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({
    before: { source: 'old.yaml', title: 'Tiny API' },
    bump: 'major',
    counts: { breaking: 1 },
    changes: [
      {
        rule: 'property-became-optional',
        verdict: { wire: 'breaking', source: 'breaking', behaviour: 'none' },
        place: 'Pet.id',
        direction: 'response',
        operations: [{ id: 'retrievePet', route: 'GET /v1/pets/{pet}', method: 'pets.retrieve' }],
        fingerprint: expect.stringMatching(/^[\da-f]{12}$/) as string,
      },
    ],
  });
});

test('Markdown has a table a level, and hides what means nothing unless --all', async () => {
  const words = harder.replace('title: Tiny API', 'title: Small API');
  const home = await folderWith({ ...files, 'words.yaml': words });
  const tell = async (...flags: string[]) =>
    (await sdkwright(home, 'diff', 'old.yaml', 'words.yaml', '--format', 'markdown', ...flags)).out;
  expect(await tell()).toContain('## Breaking\n\n| where | what |');
  expect(await tell()).not.toContain('title-changed');
  expect(await tell('--all')).toMatch(
    /\| the API \| has another title: was `Tiny API`, is `Small API` .* title-changed \|/,
  );
});

describe('what git has', () => {
  const repository = async () => {
    const home = await folderWith({
      'spec/openapi.yaml': tinySpec.replace("'#/components/schemas/Pet'", 'pet.yaml'),
      'spec/pet.yaml': 'type: object\nrequired: [id]\nproperties: { id: { type: string } }\n',
    });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args], {
        cwd: home,
        encoding: 'utf8',
      });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'Begin');
    await writeFile(join(home, 'spec/pet.yaml'), 'type: object\nproperties: { id: { type: string } }\n');
    return { home, git };
  };

  test('is compared with the working tree, all files of it, and nothing is touched', async () => {
    const { home, git } = await repository();
    const before = [git('status', '--porcelain'), await treeOf(join(home, 'spec'))];
    const { status, out } = await sdkwright(home, 'diff', 'main:spec/openapi.yaml', 'spec/openapi.yaml');
    expect([status, out.split('\n').at(-2)]).toEqual([0, '1 breaking: major']);
    expect([git('status', '--porcelain'), await treeOf(join(home, 'spec'))]).toEqual(before);
  });

  test('is named from the current folder on', async () => {
    const { home } = await repository();
    const { out } = await sdkwright(join(home, 'spec'), 'diff', 'HEAD:openapi.yaml', 'openapi.yaml');
    expect(out).toContain('1 breaking: major');
  });

  test('is shown at places of the working tree: what is gone, at what was around it', async () => {
    const { home } = await repository();
    await writeFile(join(home, 'spec/pet.yaml'), 'type: object\nproperties: { age: { type: integer } }\n');
    const tell = async (format: string) =>
      (await sdkwright(home, 'diff', 'main:spec/openapi.yaml', 'spec/openapi.yaml', '--format', format)).out;
    expect(await tell('github')).toContain(
      '::error file=spec/pet.yaml,line=1,col=1,title=property-removed::',
    );
    expect(JSON.parse(await tell('json'))).toMatchObject({
      changes: [
        { locations: { before: { file: 'spec/pet.yaml', line: 3, column: 15 } } },
        { rule: 'property-added' },
      ],
    });
    expect(await tell('html')).toContain('before spec/pet.yaml:3:15');
  });

  test.each(['nope:spec/openapi.yaml', 'main:spec/nope.yaml'])('%s is told as what it is', async (source) => {
    const { home } = await repository();
    const { status, out, err } = await sdkwright(home, 'diff', source, 'spec/openapi.yaml');
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(
      new RegExp(
        `^error revision-unreadable: cannot read ${source} from git: .*\n  hint: write REVISION:FILE`,
      ),
    );
  });
});

describe('files of the same bytes', () => {
  const split = tinySpec.replace("'#/components/schemas/Pet'", "'pet.yaml'");
  const mapped = tinySpec.replace(
    "{ $ref: '#/components/schemas/Pet' }",
    '{ oneOf: [{}], discriminator: { propertyName: id, mapping: { a: pet.yaml } } }',
  );
  const pet = (type: string) => `type: object\nproperties: { id: { type: ${type} } }\n`;
  const tell = async (home: string, ...flags: string[]) =>
    (await sdkwright(home, 'diff', 'a/api.yaml', 'b/api.yaml', ...flags)).out;

  test.each([
    ['YAML', tinySpec],
    ['JSON', JSON.stringify(parse(tinySpec))],
    ['JSON that begins with another member', JSON.stringify({ tags: [], ...(parse(tinySpec) as object) })],
  ])('are told to be the same: %s', async (_, text) => {
    const home = await folderWith({ 'a/api.yaml': text, 'b/api.yaml': text });
    expect(await tell(home)).toBe('nothing changed\n');
    const json = JSON.parse(await tell(home, '--format', 'json')) as unknown;
    const version = { title: 'Tiny API', version: '1' };
    const [before, after] = ['a', 'b'].map((folder) => ({ source: `${folder}/api.yaml`, ...version }));
    expect(json).toMatchObject({ before, after, bump: 'none', changes: [] });
  });

  test.each([
    ['a reference', split],
    ['a discriminator', mapped],
  ])('may refer to others that differ: by %s', async (_, text) => {
    const files = { 'a/api.yaml': text, 'a/pet.yaml': pet('string'), 'b/api.yaml': text };
    expect(await tell(await folderWith({ ...files, 'b/pet.yaml': pet('string') }))).toBe('nothing changed\n');
    expect(await tell(await folderWith({ ...files, 'b/pet.yaml': pet('integer') }))).toContain(
      'type-changed',
    );
  });

  test('that are no descriptions are told of as such', async () => {
    const home = await folderWith({ 'a/api.yaml': 'info: [', 'b/api.yaml': 'info: [' });
    expect((await sdkwright(home, 'diff', 'a/api.yaml', 'b/api.yaml')).status).toBe(1);
  });
});
