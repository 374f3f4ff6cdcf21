import { describe, expect, test } from 'vitest';
import {
  clientName,
  ExportNames,
  nameExports,
  nameFiles,
  paramsKey,
} from '../../../../generator/emit/typescript/export-names.js';
import { localNames, outside } from '../../../../generator/emit/typescript/local-names.js';
import { model, operation, parameter, resource } from '../../../support/model.js';
import { object } from '../../../support/schemas.js';

describe('names in the main entry', () => {
  test.each([
    ['transport', 'TransportClient'],
    ['request', 'RequestClient'],
    ['transport layer', 'TransportLayer'],
  ])('the client of an API called %s is %s', (name, client) => {
    expect(clientName({ name }, ['Transport', 'RequestOptions'])).toBe(client);
  });

  test('are given once: what comes later ends in what it is, and in as many marks as it takes', () => {
    const names = new ExportNames(['Pet']);
    names.claim('model', 'pet', 'Pet', 'Model');
    names.claim('model', 'PET', 'Pet', 'Model');
    names.claim('event', 'pet', 'Cat');
    names.claim('event', 'cat', 'Cat');
    expect(['pet', 'PET'].map((key) => names.of('model', key))).toEqual(['PetModel', 'PetModel_']);
    expect(['pet', 'cat', 'dog'].map((key) => names.of('event', key))).toEqual(['Cat', 'Cat_', undefined]);
    expect(['Pet', 'PetModel_', 'Dog'].map((name) => names.has(name))).toEqual([true, true, false]);
  });

  test('go to models first, then to what the package reserves, events, resources and parameters', () => {
    const list = operation('list', 'GET /toys');
    const [toys, below] = [resource('toys', []), resource('old_toys', [list])];
    const api = model({
      schemas: Object.fromEntries(['Page', 'Toys', 'PetEvent'].map((name) => [name, object({})])),
      events: [{ name: 'pet', type: 'pet', payload: object({}), doc: {} }] as never,
      resources: [toys, resource('shop', [list], [below])],
    });
    const names = nameExports(api, ['Page'], ['Shop', 'ShopListParams']);
    expect(['Page', 'Toys', 'PetEvent'].map((name) => names.of('model', name))).toEqual([
      'PageModel',
      'Toys',
      'PetEvent',
    ]);
    expect(names.of('event', 'pet')).toBe('PetEvent_');
    const keys = ['toys', 'shop', 'shop/old_toys'];
    expect(keys.map((key) => names.of('resource', key))).toEqual([
      'ToysResource',
      'ShopResource',
      'ShopOldToys',
    ]);
    const params = api.resources[1]?.children.map((child) => names.of('params', paramsKey(child, list)));
    expect([params, names.of('params', 'shop list')]).toEqual([['ShopOldToyListParams'], 'ShopListParams_']);
  });

  test('of files differ in any casing, and start anew', () => {
    const names = nameFiles(model({ schemas: { PetToy: object({}), pet_toy: object({}) } }));
    expect(['PetToy', 'pet_toy'].map((name) => names.of('file', name))).toEqual(['pet-toy', 'pet-toy_']);
  });
});

describe('names in a function', () => {
  const given = [parameter('id', 'query'), parameter('class', 'header'), parameter('class_', 'cookie')];
  const read = operation('read', 'GET /{id}/{pet-id}/{id}', { parameters: given });

  test('are those of ids first; what has the name of another gets a mark', () => {
    const names = localNames(read);
    expect([names.id('id'), names.id('pet-id')]).toEqual(['id', 'petId']);
    expect(given.map(names.of)).toEqual(['id_', 'class_', 'class__']);
    expect(names.all).toEqual(['id', 'petId', 'id_', 'class_', 'class__']);
  });

  test('stand for what is not in the path', () => {
    expect(outside(read.parameters)).toEqual(given);
  });
});
