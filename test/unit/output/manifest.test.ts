import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatter, formatFiles } from '../../../generator/output/format.js';
import { sha256 } from '../../../generator/output/hash.js';
import { generator } from '../../../generator/output/identity.js';
import * as manifests from '../../../generator/output/manifest.js';
import { folderWith, place } from '../../support/folder.js';
import { emitted, put, type Files } from './harness.js';

const {
  claimFiles,
  createManifest,
  manifestFile,
  originOf,
  parseManifest,
  manifestName,
  readManifest,
  reuseFrom,
} = manifests;

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

test('says what was asked for, as far as it was', async () => {
  const files = await formatFiles(emitted({ 'a.ts': 'A' }));
  const plain = { source: 'abc', style: {}, ignored: [] };
  expect(Object.keys(createManifest(plain, files))).toEqual(['generator', 'formatter', 'source', 'files']);
  const asked = {
    configuration: 'def',
    inputs: { 'openapi.yaml': 'ghi' },
    style: { enums: 'union' },
    ignored: ['c.ts', 'b.ts'],
  } as const;
  expect(createManifest({ ...plain, ...asked }, files)).toMatchObject({
    ...asked,
    ignored: ['b.ts', 'c.ts'],
  });
});

test('while files are on their way, those of both runs are claimed', () => {
  const entry = (sum: string) => ({ raw: sum, written: sum });
  const text = (source: string, files: object) => JSON.stringify({ source, files });
  const now = text('new', { 'a.ts': entry('a2'), 'b.ts': entry('b2'), 'new.ts': entry('n') });
  const old = text('old', { 'a.ts': entry('a1'), 'b.ts': entry('b1'), 'gone.ts': entry('g') });
  const claimed = claimFiles(now, old, new Map([['a.ts', 'a2 with edits']]));
  const again = claimFiles(text('newest', { 'a.ts': entry('a3') }), claimed, new Map());
  expect(parseManifest(claimed)?.source).toBe('new');
  expect([...(parseManifest(claimed)?.files.keys() ?? [])]).toEqual(['a.ts', 'b.ts', 'gone.ts', 'new.ts']);
  const origin = (of: string, path: string, standing: string) => {
    const found = parseManifest(of)?.files.get(path);
    return found && originOf(found, standing);
  };
  expect(origin(claimed, 'a.ts', 'a2 with edits')).toBe('a2');
  expect(origin(claimed, 'b.ts', 'b2')).toBe('b2');
  expect(origin(claimed, 'b.ts', 'mine')).toBe('b1');
  expect(origin(claimed, 'gone.ts', 'mine')).toBe('g');
  const standing = ['a2 with edits', 'a3', 'mine'];
  expect(standing.map((each) => origin(again, 'a.ts', each))).toEqual(['a2', 'a3', 'a1']);
  expect(claimFiles(now, undefined, new Map())).toBe(now);
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
  await rm(join(out, 'a.ts'));
  expect(await reuse('a.ts', sha256('A'))).toBeUndefined();
});
