import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packTarball } from '../../../generator/pack/tarball.js';
import { compilable } from '../../../generator/pack/verify/compiled.js';
import { installable, presentManagers } from '../../../generator/pack/verify/installed.js';
import { publishable } from '../../../generator/pack/verify/published.js';
import type { Subject } from '../../../generator/pack/verify/subject.js';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith, place, treeOf } from '../../support/folder.js';
import { ROOT } from '../../support/repository.js';

const config = `input: openapi.yaml
targets: [{ emitter: typescript, out: sdk, package: { name: '@acme/tiny', version: 1.2.3 } }]
`;

test(
  'packs what the configuration names, and holds the tarball to what users need',
  { timeout: 120_000 },
  async () => {
    const home = await folderWith({ 'openapi.yaml': tinySpec, 'sdkwright.config.yaml': config });
    const early = await sdkwright(home, 'pack', '--no-verify');
    expect([early.status, early.err.split(':')[0]]).toEqual([1, 'error package-unreadable']);
    await sdkwright(home, 'generate');
    const { status, out, err } = await sdkwright(home, 'pack', '--budget', '500');
    expect([status, err]).toEqual([0, '']);
    expect(out.replaceAll(/\d+(\.\d)?/g, 'N'))
      .toBe(`packed/acme-tiny-N.N.tgz: N files, N kB packed, N kB installed
  ok      size
  ok      publint
  ok      types under every resolution
  ok      install and call
  ok      compile
`);
    expect(Object.keys(await treeOf(join(home, 'packed')))).toEqual(['acme-tiny-1.2.3.tgz']);
  },
);

describe('a package with mistakes', () => {
  const manifest = {
    name: 'broken',
    version: '1.0.0',
    type: 'module',
    exports: { '.': { types: './index.d.ts', import: './index.js', require: './index.cjs' } },
  };
  const files = {
    'package.json': JSON.stringify(manifest),
    'index.js': "export class Broken { call() { throw new Error('it does not work'); } }",
    'index.d.ts': 'export declare class Broken { constructor(key: string); call(): void; }',
  };

  async function subjectOf(changes: Partial<Subject> = {}): Promise<Subject> {
    const home = await folderWith();
    for (const [path, text] of Object.entries(files)) await place(home, `package/${path}`, text);
    const scratch = join(home, 'scratch');
    await mkdir(scratch);
    const usage = {
      name: 'broken',
      client: 'Broken',
      variable: 'broken',
      credentials: 'undefined',
      call: 'broken.call()',
    };
    const tarball = await packTarball(join(home, 'package'), join(home, 'out'));
    return {
      tarball,
      usage,
      server: 'http://127.0.0.1',
      budget: undefined,
      compilers: [],
      scratch,
      ...changes,
    };
  }

  test('is found out by publint', async () => {
    expect((await publishable.run(await subjectOf())).join('\n')).toMatch(/index\.cjs.*does not exist/);
  });

  test('is found out by whoever installs it and makes a call, and by their compiler', async () => {
    const subject = await subjectOf({ compilers: [join(ROOT, 'node_modules/typescript')] });
    const problems = await installable.run(subject);
    expect(problems).toHaveLength((await presentManagers()).length);
    expect(problems[0]).toMatch(/^with npm, \S+ main\.mjs: it does not work$/);
    const errors = await compilable.run(subject);
    expect(errors).toContainEqual(expect.stringMatching(/^commonjs\.cts\(1,24\): error TS1479/));
  }, 120_000);
});
