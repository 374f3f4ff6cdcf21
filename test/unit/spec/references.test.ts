import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readSpec } from '../../../generator/spec/read-spec.js';
import { folderWith } from '../../support/folder.js';
import { read, row, type Files } from './helpers.js';

/** A description whose only schema is `$ref: <ref>`, beside other files. */
function pointing(ref: string, others: Files = {}): Files {
  const text = `openapi: 3.1.0
info: { title: T, version: '1' }
paths: {}
components:
  schemas:
    A:
      properties:
        b: { $ref: '${ref}' }
    Target: { type: string }
`;
  return { 'openapi.yaml': text, ...others };
}

const at = 'openapi.yaml:8:14';

test.each<[ref: string, code: string, hint: string | RegExp]>([
  ['#/components/schemas/Tarjet', 'ref-not-found', 'did you mean "Target"?'],
  ['#/components/schemas/Nothing', 'ref-not-found', /define it/],
  ['#/components/schemas/Target/type/deeper', 'ref-not-found', /define it/],
  ['#Target', 'ref-invalid', /#\/components/],
  ['#/a~2b', 'ref-invalid', /#\/components/],
  ['#/%E0%A4%A', 'ref-invalid', /#\/components/],
  ['shard.yaml#/A', 'ref-file-not-found', 'did you mean "shared.yaml"?'],
  ['./shard.yaml#/A', 'ref-file-not-found', 'did you mean "./shared.yaml"?'],
  ['folder', 'ref-file-not-found', /relative to the file/],
  ['shared.yaml#/Monye', 'ref-not-found', 'did you mean "Money"?'],
  ['shared.yaml#/constructor', 'ref-not-found', /define it/],
  ['../other.yaml#/A', 'ref-outside-root', /move the file/],
  ['..', 'ref-outside-root', /move the file/],
  ['folder/../../other.yaml', 'ref-outside-root', /move the file/],
  ['%2e%2e/other.yaml', 'ref-outside-root', /move the file/],
  ['/etc/passwd', 'ref-outside-root', /move the file/],
  ['file:///etc/passwd', 'ref-remote', /relative path/],
  ['HTTPS://example.com/a.yaml#/A', 'ref-remote', /relative path/],
  ['//example.com/a.yaml', 'ref-remote', /relative path/],
])('%s is %s', async (ref, code, hint) => {
  const others = { 'shared.yaml': 'Money: { type: integer }\n', 'folder/x.yaml': 'X: {}\n' };
  const { rows } = await read(pointing(ref, others));
  expect(rows).toEqual([[code, at, hint instanceof RegExp ? expect.stringMatching(hint) : hint]]);
});

test('a reference to a server is not followed', async () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests++;
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { rows } = await read(pointing(`http://127.0.0.1:${port}/a.json`));
  await new Promise((resolve) => server.close(resolve));
  expect([rows[0]?.[0], requests]).toEqual(['ref-remote', 0]);
});

test('a symbolic link out of the folder is not followed', async () => {
  const outside = await folderWith({ 'secret.yaml': 'A: {}\n' });
  const folder = await folderWith(pointing('link.yaml#/A'));
  await symlink(path.join(outside, 'secret.yaml'), path.join(folder, 'link.yaml'));
  const [document, diagnostics] = await readSpec('openapi.yaml', { cwd: folder });
  expect(diagnostics.map(row)).toEqual([['ref-outside-root', at, 'move the file into that folder']]);
  expect(document?.files).toHaveLength(1);
});

test('a symbolic link within the folder is', async () => {
  const folder = await folderWith(pointing('link.yaml#/Money', { 'shared.yaml': 'Money: {}\n' }));
  await symlink('shared.yaml', path.join(folder, 'link.yaml'));
  expect((await readSpec('openapi.yaml', { cwd: folder }))[1]).toEqual([]);
});

test('references that only lead to each other are one message', async () => {
  const { rows } = await read({
    'openapi.yaml': `components:
  schemas:
    Self: { $ref: '#/components/schemas/Self' }
    A: { $ref: 'other.yaml#/components/schemas/B' }
    User: { $ref: '#/components/schemas/Self' }
`,
    'other.yaml': "components: { schemas: { B: { $ref: 'openapi.yaml#/components/schemas/A' } } }\n",
  });
  const hint = 'one of the references on the way must give way to a definition';
  expect(rows).toEqual([
    ['ref-cycle', 'openapi.yaml:3:13', hint],
    ['ref-cycle', 'openapi.yaml:4:10', hint],
  ]);
});

test('a path item that would stand inside itself is a cycle', async () => {
  const { rows } = await read({
    'openapi.yaml': "paths: { /a: { $ref: 'a.yaml#/paths/~1a' } }\n",
    'a.yaml': `paths:
  /a:
    post:
      callbacks:
        done:
          '{$url}': { $ref: '#/paths/~1a' }
`,
  });
  expect(rows).toEqual([['ref-cycle', 'a.yaml:6:23', 'one of the references on the way must give way to a definition']]);
});

test('what only looks like a reference in sample values is left alone', async () => {
  const { document, rows } = await read({
    'openapi.yaml': `components:
  schemas:
    A:
      default: { $ref: 'http://example.com/no.yaml' }
      const: { $ref: '#/nowhere' }
      enum: [{ $ref: missing.yaml }]
      example: { $ref: '../outside.yaml' }
      examples: [{ $ref: '#/nowhere' }]
      properties: { $ref: { type: string }, default: { $ref: '#/components/schemas/B' } }
    B: { type: string }
  examples:
    E: { value: { $ref: '#/nowhere' } }
`,
  });
  expect(rows).toEqual([]);
  expect(document?.root.components).toMatchObject({ schemas: { A: { const: { $ref: '#/nowhere' } } } });
});

test('a member named like a keyword for samples is looked into', async () => {
  const { rows } = await read({
    'openapi.yaml': "components: { schemas: { A: { properties: { example: { $ref: '#/nowhere' } } } } }\n",
  });
  expect(rows.map(([code]) => code)).toEqual(['ref-not-found']);
});

test('a broken file is one message, however often it is referred to', async () => {
  const { document, rows } = await read({
    'openapi.yaml': "paths: { /a: { $ref: 'a.yaml#/a' }, /b: { $ref: 'a.yaml#/b' }, /c: { $ref: '#/nowhere' } }\n",
    'a.yaml': 'a:\n\tget: {}\n',
  });
  expect(rows.map(([code, place]) => [code, place])).toEqual([
    ['yaml-tab', 'a.yaml:2:1'],
    ['ref-not-found', 'openapi.yaml:1:70'],
  ]);
  expect(document).toBeDefined();
});

test('a wrong reference behind another one is reported where it stands', async () => {
  const { rows } = await read({
    'openapi.yaml': "paths: { /a: { $ref: 'a.yaml#/a' } }\ncomponents: { schemas: { A: { $ref: 'a.yaml#/components/schemas/A' } } }\n",
    'a.yaml': "a: { $ref: '#/b' }\ncomponents: { schemas: { A: { $ref: '#/c' } } }\n",
  });
  expect(rows.map(([code, place]) => [code, place])).toEqual([
    ['ref-not-found', 'a.yaml:1:6'],
    ['ref-not-found', 'a.yaml:2:31'],
  ]);
});

test('the first file may be missing, a folder, not text or not a mapping', async () => {
  const folder = await folderWith({ 'opanapi.yaml': '', 'list.yaml': '- 1\n', 'empty.yaml': '', 'x.yaml': new Uint8Array([97, 0xff]) });
  await mkdir(path.join(folder, 'folder'));
  const open = async (file: string) => {
    const [document, diagnostics] = await readSpec(file, { cwd: folder });
    expect(document).toBeUndefined();
    return diagnostics.map(row);
  };
  expect(await open('openapi.yaml')).toEqual([['file-not-found', undefined, 'did you mean "opanapi.yaml"?']]);
  expect(await open('folder')).toEqual([['file-unreadable', undefined, expect.stringMatching(/text file/)]]);
  expect(await open('x.yaml')).toEqual([['file-encoding', 'x.yaml:1:2', expect.stringMatching(/UTF-8/)]]);
  expect(await open('list.yaml')).toEqual([['document-shape', 'list.yaml:1:1', 'start with `openapi: 3.1.0`']]);
  expect(await open('empty.yaml')).toEqual([['document-shape', 'empty.yaml:1:1', 'start with `openapi: 3.1.0`']]);
});

test('paths are shown relative to the working directory', async () => {
  const folder = await folderWith({ 'api/openapi.yaml': "paths: { /a: { $ref: 'parts/a.yaml#/a' } }\n", 'api/parts/a.yaml': 'b: 1\n' });
  const [, inside] = await readSpec('api/openapi.yaml', { cwd: folder });
  expect(inside[0]?.location?.file).toBe('api/openapi.yaml');
  await writeFile(path.join(folder, 'api/parts/a.yaml'), 'a: &x *y\n');
  const [, beside] = await readSpec('../api/openapi.yaml', { cwd: path.join(folder, 'api') });
  expect(beside[0]?.location?.file).toBe('parts/a.yaml');
});
