import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { expect, test } from 'vitest';
import { generator } from '../../../generator/output/identity.js';
import { writeSbom } from '../../../generator/pack/sbom.js';
import { folderWith } from '../../support/folder.js';

const TARBALL = 'packed';
const manifest = {
  name: '@acme/sdk',
  version: '1.2.3+4',
  license: 'MIT',
  author: 'Acme Ltd.',
  description: 'Typed client',
  repository: { type: 'git', url: 'git+https://example.com/acme/sdk.git' },
};

/** Of a package with this manifest, whose tarball is hardly one. */
async function billOf(changes: object = {}): Promise<string> {
  const text = JSON.stringify({ ...manifest, ...changes });
  const folder = await folderWith({ 'package.json': text, 'out/acme-sdk.tgz': TARBALL });
  const tarball = { path: join(folder, 'out/acme-sdk.tgz'), size: 0, unpackedSize: 0, files: 0 };
  const path = join(folder, 'out/acme-sdk.cdx.json');
  expect(await writeSbom(folder, tarball)).toEqual({ done: path });
  const bill = await readFile(path, 'utf8');
  expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(bill)).toBeNull();
  return bill;
}

test('a bill of materials names the package, its tarball and what made it', async () => {
  const text = await billOf();
  const content = createHash('sha512').update(TARBALL).digest('hex');
  const purl = 'pkg:npm/%40acme/sdk@1.2.3%2B4';
  expect(JSON.parse(text)).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: {
      tools: { components: [{ type: 'application', name: generator.name, version: generator.version }] },
      component: {
        type: 'library',
        group: '@acme',
        name: 'sdk',
        version: '1.2.3+4',
        purl,
        author: 'Acme Ltd.',
        hashes: [{ alg: 'SHA-512', content }],
        licenses: [{ license: { id: 'MIT' } }],
        externalReferences: [{ type: 'vcs', url: 'git+https://example.com/acme/sdk.git' }],
      },
    },
    components: [],
    dependencies: [{ ref: purl }],
  });
});

test('it is the same every time', async () => {
  expect(await billOf()).toEqual(await billOf());
});

test('it lists what the package needs, which is nothing unless somebody added it', async () => {
  const text = await billOf({ dependencies: { ms: '^2.0.0', '@acme/base': '1.0.0' } });
  const bill = JSON.parse(text) as { readonly components: object[]; readonly dependencies: object[] };
  expect(bill.components).toMatchObject([
    { name: 'base', purl: 'pkg:npm/%40acme/base' },
    { purl: 'pkg:npm/ms' },
  ]);
  expect(bill.dependencies).toContainEqual({
    ref: 'pkg:npm/%40acme/sdk@1.2.3%2B4',
    dependsOn: ['pkg:npm/%40acme/base', 'pkg:npm/ms'],
  });
});

test.each([
  ['Apache-2.0 OR (MIT AND ISC)', { expression: 'Apache-2.0 OR (MIT AND ISC)' }],
  ['SEE LICENSE IN LICENSE', { license: { name: 'SEE LICENSE IN LICENSE' } }],
])('the licence %s is told as what it is', async (license, told) => {
  const text = await billOf({ license });
  expect(JSON.parse(text)).toMatchObject({ metadata: { component: { licenses: [told] } } });
});
