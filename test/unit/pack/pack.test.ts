import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { compilable } from '../../../generator/pack/verify/compiled.js';
import { installable } from '../../../generator/pack/verify/installed.js';
import { publishable } from '../../../generator/pack/verify/published.js';
import type { Subject } from '../../../generator/pack/verify/subject.js';
import { bundled } from '../../../generator/pack/verify/weighed.js';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith, treeOf } from '../../support/folder.js';
import { onlyManagers } from '../../support/managers.js';
import { ROOT } from '../../support/repository.js';
import { packedSubject } from './support.js';

const config = `input: openapi.yaml
targets:
  - emitter: typescript
    out: sdk
    package: { name: '@acme/tiny', version: 1.2.3 }
    enums: enum
    pack: { budget: { packed: 0.5, client: 0.5 }, sbom: true }
`;

/** Its only call names a member of an enum, which has to be imported. */
const size = '{ name: size, in: query, required: true, schema: { type: string, enum: [small, large] } }, ';
const spec = tinySpec.replace('parameters: [', `parameters: [${size}`);

afterEach(() => void vi.unstubAllEnvs());

const numbersAside = (text: string): string => text.replaceAll(/\d+(?:\.\d+)?/g, 'N');

test(
  'packs what the configuration names, and holds the tarball to what users need',
  { timeout: 120_000 },
  async () => {
    await onlyManagers();
    const home = await folderWith({ 'openapi.yaml': spec, 'sdkwright.config.yaml': config });
    const early = await sdkwright(home, 'pack', '--no-verify');
    expect([early.status, early.err.split(':')[0]]).toEqual([1, 'error package-unreadable']);
    await sdkwright(home, 'generate');
    // The command line has more to say than the configuration.
    const budget = ['--budget', '500', '--budget', 'client=50'];
    const { status, out, err } = await sdkwright(home, 'pack', ...budget);
    expect([status, err]).toEqual([0, '']);
    expect(numbersAside(out)).toBe(`packed/acme-tiny-N.N.tgz: N files, N kB packed, N kB installed
packed/acme-tiny-N.N.cdx.json: bill of materials
  ok      size
  ok      publint
  ok      types under every resolution
  ok      install and call (npm; not here: pnpm, yarn)
  ok      bundle and call (minified and compressed: client N kB, operation N kB)
  ok      compile
`);
    const files = Object.keys(await treeOf(join(home, 'packed')));
    expect(files.sort()).toEqual(['acme-tiny-1.2.3.cdx.json', 'acme-tiny-1.2.3.tgz']);
  },
);

describe('a package with mistakes', () => {
  const exports = { '.': { types: './index.d.ts', import: './index.js', require: './index.cjs' } };
  const files = {
    'index.js': "export class Client { call() { throw new Error('it does not work'); } }",
    'index.d.ts': 'export declare class Client { constructor(key: string); call(): void; }',
  };
  const broken = (changes?: Partial<Subject>) => packedSubject({ name: 'broken', exports }, files, changes);

  test('is found out by publint', async () => {
    const { problems } = await publishable.run(await broken());
    expect(problems.join('\n')).toMatch(/index\.cjs.*does not exist/);
  });

  test('is found out by whoever installs it and makes a call, by their bundler and their compiler', async () => {
    await onlyManagers();
    const subject = await broken({ compilers: [join(ROOT, 'node_modules/typescript')] });
    expect((await installable.run(subject)).problems).toEqual([
      expect.stringMatching(/^with npm, \S+ main\.mjs: it does not work$/),
    ]);
    expect((await bundled.run(subject)).problems).toEqual(['it does not work']);
    const { problems } = await compilable.run(subject);
    expect(problems).toContainEqual(expect.stringMatching(/^commonjs\.cts\(1,24\): error TS1479/));
  }, 120_000);
});
