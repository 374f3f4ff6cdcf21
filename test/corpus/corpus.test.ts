import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiModel } from '../../generator/model/model.js';
import { load } from '../../generator/pipeline.js';
import { Packages } from '../constructs/packages.js';
import { emitPackage } from '../support/emit-package.js';
import { callEach } from './call-each.js';
import { smallDescriptions } from './descriptions.js';

const missing = !existsSync(path.join(import.meta.dirname, 'node_modules'));
const hint = missing ? ' (npm ci --omit=dev --ignore-scripts --prefix test/corpus)' : '';
const files = missing ? [] : smallDescriptions().map(({ path: file }) => file);

async function modelOf(file: string): Promise<ApiModel> {
  const [loaded] = await load({ input: path.basename(file), cwd: path.dirname(file) });
  if (!loaded) throw new Error(`${file} has no model`);
  return loaded.model;
}

describe.skipIf(missing)(`small real descriptions${hint}`, { timeout: 300_000 }, () => {
  const packages = new Packages();
  const models = new Map<string, ApiModel>();
  beforeAll(async () => {
    for (const file of files) {
      const model = await modelOf(file);
      models.set(file, model);
      await packages.add(path.parse(file).name, await emitPackage(model));
    }
  }, 300_000);
  afterAll(() => packages.remove());

  // As Node.js finds them, the descriptions of the constructs are compiled.
  test('compile as a bundler finds modules', () => expect(packages.check('bundler')).toEqual([]));

  test.each(files.map((file) => [path.parse(file).name, file]))(
    '%s answers every call',
    async (name, file) => {
      const model = models.get(file);
      if (!model) throw new Error(`${file} has no model`);
      expect(await callEach(model, (url) => packages.client(name, 'key', { baseURL: url }))).toEqual([]);
    },
  );
});
