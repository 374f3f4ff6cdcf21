import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMockServer } from '../../generator/mock/server.js';
import type { GeneratedFile } from '../../generator/emit/core/emitter.js';
import { layOut } from '../../generator/output/layout/layout.js';
import type { ApiModel } from '../../generator/model/model.js';
import { allOperations } from '../../generator/model/operations.js';
import { emitPackage } from '../support/emit-package.js';
import { callOperation } from './call-operation.js';
import { expectLaidOut } from '../support/laid-out.js';
import { modelOf } from './construct.js';
import { Packages } from './packages.js';

const folder = import.meta.dirname;
const entries = readdirSync(folder, { withFileTypes: true });
const names = [
  ...entries.filter(({ name }) => name.endsWith('.yaml')).map(({ name }) => name),
  ...entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${name}/openapi.yaml`),
];

describe('every construct', { timeout: 300_000 }, () => {
  const packages = new Packages();
  const models = new Map<string, ApiModel>();
  const emitted: GeneratedFile[] = [];
  beforeAll(async () => {
    for (const name of names) {
      const model = await modelOf(name);
      models.set(name, model);
      const files = await emitPackage(model);
      emitted.push(...files);
      await packages.add(path.dirname(name) === '.' ? path.parse(name).name : path.dirname(name), files);
    }
  }, 300_000);
  afterAll(() => packages.remove());

  test('has a description of its own', () => expect(names.length).toBeGreaterThan(35));

  test('is laid out as prettier does, which has to see to none but those with unusual names', async () => {
    expect(await expectLaidOut(emitted.filter(({ path }) => /^src\/(core|.+\/.+)\.ts$/.test(path)))).toEqual([
      'src/enums/шкаф.ts',
      'src/models/шкаф.ts',
    ]);
  });

  test('has a README that is laid out as prettier does', async () => {
    const files = emitted.filter(({ path }) => path === 'README.md');
    expect(files.filter(({ path, text }) => layOut(path, text) === undefined)).toEqual([]);
    expect(await expectLaidOut(files.filter((_, index) => index % 8 === 0))).toEqual([]);
  });

  test('compiles', () => expect(packages.check()).toEqual([]));

  test.each(names)('%s answers every call', async (name) => {
    const model = models.get(name);
    if (!model) throw new Error(`${name} has no model`);
    const server = await createMockServer(model);
    try {
      const client = await packages.client(
        path.dirname(name) === '.' ? path.parse(name).name : path.dirname(name),
        'key',
        { baseURL: server.url },
      );
      for (const operation of allOperations(model)) {
        await callOperation(client, model, operation);
        expect(server.requests.at(-1)).toMatchObject({
          operationId: operation.id,
          status: operation.response?.status ?? 204,
        });
      }
      expect(allOperations(model)).not.toEqual([]);
    } finally {
      await server.close();
    }
  });
});
