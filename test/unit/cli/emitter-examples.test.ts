import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { sdkwright, tinySpec } from '../../support/command-line.js';
import { folderWith } from '../../support/folder.js';
import { ROOT } from '../../support/repository.js';

const EXAMPLES = path.join(ROOT, 'examples/emitters');

const spec = tinySpec
  .replace("schemas/Pet' } }", "schemas/Pet' }, example: { id: pet_1 } }")
  .replace(
    'components:',
    "  /v1/toys: { delete: { operationId: removeToys, responses: { '204': {} } } }\ncomponents:",
  );

/** The output of an example for a small API. */
async function generate(name: string): Promise<string> {
  const home = await folderWith({
    'openapi.yaml': spec,
    'sdkwright.config.yaml': `input: openapi.yaml\ntargets: [{ emitter: ${path.join(EXAMPLES, name)}, out: out }]\n`,
  });
  expect(await sdkwright(home, 'generate')).toMatchObject({ status: 0, err: '' });
  return path.join(home, 'out');
}

/** What the compiler says against a module. */
function typeCheck(file: string, options: ts.CompilerOptions): readonly string[] {
  const settings: ts.CompilerOptions = {
    ...options,
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  };
  const found = ts.getPreEmitDiagnostics(ts.createProgram([file], settings));
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test('routes lists every route', async () => {
  expect(await readFile(path.join(await generate('routes.mjs'), 'routes.txt'), 'utf8')).toBe(
    'Tiny API 1\nGET /v1/pets/{pet} retrievePet\nDELETE /v1/toys removeToys\n',
  );
});

test.each(['routes.mjs', 'msw.mjs'])('%s is well typed', { timeout: 120_000 }, (name) => {
  const settings = {
    allowJs: true,
    checkJs: true,
    baseUrl: ROOT,
    paths: { sdkwright: ['generator/index.ts'] },
  };
  expect(typeCheck(path.join(EXAMPLES, name), settings)).toEqual([]);
});

/** As much of Mock Service Worker as the handlers use. */
const mswTypes = `export declare class HttpResponse extends Response {
  constructor(body: null, init: { readonly status: number });
  static json(body: unknown, init: { readonly status: number }): HttpResponse;
}
type Register = (url: string, resolver: () => HttpResponse) => { readonly url: string };
export declare const http: Readonly<Record<'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options', Register>>;
`;
const mswStandIn = `export class HttpResponse extends Response {}
const register = (method) => (url, resolver) => ({ method, url, resolver });
export const http = { get: register('get'), delete: register('delete') };
`;

test('msw writes handlers that compile and answer with the samples', { timeout: 120_000 }, async () => {
  const file = path.join(await generate('msw.mjs'), 'handlers.ts');
  const text = await readFile(file, 'utf8');
  const home = await folderWith({
    'package.json': '{ "type": "module" }',
    'handlers.ts': text,
    'handlers.js': ts.transpile(text, { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }),
    'node_modules/msw/package.json':
      '{ "name": "msw", "type": "module", "main": "index.js", "types": "index.d.ts" }',
    'node_modules/msw/index.d.ts': mswTypes,
    'node_modules/msw/index.js': mswStandIn,
  });
  expect(typeCheck(path.join(home, 'handlers.ts'), {})).toEqual([]);
  const module = (await import(pathToFileURL(path.join(home, 'handlers.js')).href)) as {
    handlers: readonly { method: string; url: string; resolver: () => Response }[];
  };
  const answers = module.handlers.map(async ({ method, url, resolver }) => {
    const response = resolver();
    return [method, url, response.status, await response.text()];
  });
  expect(await Promise.all(answers)).toEqual([
    ['get', 'https://api.example.com/v1/pets/:pet', 200, '{"id":"pet_1"}'],
    ['delete', 'https://api.example.com/v1/toys', 204, ''],
  ]);
});
