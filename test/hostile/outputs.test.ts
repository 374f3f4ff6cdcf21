import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';
import { reportFormatNames } from '../../generator/diff/report/formats.js';
import { typescriptEmitter } from '../../generator/emit/typescript/emitter.js';
import { createMockServer } from '../../generator/mock/server.js';
import { load } from '../../generator/pipeline.js';
import { sdkwright } from '../support/command-line.js';
import { EMIT_OPTIONS } from '../support/emit-package.js';
import { folderWith, place, treeOf } from '../support/folder.js';
import { CANARY, PAYLOADS } from './payloads.js';
import { api, type Part } from './support/api.js';

const text = PAYLOADS.join('').replaceAll(/\p{Cs}/gu, '');

/** A description that has the text wherever one may stand, and only there. */
function everywhere(words: string): Part {
  const schema = {
    type: 'object',
    description: words,
    required: [words],
    properties: { [words]: { type: 'string', enum: [words, 'b'], example: words } },
  };
  const parameters = [
    { name: words, in: 'query', description: words, schema: { type: 'string', default: words } },
  ];
  const headers = {
    'X-Words': { description: words, example: words, schema: { type: 'string', example: words } },
  };
  const content = {
    'application/json': { schema: { $ref: '#/components/schemas/Pet' }, example: { [words]: words } },
  };
  const get = {
    operationId: words,
    summary: words,
    tags: [words],
    parameters,
    responses: { 200: { description: words, headers, content } },
  };
  const info = { title: words, version: words, description: words };
  return api({ info, paths: { '/pets': { get } }, components: { schemas: { Pet: schema } } });
}

const hostile = JSON.stringify(everywhere(text));

describe('what is made of a description that is hostile everywhere', () => {
  it(
    'stays in its folder, asks nobody for anything, and does nothing when it is imported',
    { timeout: 120_000 },
    async () => {
      const folder = await folderWith({ 'in/openapi.yaml': hostile, 'kept.txt': 'kept' });
      const fetched = vi.spyOn(globalThis, 'fetch');
      const { status, err } = await sdkwright(
        path.join(folder, 'in'),
        'generate',
        '--input',
        'openapi.yaml',
        '--out',
        '../out/sdk',
      );
      expect(fetched).not.toHaveBeenCalled();
      fetched.mockRestore();
      expect({ status, err: err.split('\n').filter((line) => /\berror\b|^\s+at /.test(line)) }).toEqual({
        status: 0,
        err: [],
      });
      const others = Object.keys(await treeOf(folder)).filter(
        (file) => !file.startsWith(path.join('out', 'sdk')),
      );
      expect(others.sort()).toEqual(['in/openapi.yaml', 'kept.txt']);
      expect(await importing(path.join(folder, 'out/sdk'))).toBe('nothing happened');
    },
  );

  it.each(reportFormatNames)(
    'is told by diff as %s without what ends a line, a tag or a cell',
    async (format) => {
      const folder = await folderWith({ 'old.yaml': JSON.stringify(everywhere('x')), 'new.yaml': hostile });
      const { out, err } = await sdkwright(
        folder,
        'diff',
        'old.yaml',
        'new.yaml',
        '--format',
        format,
        '--all',
      );
      expect(err).toBe('');
      expect(out).not.toBe('');
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      expect(out).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0085\u202e]/);
      expect(objections[format]?.(out) ?? []).toEqual([]);
    },
  );

  it('is served by the mock with headers that end where they do', async () => {
    const folder = await folderWith({ 'openapi.yaml': hostile });
    const [loaded] = await load({ input: 'openapi.yaml', cwd: folder });
    if (!loaded) throw new Error('the description is refused');
    const server = await createMockServer(loaded.model);
    const headers = await new Promise<readonly string[]>((resolve, reject) => {
      request(`${server.url}/pets`, (response) => {
        response.resume().on('end', () => {
          resolve(response.rawHeaders);
        });
      })
        .on('error', reject)
        .end();
    });
    await server.close();
    expect(headers).toContain('application/json');
    expect(headers.filter((part) => part.includes(CANARY))).toEqual([]);
  });

  it('is told on a terminal in lines of its own', async () => {
    const wrong = { ...everywhere(text), [`x-sdk-${text}`]: text, paths: { [`/${text}`]: {} } };
    const { err } = await sdkwright(
      await folderWith({ 'a.yaml': JSON.stringify(wrong) }),
      'validate',
      'a.yaml',
    );
    expect(err).toMatch(/a\.yaml:\d+:\d+ error/);
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u0085\u202e\u2028]/);
    expect(err.split('\n').filter((line) => line.startsWith(CANARY) || line.length > 1_000)).toEqual([]);
  });

  it('goes through a link neither out of the folder nor over what others wrote', async () => {
    const folder = await folderWith({ 'openapi.yaml': hostile, 'other/kept.txt': 'kept' });
    await place(folder, 'sdk/README.md', 'by hand');
    const { status, err } = await sdkwright(folder, 'generate', '--input', 'openapi.yaml', '--out', 'sdk');
    expect(status).not.toBe(0);
    expect(err).toContain('output-foreign-file');
    expect(await readdir(path.join(folder, 'sdk'))).toEqual(['README.md']);
  });
});

const objections: Readonly<Partial<Record<string, (out: string) => readonly string[]>>> = {
  html: (out) =>
    [...out.matchAll(/<(script|img|iframe|a)\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => tag !== '<script>' && !/href="#/.test(tag))
      .concat(out.split('<script>').length === 2 ? [] : ['more than one script']),
  markdown: (out) => out.split('\n').filter((line) => /(?<!\\)<script|^```|^hostile/.test(line)),
  github: (out) =>
    out
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('::')),
  sarif: (out) => (typeof JSON.parse(out) === 'object' ? [] : ['no document']),
  json: (out) => (typeof JSON.parse(out) === 'object' ? [] : ['no document']),
  junit: (out) => out.split('\n').filter((line) => /<script/.test(line)),
};

/** Imports a package in a process of its own, in which calling the canary, or anything on the network, is told. */
async function importing(folder: string): Promise<string> {
  for (const [file, source] of Object.entries(await treeOf(path.join(folder, 'src')))) {
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    });
    await place(
      folder,
      `js/${file.replace(/\.ts$/, '.js')}`,
      outputText.replaceAll(/#(transport|digest)/g, './$1-node.js'),
    );
  }
  const script = `
    const called = [];
    for (const name of ['${CANARY}', 'fetch']) globalThis[name] = () => called.push(name);
    await import('./js/index.js');
    process.stdout.write(called.length === 0 ? 'nothing happened' : called.join());`;
  await place(folder, 'main.mjs', script);
  await place(folder, 'js/package.json', '{ "type": "module" }');
  return (await promisify(execFile)(process.execPath, [path.join(folder, 'main.mjs')])).stdout;
}

describe('names of files', () => {
  it('are made of letters, short, and unlike each other on any disk', async () => {
    const names = [
      `${'../'.repeat(3)}x`,
      '/etc/passwd',
      'C:\\x',
      '\\\\host\\share',
      'CON',
      'nul.',
      'aux',
      'com1',
      'x'.repeat(400),
      '𠀀'.repeat(100),
      `a${'𠀀'.repeat(100)}`,
      'Foo',
      'foo',
      'FOO',
      'foo-',
      '',
      '🎉',
      '🎊',
      '\u200b',
      '\u202e',
      'é',
      'e\u0301',
      'а',
      'a',
      '__proto__',
      'constructor',
      'Promise',
      'delete',
    ];
    const schemas = Object.fromEntries(
      names.map((name) => [name, { type: 'object', properties: { id: { type: 'string' } } }]),
    );
    const folder = await folderWith({
      'openapi.yaml': JSON.stringify(api({ components: { schemas: { ...schemas, Pet: {} } } })),
    });
    const [loaded, diagnostics] = await load({ input: 'openapi.yaml', cwd: folder });
    if (!loaded) throw new Error('the description is refused');
    const [files] = await typescriptEmitter.emit(loaded.model, EMIT_OPTIONS);
    const paths = files.map((file) => file.path);
    expect(
      paths.filter((file) => !/^[\p{ID_Continue}-]+(\/[\p{ID_Continue}-]+)*\.[a-z.]+$|^LICENSE$/u.test(file)),
    ).toEqual([]);
    expect(paths.filter((file) => file.split('/').some((part) => Buffer.byteLength(part) > 255))).toEqual([]);
    expect(new Set(paths.map((file) => file.toLowerCase().normalize('NFC'))).size).toBe(paths.length);
    expect(diagnostics.filter(({ code }) => code === 'schema-names-alike').length).toBeGreaterThanOrEqual(5);
  });
});
