import { describe, expect, it } from 'vitest';
import { emitPackage, formattedFile } from '../../../support/emit-package.js';
import {
  arrayOf,
  model,
  objectOf,
  operation,
  parameter,
  refTo,
  resource,
  unionOf,
} from '../../../support/model.js';

const find = operation('retrieve', 'get', '/pets/{pet_id}', {
  parameters: [parameter('pet_id', 'path'), parameter('fields', 'query')],
  response: {
    status: 200,
    mediaType: 'application/json',
    encoding: 'json',
    schema: unionOf(refTo('Pet'), refTo('DeletedPet')),
  },
});
const API = model({
  title: 'Pet "Store"',
  resources: [resource('pets', [find, operation('list', 'get', '/pets')])],
  schemas: { Pet: objectOf({ friends: arrayOf(refTo('Pet')) }), DeletedPet: objectOf({}) },
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
      './package.json',
    ]);
  });

  it('api.md lists every method with its route and answer', async () => {
    const text = await formattedFile(await emitPackage(API), 'api.md');
    for (const part of [
      'pets.pets.retrieve(petId, params, options)',
      'GET /pets/{pet_id}',
      '`Pet` or `DeletedPet`',
      'pets.pets.list(options)',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('README shows how to begin', async () => {
    const text = await formattedFile(await emitPackage(API), 'README.md');
    expect(text).toContain('@test/pets');
    expect(text).toContain('pets.pets.list(');
  });
});
