import { describe, expect, it } from 'vitest';
import type { PackageOptions } from '../../../../generator/emit/core/emitter.js';
import { emitPackage, formattedFile } from '../../../support/emit-package.js';
import { answer, model, operation, parameter, resource } from '../../../support/model.js';
import { array, object, ref, scalar, union } from '../../../support/schemas.js';

const find = operation('retrieve', 'GET /pets/{pet_id}', {
  parameters: [parameter('fields', 'query')],
  response: answer(union(ref('Pet'), ref('DeletedPet'))),
});
const API = model({
  title: 'Pet "Store"',
  resources: [resource('pets', [find, operation('list', 'GET /pets')])],
  schemas: { Pet: object({ friends: array(ref('Pet')) }), DeletedPet: object({}) },
});

describe('the files around the sources', () => {
  it('package.json names the package and offers its entries', async () => {
    const json = JSON.parse(await formattedFile(await emitPackage(API), 'package.json')) as Record<
      string,
      unknown
    >;
    expect(json).toMatchObject({ name: '@test/pets', version: '1.2.3', type: 'module', sideEffects: false });
    expect(json).not.toHaveProperty('dependencies');
    expect(json['description']).toContain('Pet "Store"');
    expect(Object.keys(json['exports'] as object)).toEqual([
      '.',
      './enums',
      './core',
      './resources/*',
      './functions/*',
      './files-node',
      './otel',
      './package.json',
    ]);
  });

  it('package.json says where releases come from, and that they are public, only where that is known', async () => {
    const named = {
      name: '@test/pets',
      version: '1.2.3',
      repository: 'https://example.com/test/pets.git',
      license: 'Apache-2.0',
      author: 'Jenny',
    };
    const files = await emitPackage(API, { package: named });
    expect(JSON.parse(await formattedFile(files, 'package.json'))).toMatchObject({
      license: 'Apache-2.0',
      author: 'Jenny',
      repository: { type: 'git', url: 'git+https://example.com/test/pets.git' },
      publishConfig: { access: 'public', provenance: true },
    });
    const plain = JSON.parse(await formattedFile(await emitPackage(API), 'package.json')) as object;
    expect(plain).not.toHaveProperty('repository');
    expect(plain).not.toHaveProperty('publishConfig');
    expect(plain).not.toHaveProperty('author');
  });

  it('the text of the licence comes along where it is asked for and known', async () => {
    const licenceOf = async (more: Partial<PackageOptions>) => {
      const files = await emitPackage(API, { package: { name: '@test/pets', version: '1.2.3', ...more } });
      return files.find(({ path }) => path === 'LICENSE')?.text;
    };
    expect(await licenceOf({ license: 'MIT', author: 'Jenny' })).toMatch(
      /^MIT License\n\nCopyright \(c\) Jenny\n\nPermission is hereby granted/,
    );
    expect(await licenceOf({ license: 'MIT' })).toContain('Copyright (c) the authors of @test/pets\n');
    expect(await licenceOf({ license: 'Apache-2.0' })).toBeUndefined();
    expect(await licenceOf({})).toBeUndefined();
  });

  it('jsr.json names sources, one by one, where the package has a name on JSR', async () => {
    const files = await emitPackage(API, {
      package: { name: 'pets', version: '1.2.3', license: 'ISC', jsr: '@test/pets' },
    });
    const manifest: unknown = JSON.parse(await formattedFile(files, 'jsr.json'));
    expect(manifest).toMatchObject({
      name: '@test/pets',
      version: '1.2.3',
      license: 'ISC',
      exports: {
        '.': './src/index.ts',
        './resources/pets': './src/resources/pets.ts',
        './functions/pets': './src/functions/pets.ts',
      },
      imports: { '#transport': './src/runtime/transport-fetch.ts' },
    });
    const paths = files.map(({ path }) => path);
    const { exports } = manifest as { readonly exports: Readonly<Record<string, string>> };
    expect(Object.values(exports).filter((source) => !paths.includes(source.slice(2)))).toEqual([]);
    expect((await emitPackage(API)).map(({ path }) => path)).not.toContain('jsr.json');
  });

  it('api.md lists every method with its types, its route and where they are declared', async () => {
    const text = await formattedFile(await emitPackage(API), 'api.md');
    for (const part of [
      '`pets.pets.retrieve(petId: string, params?: PetRetrieveParams | null, options?: RequestOptions): APIPromise<Pet | DeletedPet>`',
      '`GET /pets/{pet_id}` · [`DeletedPet`](src/models/deleted-pet.ts) · [`Pet`](src/models/pet.ts) · [`PetRetrieveParams`](src/resources/pets.ts)',
      '`pets.pets.list(options?: RequestOptions): APIPromise<void>`',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('README shows how to begin', async () => {
    const text = await formattedFile(await emitPackage(API), 'README.md');
    expect(text).toContain('@test/pets');
    expect(text).toContain("pets.pets.retrieve('pet_id_1')");
  });

  it('README leaves out what the API has nothing for', async () => {
    const ping = operation('ping', 'GET /ping', { response: answer(scalar()) });
    const api = model({ resources: [resource('status', [ping])] });
    const text = await formattedFile(await emitPackage(api), 'README.md');
    expect(text).toContain('await pets.status.ping()');
    for (const absent of ['lastResponse', 'toArray', 'expand', 'isDeleted', 'fileFromPath', 'idempotencyKey'])
      expect(text).not.toContain(absent);
  });
});
