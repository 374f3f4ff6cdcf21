import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith, place, treeOf } from '../../support/folder.js';

const config = `input: spec/openapi.yaml
targets: [{ emitter: typescript, out: sdk, package: { name: '@acme/tiny', version: 1.2.3 } }]
`;
const files = { 'sdkwright.config.yaml': config, 'spec/openapi.yaml': tinySpec };

let written: Readonly<Record<string, string>> | undefined;

/** A project whose package was just written. */
async function project(changes?: Readonly<Record<string, string>>): Promise<string> {
  if (!changes && written) return folderWith(written);
  const home = await folderWith({ ...files, ...changes });
  await sdkwright(home, 'generate');
  if (!changes) written = await treeOf(home);
  return home;
}

async function edit(home: string, path: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(home, path), change(await readFile(join(home, path), 'utf8')));
}

const hint = '  hint: write the package again: sdkwright generate\n';

describe('what is up to date', () => {
  test('is known without generating it; --full does it all the same', async () => {
    const home = await project();
    const tree = await treeOf(home);
    expect(await sdkwright(home, 'check')).toEqual({
      status: 0,
      out: 'sdk: up to date, nothing has changed\n',
      err: '',
    });
    expect(await sdkwright(home, 'check', '--full')).toEqual({
      status: 0,
      out: 'sdk: up to date\n',
      err: '',
    });
    expect(await treeOf(home)).toEqual(tree);
  });

  test('is so from wherever it is asked', async () => {
    const home = await project();
    const { out } = await sdkwright(join(home, 'spec'), 'check', '../sdkwright.config.yaml');
    expect(out).toBe('../sdk: up to date, nothing has changed\n');
  });

  test('a description in several files or none is told apart', async () => {
    const pet = '  Pet: { type: object, properties: { id: { type: string } } }\n';
    const split = tinySpec.replace(/'#\/components\/schemas\/Pet'/, "'models.yaml#/Pet'");
    const home = await project({
      'spec/openapi.yaml': split,
      'spec/models.yaml': pet.replace('  Pet', 'Pet'),
    });
    expect((await sdkwright(home, 'check')).out).toContain('nothing has changed');
    await edit(home, 'spec/models.yaml', (text) => text.replace('string', 'integer'));
    const { out, status } = await sdkwright(home, 'check');
    expect(status).toBe(1);
    expect(out).toMatch(/out of date: since they were written, spec\/models\.yaml changed\n$/);
  });
});

describe('what is not is named, with the reason', () => {
  test('an edited, a missing and a left-over file', async () => {
    const home = await project();
    await edit(home, 'sdk/src/models/pet.ts', (text) => text.replace('id: string', 'id: number'));
    await rm(join(home, 'sdk/README.md'));
    await place(home, 'sdk/old.ts', 'old');
    await edit(home, 'sdk/sdkwright.lock.json', (text) =>
      text.replace('"files": {', '"files": { "old.ts": { "raw": "", "written": "" },'),
    );
    expect(await sdkwright(home, 'check')).toEqual({
      status: 1,
      out: 'sdk: 3 files out of date: files were edited\n',
      err: `error output-stale: sdk/README.md is missing
${hint}sdk/old.ts:1:1 error output-stale: sdk/old.ts is no longer generated
  1 | old
      ^
${hint}sdk/src/models/pet.ts:4:1 error output-stale: sdk/src/models/pet.ts is not what is generated now
  @@ -3,3 +3,3 @@
   export interface Pet {
  -  id: number;
  +  id: string;
   }
${hint}3 errors
`,
    });
  });

  test('a description and a configuration that changed', async () => {
    const home = await project();
    await edit(home, 'spec/openapi.yaml', (text) =>
      text.replace('{ id: {', '{ name: { type: string }, id: {'),
    );
    await edit(home, 'sdkwright.config.yaml', (text) => text.replace('1.2.3', '1.3.0'));
    const { out, err } = await sdkwright(home, 'check');
    expect(out).toBe(
      'sdk: 3 files out of date: since they were written, the configuration, spec/openapi.yaml changed\n',
    );
    expect(err).toContain('-  "version": "1.2.3",\n  +  "version": "1.3.0",\n');
    expect(err).toContain('+  name?: string;\n');
  });

  test('a change of the description that none of the files shows', async () => {
    const home = await project();
    await edit(home, 'spec/openapi.yaml', (text) => `# A remark.\n${text}`);
    const { status, err } = await sdkwright(home, 'check');
    expect(status).toBe(1);
    expect(err).toContain('sdk/sdkwright.lock.json is not what is generated now');
    expect(err).toMatch(/\n1 error\n$/);
    await sdkwright(home, 'generate');
    expect((await sdkwright(home, 'check')).status).toBe(0);
  });

  test('another generator is said first and plainly', async () => {
    const home = await project();
    await edit(home, 'sdk/sdkwright.lock.json', (text) =>
      text.replace(/"sdkwright [\d.]+"/, '"sdkwright 9.8.7"'),
    );
    const { status, out, err } = await sdkwright(home, 'check');
    expect([status, out]).toEqual([
      1,
      'sdk: 1 file out of date: since they were written, the generator changed\n',
    ]);
    expect(err).toMatch(
      /^error generator-changed: sdk was written by sdkwright 9\.8\.7, and this is sdkwright \d/,
    );
    expect(err).toContain('npx sdkwright@9.8.7');
  });

  test('a package that was never written', async () => {
    const { status, out } = await sdkwright(await folderWith(files), 'check');
    expect(status).toBe(1);
    expect(out).toMatch(/^sdk: \d+ files out of date: it was never written\n$/);
  });

  test('only the packages that differ are generated', async () => {
    const two = config.replace('targets: [', 'targets: [{ emitter: typescript, out: other }, ');
    const home = await project({ 'sdkwright.config.yaml': two });
    await edit(home, 'other/api.md', (text) => `${text}more\n`);
    const { out } = await sdkwright(home, 'check');
    expect(out).toBe('sdk: up to date, nothing has changed\nother: 1 file out of date: files were edited\n');
  });
});

test('an emitter of one’s own is asked each time, for it may have changed', async () => {
  const emitter = (text: string) =>
    `export default { name: 'typescript', emit: (model, files) => files.add('a.txt', '${text}') };`;
  const home = await project({
    'sdkwright.config.yaml': 'input: spec/openapi.yaml\ntargets: [{ emitter: ./mine.mjs, out: sdk }]\n',
    'mine.mjs': emitter('A'),
  });
  expect((await sdkwright(home, 'check')).out).toBe('sdk: up to date\n');
});

test('machines are told the same: a document with diffs, or annotations of the lines', async () => {
  const home = await project();
  await edit(home, 'sdk/api.md', (text) => `${text}more\n`);
  const json = await sdkwright(home, 'check', '--format', 'json');
  expect([json.status, JSON.parse(json.out)]).toMatchObject([
    1,
    { diagnostics: [{ code: 'output-stale', diff: expect.stringContaining('\n-more') as string }] },
  ]);
  const { err } = await sdkwright(home, 'check', '--format', 'github');
  expect(err).toMatch(/^::error file=sdk\/api\.md,line=\d+,col=1,title=output-stale::.*%0A-more\n$/);
});

test('a configuration that cannot be read ends with 1', async () => {
  const { status, err } = await sdkwright(await folderWith(), 'check');
  expect([status, err.slice(0, 22)]).toEqual([1, 'error config-not-found']);
});

describe('what people did to a package', () => {
  const region = '// sdkwright:begin mine\n// sdkwright:end\n';

  test('is taken as it is meant where it is kept', async () => {
    const home = await project();
    await edit(home, 'sdk/src/index.ts', (text) => text + region);
    expect(await sdkwright(home, 'check')).toEqual({
      status: 0,
      out: 'sdk: up to date, 1 edited by hand\n',
      err: '',
    });
  });

  test('decides whether a quick look is enough: a file taken over, one that is given back', async () => {
    const home = await project();
    await place(home, 'sdk/.sdkwrightignore', 'README.md\n');
    expect((await sdkwright(home, 'check')).err).toContain('sdk/sdkwright.lock.json');
    await sdkwright(home, 'generate');
    expect((await sdkwright(home, 'check')).out).toBe('sdk: up to date, nothing has changed\n');
    await rm(join(home, 'sdk/.sdkwrightignore'));
    await rm(join(home, 'sdk/README.md'));
    expect((await sdkwright(home, 'check')).err).toContain('sdk/README.md');
  });
});
