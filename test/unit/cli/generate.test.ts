import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith, place, treeOf } from '../../support/folder.js';

const config = `input: spec/openapi.yaml
targets:
  - emitter: typescript
    out: generated/tiny
    package: { name: '@acme/tiny', version: 1.2.3 }
`;
const project = { 'sdkwright.config.yaml': config, 'spec/openapi.yaml': tinySpec };
const size = '1 resource, 1 operation, 1 model';

const seconds = (text: string) => text.replace(/\d+\.\d s\n/, 'N s\n');

describe('with a configuration', () => {
  test('writes the package and sums up, then finds nothing to do', async () => {
    const home = await folderWith(project);
    const first = await sdkwright(home, 'generate');
    const tree = await treeOf(join(home, 'generated/tiny'));
    const count = Object.keys(tree).length;
    expect({ ...first, out: seconds(first.out) }).toEqual({
      status: 0,
      out: `generated/tiny: ${count} files (${count} written, 0 unchanged, 0 removed), ${size} in N s\n`,
      err: '',
    });
    expect(JSON.parse(tree['package.json'] ?? '')).toMatchObject({ name: '@acme/tiny', version: '1.2.3' });
    expect(tree['src/index.ts']).toContain('from spec/openapi.yaml');
    const second = await sdkwright(home, 'generate');
    const same = `generated/tiny: ${count} files (0 written, ${count} unchanged, 0 removed)`;
    expect(seconds(second.out)).toBe(`${same}, nothing has changed in N s\n`);
    const full = await sdkwright(home, 'generate', '--full');
    expect(seconds(full.out)).toBe(`${same}, ${size} in N s\n`);
    expect(await treeOf(join(home, 'generated/tiny'))).toEqual(tree);
  });

  test('writes the same bytes from another working directory', async () => {
    const home = await folderWith(project);
    await sdkwright(home, 'generate');
    const tree = await treeOf(join(home, 'generated'));
    await rm(join(home, 'generated'), { recursive: true });
    const { status, out } = await sdkwright(join(home, 'spec'), 'generate', '../sdkwright.config.yaml');
    expect([status, out.split(':')[0]]).toEqual([0, '../generated/tiny']);
    expect(await treeOf(join(home, 'generated'))).toEqual(tree);
  });

  test('--dry-run lists what would be written', async () => {
    const home = await folderWith(project);
    const { status, out } = await sdkwright(home, 'generate', '--dry-run');
    expect(status).toBe(0);
    expect(out).toContain('missing generated/tiny/package.json\n');
    expect(out).toMatch(/ files \(\d+ to write, 0 unchanged, 0 to remove\), /);
    expect(await treeOf(home)).toEqual(project);
  });

  test('--check passes on a fresh package and names what differs otherwise', async () => {
    const home = await folderWith(project);
    await sdkwright(home, 'generate');
    const fresh = await sdkwright(home, 'generate', '--check');
    expect([fresh.status, seconds(fresh.out)]).toEqual([0, 'generated/tiny: up to date in N s\n']);
    await place(home, 'generated/tiny/package.json', '{}');
    await rm(join(home, 'generated/tiny/src/index.ts'));
    const stale = await sdkwright(home, 'generate', '--check');
    expect([stale.status, seconds(stale.out)]).toEqual([
      1,
      'changed generated/tiny/package.json\nmissing generated/tiny/src/index.ts\ngenerated/tiny: 2 files out of date in N s\n',
    ]);
  });

  test('--timings lists the stages on stderr', async () => {
    const home = await folderWith(project);
    const { err } = await sdkwright(home, 'generate', '--dry-run', '--timings');
    const stages = err
      .trim()
      .split('\n')
      .map((line) => /^(\w+) +\d+\.\d{3} s$/.exec(line)?.[1]);
    const made = ['read', 'validate', 'build', 'emit', 'format'];
    expect(stages).toEqual(['load', 'configure', 'compare', ...made, 'rest', 'total']);
  });
});

describe('without a configuration', () => {
  test('--input and --out do, with a name made of the folder', async () => {
    const home = await folderWith({ 'openapi.yaml': tinySpec });
    const { status, out } = await sdkwright(
      home,
      'generate',
      '--input',
      'openapi.yaml',
      '--out',
      'My SDK',
      '--name',
      'Acme',
    );
    expect([status, out.split(':')[0]]).toEqual([0, 'My SDK']);
    const tree = await treeOf(join(home, 'My SDK'));
    expect(JSON.parse(tree['package.json'] ?? '')).toMatchObject({ name: 'my-sdk', version: '0.1.0' });
    expect(tree['src/index.ts']).toContain('Acme');
  });

  test('a description outside the working directory is named without its folder', async () => {
    const home = await folderWith({ 'openapi.yaml': tinySpec, 'work/.keep': '' });
    const argv = ['--input', join(home, 'openapi.yaml'), '--out', 'out', '--package', '@acme/x'];
    await sdkwright(join(home, 'work'), 'generate', ...argv);
    const tree = await treeOf(join(home, 'work/out'));
    expect(JSON.parse(tree['package.json'] ?? '')).toMatchObject({ name: '@acme/x' });
    expect(Object.values(tree).filter((text) => text.includes(home))).toEqual([]);
    expect(tree['src/index.ts']).toContain('from openapi.yaml');
  });

  test('--dump-model prints the model and writes nothing', async () => {
    const home = await folderWith({ 'openapi.yaml': tinySpec });
    const { status, out, err } = await sdkwright(home, 'generate', '--input', 'openapi.yaml', '--dump-model');
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ title: 'Tiny API', resources: [{ name: 'pets' }] });
    expect(await treeOf(home)).toEqual({ 'openapi.yaml': tinySpec });
  });
});

describe('mistakes end with 1, on stderr, with nothing written', () => {
  test('no configuration', async () => {
    const home = await folderWith();
    expect(await sdkwright(home, 'generate')).toEqual({
      status: 1,
      out: '',
      err: `error config-not-found: there is no sdkwright.config.yaml or sdkwright.config.json in ${home}
  hint: write one with sdkwright init, or say what to do with --input FILE --out DIR
1 error
`,
    });
  });

  test('a configuration that is named but not there', async () => {
    const { status, err } = await sdkwright(await folderWith(), 'generate', 'my.yaml');
    expect([status, err]).toEqual([1, 'error file-not-found: there is no file my.yaml\n1 error\n']);
  });

  test('a mistake in the description, with its line', async () => {
    const home = await folderWith({
      ...project,
      'spec/openapi.yaml': tinySpec.replace('type: string', 'type: strng'),
    });
    const before = await treeOf(home);
    const { status, out, err } = await sdkwright(home, 'generate', '--strict');
    expect([status, out]).toEqual([1, '']);
    expect(err.split('\n')).toEqual([
      'spec/openapi.yaml:8:69 error unknown-type: unknown type "strng"',
      expect.stringContaining('  8 |       parameters: [{ name: pet'),
      expect.stringMatching(/^ +\^$/),
      '  hint: did you mean "string"?',
      '1 error',
      '',
    ]);
    expect(await treeOf(home)).toEqual(before);
  });

  test('a mistake in one part, unless it is strict, only for that part', async () => {
    const text = tinySpec.replace('type: string', 'type: strng');
    const home = await folderWith({ ...project, 'spec/openapi.yaml': text });
    const { status, out, err } = await sdkwright(home, 'generate');
    expect([status, out]).toEqual([1, expect.stringMatching(/^generated\/tiny: \d+ files/)]);
    expect(err).toContain('error unknown-type');
    expect(Object.keys(await treeOf(home))).toContain('generated/tiny/src/index.ts');
  });

  test('a foreign file in the way', async () => {
    const home = await folderWith({ ...project, 'generated/tiny/package.json': 'mine' });
    const before = await treeOf(home);
    const { status, err } = await sdkwright(home, 'generate');
    expect(status).toBe(1);
    expect(err).toContain('error output-foreign-file: generated/tiny/package.json is in the way');
    expect(await treeOf(home)).toEqual(before);
  });

  test('a resource that does not exist', async () => {
    const { status, err } = await sdkwright(await folderWith(project), 'generate', '--only', 'pest');
    expect(status).toBe(1);
    expect(err).toContain('there is no resource "pest"\n  hint: did you mean "pets"?');
  });
});

test('overlays, filters and origins of the configuration and of the command line are heeded', async () => {
  const overlay = (update: string) =>
    `overlay: 1.0.0\nactions: [{ target: "$.paths.*.get", update: { ${update} } }]\n`;
  const home = await folderWith({
    ...project,
    'sub/sdkwright.config.yaml': `input: ../spec/openapi.yaml
overlays: [names.yaml]
filter: { operations: { include: [retrieve*] }, schemas: { include: [Pet] } }
allowOrigins: [https://example.com]
strict: true
targets: [{ emitter: typescript, out: ../out, package: { name: a, version: 1.0.0 } }]
`,
    'sub/names.yaml': overlay('x-sdk-method: fetch, x-sdk-resource: animals'),
    'more.yaml': overlay('x-sdk-method: look'),
  });
  const { status, out } = await sdkwright(
    home,
    'generate',
    'sub/sdkwright.config.yaml',
    '--overlay',
    'more.yaml',
    '--dump-model',
  );
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ resources: [{ name: 'animals', operations: [{ name: 'look' }] }] });
});
