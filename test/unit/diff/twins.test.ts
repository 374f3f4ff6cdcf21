import { describe, expect, test } from 'vitest';
import { diffModels } from '../../../generator/diff/judge/judge.js';
import { load } from '../../../generator/pipeline.js';
import { folderWith } from '../../support/folder.js';

const head = `openapi: 3.1.0
info: { title: Pets, version: '1' }
servers: [{ url: https://pets.example }]
`;

async function compare(before: string, after: string): Promise<readonly string[]> {
  const home = await folderWith({ 'a.yaml': head + before, 'b.yaml': head + after });
  const [[a], [b]] = [await load({ input: 'a.yaml', cwd: home }), await load({ input: 'b.yaml', cwd: home })];
  if (!a || !b) throw new Error('no description');
  return diffModels(a.model, b.model).map(({ rule, fact }) => `${rule.id} ${fact.place.at(-1)?.name ?? ''}`);
}

const operation = (schema: string) => `paths:
  /pets:
    get: { operationId: listPets, responses: { '200': { description: Pets., content: { application/json: { schema: ${schema} } } } } }
`;

describe('nothing is told of twins', () => {
  test('members, operations and schemas in another order', async () => {
    const pets = `  /pets:
    get: { operationId: listPets, responses: { '204': { description: None. } } }
`;
    const toys = pets.replaceAll('ets', 'oys');
    const schemas = [
      '    Pet: { type: object, required: [id, name], properties: { id: { type: string }, name: { enum: [a, b] } } }\n',
      "    Toy: { type: object, properties: { owner: { $ref: '#/components/schemas/Pet' } } }\n",
    ];
    const turned = schemas
      .map((text) => text.replace('[id, name]', '[name, id]').replace('[a, b]', '[b, a]'))
      .reverse();
    const whole = (paths: string, components: readonly string[]) =>
      `paths:\n${paths}components:\n  schemas:\n${components.join('')}`;
    expect(await compare(whole(pets + toys, schemas), whole(toys + pets, turned))).toEqual([]);
  });

  test('a schema that is flattened, or said to be null in another way', async () => {
    const parts =
      "{ allOf: [{ type: object, properties: { a: { type: string } } }, { properties: { b: { type: [string, 'null'] } } }] }";
    const flat =
      "{ type: object, properties: { a: { type: string }, b: { anyOf: [{ type: string }, { type: 'null' }] } } }";
    expect(await compare(operation(parts), operation(flat))).toEqual([]);
  });

  test('a schema that is used by name, but for its name', async () => {
    const pet =
      '{ type: object, required: [id], properties: { id: { type: string }, name: { type: string } } }';
    const named = `${operation("{ $ref: '#/components/schemas/Pet' }")}components: { schemas: { Pet: ${pet} } }\n`;
    expect(await compare(operation(pet), named)).toEqual(['model-added Pet']);
  });

  test('an operation whose body comes in several media types', async () => {
    const bodies = `paths:
  /pets:
    post:
      operationId: createPet
      requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: string } } } }, text/plain: { schema: { type: string } } } }
      responses: { '204': { description: Done. } }
`;
    expect(await compare(bodies, bodies)).toEqual([]);
  });

  test('a schema that holds itself', async () => {
    const tree = (name: string) => `${operation(`{ $ref: '#/components/schemas/${name}' }`)}components:
  schemas:
    ${name}: { type: object, properties: { label: { type: string }, inner: { $ref: '#/components/schemas/${name}' } } }
`;
    expect(await compare(tree('Tree'), tree('Node'))).toEqual(['model-renamed Tree']);
  });
});

test('a change of a shared schema is told once, with all operations that it reaches', async () => {
  const both = (type: string) => `paths:
  /pets:
    get: { operationId: listPets, responses: { '200': { description: A., content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } } } }
    post: { operationId: createPet, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }, responses: { '204': { description: B. } } }
components: { schemas: { Pet: { type: object, properties: { age: { type: ${type} } } } } }
`;
  const home = await folderWith({ 'a.yaml': head + both('integer'), 'b.yaml': head + both('number') });
  const [[a], [b]] = [await load({ input: 'a.yaml', cwd: home }), await load({ input: 'b.yaml', cwd: home })];
  const changes = a && b ? diffModels(a.model, b.model) : [];
  expect(changes).toMatchObject([
    {
      rule: { id: 'type-widened' },
      fact: { direction: 'both' },
      verdict: { wire: 'breaking', source: 'breaking' },
      operations: ['listPets', 'createPet'],
    },
  ]);
});

describe('schemas that hold themselves come to an end', () => {
  const uses = (schema: string, components: string) =>
    `${operation(schema)}components: { schemas: { ${components} } }\n`;
  const ref = (name: string) => `{ $ref: '#/components/schemas/${name}' }`;
  const value = (name: string, type: string) =>
    `${name}: { oneOf: [{ type: ${type} }, { type: object, additionalProperties: ${ref(name)} }] }`;

  test('a union that holds itself in a map, beside what it did not hold', async () => {
    const [one, other] = [value('Value', 'string'), value('Other', 'integer')];
    const both = `${one}, ${other}`;
    expect(await compare(uses(ref('Value'), both), uses(ref('Other'), both))).toEqual([
      'variant-added integer',
      'variant-removed string',
    ]);
  });

  test('a type that gives way to a union that holds it', async () => {
    const tree = `Tree: { type: object, additionalProperties: ${ref('Tree')} }`;
    const [old, now] = [`${tree}, ${value('Value', 'string')}`, `${tree}, ${value('Value', 'string')}`];
    expect(await compare(uses(ref('Tree'), old), uses(ref('Value'), now))).toEqual(['variant-added string']);
  });

  test('at different steps on the two sides', async () => {
    const tree = (name: string, inner: string) =>
      `${name}: { type: object, properties: { inner: ${inner} } }`;
    const near = tree('Near', ref('Near'));
    const far = tree('Far', `{ type: object, properties: { inner: ${ref('Far')} } }`);
    const both = `${near}, ${far}`;
    expect(await compare(uses(ref('Near'), both), uses(ref('Far'), both))).toEqual([]);
    expect(await compare(uses(ref('Far'), both), uses(ref('Near'), both))).toEqual([]);
  });

  test('many that all have another name, each a user of the next twice', async () => {
    const chain = (prefix: string, last: string) =>
      Array.from({ length: 30 }, (_, index) => {
        const next = index < 29 ? ref(`${prefix}${index + 1}`) : `{ type: ${last} }`;
        return `${prefix}${index}: { type: object, properties: { left: ${next}, right: ${next} } }`;
      }).join(', ');
    const found = await compare(
      uses(ref('A0'), chain('A', 'string')),
      uses(ref('B0'), chain('B', 'boolean')),
    );
    expect(found.filter((each) => each.startsWith('type-'))).toEqual([
      'type-changed left',
      'type-changed right',
    ]);
  });
});

test('schemas that use each other and all have another name are renamed, no more', async () => {
  const schemas = (
    prefix: string,
  ) => `${operation(`{ $ref: '#/components/schemas/${prefix}Owner' }`)}components:
  schemas:
    ${prefix}Owner: { type: object, properties: { id: { type: string }, pet: { $ref: '#/components/schemas/${prefix}Pet' } } }
    ${prefix}Pet: { type: object, properties: { id: { type: string }, age: { type: integer } } }
`;
  expect(await compare(schemas('My'), schemas(''))).toEqual(['model-renamed MyOwner', 'model-renamed MyPet']);
});
