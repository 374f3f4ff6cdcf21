import { expect, test } from 'vitest';
import type { JsonObject, JsonValue, SpecDocument } from '../../../generator/spec/document.js';
import { read, readWell } from './helpers.js';

/** A plain copy, in which members stand in the same order. */
function plain(value: JsonValue | undefined): unknown {
  return JSON.parse(JSON.stringify(value));
}

function names(document: SpecDocument, section: string): readonly string[] {
  return Object.keys((document.root.components as Record<string, object>)[section] ?? {});
}

function at(document: SpecDocument, ...keys: readonly string[]): JsonObject {
  return keys.reduce<JsonObject>((node, key) => node[key] as JsonObject, document.root);
}

function place(document: SpecDocument, node: object, key?: string): string {
  const { file, line, column } = document.locate(node, key);
  return `${file}:${line}:${column}`;
}

const shop = {
  'openapi.yaml': `openapi: 3.1.0
paths:
  /charges: { $ref: 'charges.yaml#/paths/~1charges' }
  /refunds/{id}: { $ref: 'refunds.yaml#/paths/~1refunds~1{id}' }
components:
  parameters:
    Key: { name: Key, in: header }
  schemas:
    Own: { type: string }
`,
  'charges.yaml': `paths:
  /charges:
    get:
      parameters:
        - $ref: 'openapi.yaml#/components/parameters/Key'
        - $ref: 'shared.yaml#/components/parameters/Limit'
      responses:
        '200':
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Charge' }
              examples:
                default: { $ref: 'samples/charges.yaml#/getCharges' }
components:
  schemas:
    Refunds: { type: array, items: { $ref: 'refunds.yaml#/components/schemas/Refund' } }
    Charge:
      properties:
        refunds: { $ref: '#/components/schemas/Refunds' }
        money: { $ref: 'shared.yaml#/components/schemas/Money' }
        parent: { $ref: '#/components/schemas/Charge' }
        state: { $ref: 'refunds.yaml#/components/schemas/Refund/properties/state' }
    Unused: { type: string }
`,
  'refunds.yaml': `paths:
  /refunds/{id}:
    get: { responses: { default: { $ref: 'shared.yaml#/components/responses/Error' } } }
components:
  schemas:
    Refund:
      properties:
        state: { type: string }
        charge: { $ref: 'charges.yaml#/components/schemas/Charge' }
`,
  'shared.yaml': `components:
  responses: { Error: { description: No. } }
  parameters: { Limit: { name: limit, in: query } }
  schemas: { Money: { type: integer } }
`,
  'samples/charges.yaml': 'getCharges: { value: { $ref: left alone } }\n',
};

test('components of other files move to the root, in order of files and of lines', async () => {
  const document = await readWell(shop);
  expect(document.files.map((file) => file.path)).toEqual([
    'openapi.yaml', 'charges.yaml', 'refunds.yaml', 'shared.yaml', 'samples/charges.yaml',
  ]);
  expect(names(document, 'schemas')).toEqual(['Own', 'Refunds', 'Charge', 'Refund', 'Money']);
  expect(names(document, 'parameters')).toEqual(['Key', 'Limit']);
  expect(names(document, 'responses')).toEqual(['Error']);
});

test('references become internal, into components too', async () => {
  const document = await readWell(shop);
  expect(plain(at(document, 'components', 'schemas', 'Charge'))).toEqual({
    properties: {
      refunds: { $ref: '#/components/schemas/Refunds' },
      money: { $ref: '#/components/schemas/Money' },
      parent: { $ref: '#/components/schemas/Charge' },
      state: { $ref: '#/components/schemas/Refund/properties/state' },
    },
  });
  expect(document.resolve('#/components/schemas/Refund/properties/state')).toEqual({ type: 'string' });
});

test('path items and examples stand where they were referred to', async () => {
  const document = await readWell(shop);
  const get = at(document, 'paths', '/charges', 'get');
  expect(plain(get)).toEqual({
    parameters: [{ $ref: '#/components/parameters/Key' }, { $ref: '#/components/parameters/Limit' }],
    responses: {
      '200': {
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Charge' },
            examples: { default: { value: { $ref: 'left alone' } } },
          },
        },
      },
    },
  });
});

test('everything keeps the place where it was written', async () => {
  const document = await readWell(shop);
  const paths = at(document, 'paths');
  const schemas = at(document, 'components', 'schemas');
  expect(place(document, paths, '/charges')).toBe('openapi.yaml:3:3');
  expect(place(document, at(document, 'paths', '/charges'), 'get')).toBe('charges.yaml:3:5');
  expect(place(document, schemas, 'Own')).toBe('openapi.yaml:9:5');
  expect(place(document, schemas, 'Charge')).toBe('charges.yaml:17:5');
  expect(place(document, at(document, 'components', 'schemas', 'Refund', 'properties'), 'state')).toBe('refunds.yaml:8:9');
  expect(place(document, {})).toBe('openapi.yaml:1:1');
});

test('the same files give the same text', async () => {
  const texts = [await readWell(shop), await readWell(shop)].map((document) => JSON.stringify(document.root));
  expect(texts[0]).toBe(texts[1]);
});

test('a name that is taken by something else gets its file in front', async () => {
  const document = await readWell({
    'openapi.yaml': `components:
  schemas:
    Root: { properties: { a: { $ref: 'a-b.yaml#/components/schemas/X' }, b: { $ref: 'c.yaml#/components/schemas/X' } } }
    X: { type: string }
`,
    'a-b.yaml': 'components: { schemas: { X: { type: integer } } }\n',
    'c.yaml': 'components: { schemas: { X: { type: string } } }\n',
  });
  expect(plain(at(document, 'components', 'schemas'))).toEqual({
    Root: { properties: { a: { $ref: '#/components/schemas/ABX' }, b: { $ref: '#/components/schemas/X' } } },
    X: { type: 'string' },
    ABX: { type: 'integer' },
  });
});

test('equal text with references in it is not the same', async () => {
  const file = (type: string) => `components: { schemas: { X: { items: { $ref: '#/components/schemas/Y' } }, Y: { type: ${type} } } }\n`;
  const document = await readWell({
    'openapi.yaml': "components: { schemas: { R: { allOf: [{ $ref: 'a.yaml#/components/schemas/X' }, { $ref: 'b.yaml#/components/schemas/X' }] } } }\n",
    'a.yaml': file('string'),
    'b.yaml': file('integer'),
  });
  expect(names(document, 'schemas')).toEqual(['R', 'X', 'Y', 'BX', 'BY']);
  expect(plain(at(document, 'components', 'schemas', 'BX'))).toEqual({ items: { $ref: '#/components/schemas/BY' } });
});

test('a component that only points elsewhere gives its name to what it points to', async () => {
  const document = await readWell({
    'openapi.yaml': `components:
  schemas:
    Pet: { $ref: 'pets/Pet.yaml' }
    Cat: { $ref: 'pets/all.yaml#/components/schemas/Katze' }
    Owner: { properties: { pet: { $ref: 'pets/Pet.yaml' }, cat: { $ref: 'pets/all.yaml#/components/schemas/Katze' } } }
`,
    'pets/Pet.yaml': "type: object\nproperties: { friend: { $ref: '#' }, cat: { $ref: 'all.yaml#/components/schemas/Katze' } }\n",
    'pets/all.yaml': 'components: { schemas: { Katze: { type: string } } }\n',
  });
  expect(plain(at(document, 'components', 'schemas'))).toEqual({
    Pet: {
      type: 'object',
      properties: { friend: { $ref: '#/components/schemas/Pet' }, cat: { $ref: '#/components/schemas/Cat' } },
    },
    Cat: { type: 'string' },
    Owner: { properties: { pet: { $ref: '#/components/schemas/Pet' }, cat: { $ref: '#/components/schemas/Cat' } } },
  });
});

test('a component of another file that only points on is passed by when the name is the same', async () => {
  const document = await readWell({
    'openapi.yaml': "components: { schemas: { R: { items: { $ref: 'a.yaml#/components/schemas/X' } } } }\n",
    'a.yaml': "components: { schemas: { X: { $ref: 'b.yaml#/components/schemas/X' } } }\n",
    'b.yaml': 'components: { schemas: { X: { type: string } } }\n',
  });
  expect(plain(at(document, 'components', 'schemas'))).toEqual({
    R: { items: { $ref: '#/components/schemas/X' } },
    X: { type: 'string' },
  });
});

test('a schema outside components is named after the last step or its file', async () => {
  const document = await readWell({
    'openapi.yaml': "components: { schemas: { R: { allOf: [{ $ref: 'money.yaml' }, { $ref: 'all.yaml#/defs/Big' }] } } }\n",
    'money.yaml': "properties: { next: { $ref: '#' } }\n",
    'all.yaml': "defs: { Big: { items: { $ref: '#/defs/Big' } } }\n",
  });
  expect(plain(at(document, 'components', 'schemas'))).toEqual({
    R: { allOf: [{ $ref: '#/components/schemas/money' }, { $ref: '#/components/schemas/Big' }] },
    money: { properties: { next: { $ref: '#/components/schemas/money' } } },
    Big: { items: { $ref: '#/components/schemas/Big' } },
  });
});

test('what stands beside an inlined reference wins', async () => {
  const document = await readWell({
    'openapi.yaml': "components: { examples: { E: { $ref: 'a.yaml#/e', summary: Mine } } }\n",
    'a.yaml': 'e:\n  summary: Theirs\n  value: 1\n',
  });
  const example = at(document, 'components', 'examples', 'E');
  expect(plain(example)).toEqual({ summary: 'Mine', value: 1 });
  expect(place(document, example, 'summary')).toBe('openapi.yaml:1:51');
  expect(place(document, example, 'value')).toBe('a.yaml:3:3');
});

test('a pointer may lead through references and use every escape', async () => {
  const document = await readWell({
    'openapi.yaml': `paths:
  /a/b~{c d}: { $ref: 'a.yaml#/item' }
  /x: { $ref: '#/paths/~1a~1b~0%7Bc%20d%7D' }
components:
  schemas:
    Alias: { $ref: 'a.yaml#/components/schemas/Real' }
    R: { items: { $ref: '#/components/schemas/Alias/properties/%25' } }
`,
    'a.yaml': "item: { get: { responses: {} } }\ncomponents: { schemas: { Real: { properties: { '%': { type: string } } } } }\n",
  });
  const { $ref } = at(document, 'components', 'schemas', 'R', 'items');
  expect(document.resolve($ref as string)).toEqual({ type: 'string' });
  expect(plain(document.resolve(at(document, 'paths', '/x').$ref as string))).toEqual({ get: { responses: {} } });
});

test('discriminators point to the schemas of their own file', async () => {
  const document = await readWell({
    'openapi.yaml': "components: { schemas: { R: { $ref: 'pets.yaml#/components/schemas/Pet' } } }\n",
    'pets.yaml': `components:
  schemas:
    Pet: { discriminator: { propertyName: kind, mapping: { cat: Cat, dog: '#/components/schemas/Dog', cow: Cow } } }
    Cat: { type: object }
    Dog: { type: object }
`,
  });
  expect(plain(at(document, 'components', 'schemas', 'R', 'discriminator', 'mapping'))).toEqual({
    cat: '#/components/schemas/Cat',
    dog: '#/components/schemas/Dog',
    cow: 'Cow',
  });
  expect(names(document, 'schemas')).toEqual(['R', 'Cat', 'Dog']);
});

test('resolve follows chains to their end and ends in circles', async () => {
  const { document } = await read({
    'openapi.yaml': `components:
  schemas:
    A: { $ref: '#/components/schemas/B' }
    B: { $ref: '#/components/schemas/C' }
    C: { type: string }
    Loop: { $ref: '#/components/schemas/Loop' }
`,
  });
  expect(document?.resolve('#/components/schemas/A')).toEqual({ type: 'string' });
  expect(document?.resolve('#/components/schemas/Loop')).toEqual({});
  expect(document?.resolve('#/components/schemas/__proto__')).toBeUndefined();
  expect(document?.resolve('other.yaml#/a')).toBeUndefined();
});

test('aliases of one reference are all replaced', async () => {
  const document = await readWell({
    'openapi.yaml': "paths: { /a: &item { $ref: 'a.yaml#/item' }, /b: *item }\n",
    'a.yaml': 'item: { get: {} }\n',
  });
  expect(plain(document.root)).toEqual({ paths: { '/a': { get: {} }, '/b': { get: {} } } });
});

test('a chain of thousands of schemas is no problem', async () => {
  const schemas = Array.from({ length: 3000 }, (_, n) => `    S${n}: { items: { $ref: '#/components/schemas/S${(n + 1) % 3000}' } }`);
  const document = await readWell({
    'openapi.yaml': "components: { schemas: { R: { $ref: 'big.yaml#/components/schemas/S0' } } }\n",
    'big.yaml': `components:\n  schemas:\n${schemas.join('\n')}\n`,
  });
  expect(names(document, 'schemas')).toHaveLength(3000);
});
