import { expect, test } from 'vitest';
import { formatter, formatFiles } from '../../../generator/output/format.js';
import { sha256 } from '../../../generator/output/hash.js';
import { generator } from '../../../generator/output/identity.js';
import * as manifests from '../../../generator/output/manifest.js';
import { folderWith, place } from '../../support/folder.js';
import { emitted, put, type Files } from './harness.js';

const { createManifest, manifestFile, manifestName, readManifest, reuseFrom } = manifests;

async function manifestOf(files: Files) {
  return createManifest({ source: 'abc' }, await formatFiles(emitted(files)));
}

test('holds checksums in the order of paths, and nothing that differs between two runs', async () => {
  const text = manifestFile(await manifestOf({ 'b.ts': 'B', 'a.ts': 'A' })).text;
  expect(text).toBe(manifestFile(await manifestOf({ 'a.ts': 'A', 'b.ts': 'B' })).text);
  expect(JSON.parse(text)).toEqual({
    generator: `sdkwright ${generator.version}`,
    formatter,
    source: 'abc',
    files: {
      'a.ts': { raw: sha256('A'), written: sha256('A') },
      'b.ts': { raw: sha256('B'), written: sha256('B') },
    },
  });
  expect(text.indexOf('a.ts')).toBeLessThan(text.indexOf('b.ts'));
});

test('is read as it was written', async () => {
  const manifest = await manifestOf({ 'a.ts': 'A', __proto__x: 'P' });
  const path = await folderWith({ [manifestName]: manifestFile(manifest).text });
  expect(await readManifest({ path, label: 'out' })).toEqual([manifest, []]);
});

test('is absent in a new folder', async () => {
  expect(await readManifest({ path: await folderWith(), label: 'out' })).toEqual([undefined, []]);
});

test.each(['', '{', 'null', '{"files":null}', '<<<<<<< ours'])('the text %j is no manifest', async (text) => {
  const path = await folderWith({ [manifestName]: text });
  const [manifest, diagnostics] = await readManifest({ path, label: 'out' });
  expect(manifest).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: 'manifest-invalid', message: `out/${manifestName} is not a manifest of generated files` },
  ]);
});

test.each([
  ['twice', ['a.ts', 'a.ts']],
  ['in place of the manifest', [manifestName]],
])('a file that is emitted %s is a bug', async (_title, paths) => {
  const files = await formatFiles(paths.map((path) => ({ path, text: '', format: false })));
  expect(() => createManifest({ source: 'abc' }, files)).toThrow('was emitted twice');
});

test('formatted text is reused only while input, file and formatter are the same', async () => {
  const out = await folderWith();
  await put(out, { 'a.ts': 'A' });
  const [manifest] = await readManifest({ path: out, label: 'out' });
  if (!manifest) throw new Error('there is no manifest');
  const reuse = reuseFrom(out, manifest);
  expect(await reuse('a.ts', sha256('A'))).toBe('A');
  expect(await reuse('a.ts', sha256('A2'))).toBeUndefined();
  expect(await reuse('b.ts', sha256('A'))).toBeUndefined();
  expect(await reuseFrom(out, { ...manifest, formatter: 'other' })('a.ts', sha256('A'))).toBeUndefined();
  expect(await reuseFrom(out, undefined)('a.ts', sha256('A'))).toBeUndefined();
  await place(out, 'a.ts', 'edited');
  expect(await reuse('a.ts', sha256('A'))).toBeUndefined();
});
