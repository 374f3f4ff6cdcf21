import { expect, it, onTestFinished } from 'vitest';
import { createMockServer } from '../../generator/mock/server.js';
import { load } from '../../generator/pipeline.js';
import { EMIT_OPTIONS } from '../support/emit-package.js';
import { typescriptEmitter } from '../../generator/emit/typescript/emitter.js';
import { folderWith } from '../support/folder.js';
import { PAYLOADS } from './payloads.js';
import { api, withInfo, withOperation, type Part } from './support/api.js';
import { json, ok } from './support/parts.js';

async function modelOf(description: Part) {
  const cwd = await folderWith({ 'openapi.yaml': JSON.stringify(description) });
  const [loaded] = await load({ input: 'openapi.yaml', cwd });
  if (!loaded) throw new Error('the description is refused');
  return loaded.model;
}

const list = (items: Part): Part => ({ type: 'array', minItems: 1e9, items });

it.each([
  ['of texts', list({ type: 'string' })],
  ['of long texts', list({ type: 'string', minLength: 1e9 })],
  ['of lists', list(list(list({ type: 'integer' })))],
])('57 a list %s without a bound is answered by the mock with one', async (_, schema) => {
  const server = await createMockServer(await modelOf(withOperation(ok(json(schema)))));
  onTestFinished(() => server.close());
  const response = await fetch(`${server.url}/pets`);
  const body = await response.text();
  expect([response.status, Array.isArray(JSON.parse(body))]).toEqual([200, true]);
  expect(body.length).toBeLessThan(10_000_000);
});

async function packageOf(description: Part): Promise<{ scripts: unknown; [name: string]: unknown }> {
  const [files] = await typescriptEmitter.emit(await modelOf(description), EMIT_OPTIONS);
  const text = files.find(({ path }) => path === 'package.json')?.text ?? '';
  return JSON.parse(text) as { scripts: unknown };
}

it('60 a description names neither the package nor its version, and adds nothing that runs', async () => {
  const usual = await packageOf(api());
  for (const words of PAYLOADS) {
    const title = `","scripts":{"postinstall":"x"},"a":"${words}`;
    const made = await packageOf(withInfo({ title, version: words }));
    expect(made).toEqual({ ...usual, description: made['description'] });
  }
  const installing = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
  expect(Object.keys(usual.scripts as object).filter((name) => installing.includes(name))).toEqual([]);
});
