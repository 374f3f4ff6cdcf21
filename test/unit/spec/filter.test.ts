import { expect, test } from 'vitest';
import type { Filter } from '../../../generator/spec/filter.js';
import { fitsGlob } from '../../../generator/spec/glob.js';
import { readSpec } from '../../../generator/spec/read-spec.js';
import { folderWith } from '../../support/folder.js';

const answer = (name: string) =>
  `responses: { '200': { description: D, content: { application/json: { schema: { $ref: '#/components/schemas/${name}' } } } } }`;

const text = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /v1/pets:
    get: { operationId: listPets, tags: [pets], ${answer('Pet')} }
    post: { operationId: createPet, tags: [pets, admin], ${answer('Pet')} }
  /v1/shops/{id}: { delete: { operationId: deleteShop, tags: [shops], ${answer('Shop')} } }
components:
  securitySchemes: { key: { type: http, scheme: bearer } }
  parameters: { Unused: { name: u, in: query } }
  schemas:
    Pet: { discriminator: { propertyName: kind }, properties: { owner: { $ref: '#/components/schemas/Owner' } } }
    Cat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { claws: { $ref: '#/components/schemas/Claws' } } }] }
    Claws: { type: string }
    Owner: { type: object }
    Shop: { type: object }
    Lonely: { type: string }
`;

async function filtered(filter: Filter) {
  const cwd = await folderWith({ 'openapi.yaml': text });
  const [document, diagnostics] = await readSpec('openapi.yaml', { cwd, filter });
  const { paths, components } = document?.root as Record<string, Record<string, object>>;
  const operations = Object.values(paths ?? {}).flatMap((item) =>
    Object.values(item).map(({ operationId }: { operationId: string }) => operationId),
  );
  return { operations, components, schemas: Object.keys(components?.['schemas'] ?? {}), codes: diagnostics.map(({ code }) => code) };
}

test.each<[name: string, filter: Filter, operations: readonly string[]]>([
  ['a tag', { tags: { include: ['pets'] } }, ['listPets', 'createPet']],
  ['a tag and not another', { tags: { include: ['pets'], exclude: ['admin'] } }, ['listPets']],
  ['paths', { paths: { include: ['/v1/*'] } }, ['listPets', 'createPet']],
  ['all paths below', { paths: { include: ['/v1/**'], exclude: ['/v1/pets'] } }, ['deleteShop']],
  ['an operation', { operations: { include: ['list*'] } }, ['listPets']],
  ['a method', { operations: { exclude: ['GET /v1/pets', 'DELETE **'] } }, ['createPet']],
  ['everything at once', { tags: { include: ['pets'] }, operations: { exclude: ['list*'] } }, ['createPet']],
])('by %s', async (_name, filter, operations) => {
  expect(await filtered(filter)).toMatchObject({ operations, codes: [] });
});

test('components that nothing needs go, heirs of a discriminated schema stay', async () => {
  const { schemas, components } = await filtered({ tags: { include: ['pets'] } });
  expect(schemas).toEqual(['Pet', 'Cat', 'Claws', 'Owner']);
  expect(Object.keys(components?.['securitySchemes'] ?? {})).toEqual(['key']);
  expect(components?.['parameters']).toEqual({});
});

test('schemas may be kept by name', async () => {
  expect((await filtered({ tags: { include: ['shops'] }, schemas: { include: ['Lone*'] } })).schemas).toEqual(['Shop', 'Lonely']);
});

test('a schema that is left out but used fits any value', async () => {
  const { schemas, components, codes } = await filtered({ tags: { include: ['pets'] }, schemas: { exclude: ['Owner'] } });
  expect([schemas, codes]).toEqual([['Pet', 'Cat', 'Claws'], ['filter-still-used']]);
  expect(components).toMatchObject({ schemas: { Pet: { properties: { owner: {} } } } });
});

test('a pattern that fits nothing is reported', async () => {
  expect((await filtered({ tags: { include: ['pets', 'dogs'] }, schemas: { exclude: ['X'] } })).codes).toEqual(['filter-no-match', 'filter-no-match']);
});

test.each([
  ['/v1/pets', '/v1/*', true],
  ['/v1/pets/{id}', '/v1/*', false],
  ['/v1/pets/{id}', '/v1/**', true],
  ['/v1/pets/{id}', '/v1/pets/{id}', true],
  ['aXb', 'a.b', false],
  ['a1', 'a?', true],
  ['ab', 'a', false],
])('%s and %s: %s', (name, pattern, fits) => expect(fitsGlob(name, pattern)).toBe(fits));
