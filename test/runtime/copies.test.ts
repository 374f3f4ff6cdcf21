import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, onTestFinished, test } from 'vitest';
import * as own from '../../templates/typescript/runtime/errors.js';

type Errors = typeof own;

const RUNTIME = new URL('../../templates/typescript/runtime/', import.meta.url);

/** Another copy of the error classes, compiled and loaded as one of the two kinds of module. */
async function copy(module: ts.ModuleKind.ES2022 | ts.ModuleKind.CommonJS): Promise<Errors> {
  const folder = await mkdtemp(join(tmpdir(), 'sdkwright-copy-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const asESM = module === ts.ModuleKind.ES2022;
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: asESM ? 'module' : 'commonjs' }));
  for (const name of ['errors', 'brand', 'causes']) {
    const source = await readFile(new URL(`${name}.ts`, RUNTIME), 'utf8');
    const compilerOptions = { module, target: ts.ScriptTarget.ES2022 };
    await writeFile(join(folder, `${name}.js`), ts.transpileModule(source, { compilerOptions }).outputText);
  }
  const entry = join(folder, 'errors.js');
  if (!asESM) return createRequire(import.meta.url)(entry) as Errors;
  return import(/* @vite-ignore */ entry) as Promise<Errors>;
}

const answer = {
  status: 402,
  headers: new Headers(),
  requestId: 'req_1',
  attempts: 1,
  body: { message: 'No.' },
};

/** As the emitter writes them. */
function classesOf(errors: Errors) {
  class PetsAPIError extends errors.APIError {
    static override readonly brand: string = 'Pets.PetsAPIError';
  }
  class CardError extends PetsAPIError {
    static override readonly brand: string = 'Pets.CardError';
  }
  class OtherError extends PetsAPIError {
    static override readonly brand: string = 'Pets.OtherError';
  }
  class CardErrorOfAnotherAPI extends errors.APIError {
    static override readonly brand: string = 'Shop.CardError';
  }
  class MyError extends CardError {}
  return { PetsAPIError, CardError, OtherError, CardErrorOfAnotherAPI, MyError };
}

test('an error is an instance of its classes in every copy of the package, and of no other', async () => {
  const copies = [own, await copy(ts.ModuleKind.ES2022), await copy(ts.ModuleKind.CommonJS)];
  expect(new Set(copies.map(({ SDKError }) => SDKError)).size).toBe(3);
  for (const one of copies) {
    for (const other of copies) {
      const timeout = new one.TimeoutError('late', { attempts: 1 });
      const kinds = [
        other.SDKError,
        other.ConnectionError,
        other.TimeoutError,
        other.APIError,
        other.AbortError,
      ];
      expect(kinds.map((kind) => timeout instanceof kind)).toEqual([true, true, true, false, false]);
      const { CardError } = classesOf(one);
      const { PetsAPIError, CardError: Same, OtherError, CardErrorOfAnotherAPI } = classesOf(other);
      const error = new CardError(answer);
      const classes = [other.APIError, PetsAPIError, Same, OtherError, CardErrorOfAnotherAPI];
      expect(classes.map((kind) => error instanceof kind)).toEqual([true, true, true, false, false]);
    }
  }
});

test("a caller's own class, which has no brand, counts its own instances only", () => {
  const { CardError, MyError } = classesOf(own);
  const { MyError: Another } = classesOf(own);
  const error = new MyError(answer);
  expect([error instanceof MyError, error instanceof CardError, error instanceof Another]).toEqual([
    true,
    true,
    false,
  ]);
  expect(new CardError(answer) instanceof MyError).toBe(false);
});

test.each([
  null,
  undefined,
  'text',
  1,
  {},
  Object.create(null),
  Object.create(Object.create(null) as object),
  new Error('x'),
  { brand: 'sdkwright.SDKError' },
])('%j is no error of the package', (value) => {
  expect(value instanceof own.SDKError).toBe(false);
});

test('an error has the names of others for what it knows, shown once', () => {
  const error = new own.APIError(answer);
  expect([error.statusCode, error.raw]).toEqual([402, { message: 'No.' }]);
  expect(Object.keys(error)).toEqual(['name', 'status', 'requestId', 'attempts', 'body']);
});

test('an error written as JSON says what it is about', () => {
  const text = JSON.stringify({ error: new own.TimeoutError('late', { attempts: 2 }) });
  expect(JSON.parse(text)).toEqual({ error: { name: 'TimeoutError', message: 'late', attempts: 2 } });
});
