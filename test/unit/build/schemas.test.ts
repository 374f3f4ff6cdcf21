import { describe, expect, it } from 'vitest';
import type { ObjectSchema } from '../../../generator/model/schema.js';
import { modelOf, schemaOf } from '../../support/read-yaml.js';

/** Members of the object called `Thing`, by name. */
async function members(schemas: string): Promise<Record<string, ObjectSchema['properties'][number]>> {
  const schema = await schemaOf(schemas);
  if (schema.kind !== 'object') throw new Error(`Thing is ${schema.kind}`);
  return Object.fromEntries(schema.properties.map((property) => [property.name, property]));
}

describe('scalars', () => {
  it.each([
    ['{ type: string }', { kind: 'scalar', type: 'string', nullable: false }],
    [
      '{ type: string, maxLength: 5, minLength: 1, pattern: a }',
      { type: 'string', maxLength: 5, minLength: 1, pattern: 'a' },
    ],
    [
      '{ type: integer, format: unix-time, minimum: 0, maximum: 9 }',
      { type: 'integer', format: 'unix-time', minimum: 0, maximum: 9 },
    ],
    ['{ type: number }', { type: 'number' }],
    ['{ type: boolean, default: false, example: true }', { type: 'boolean', default: false, example: true }],
    ['{ type: string, format: binary }', { type: 'binary' }],
    ["{ type: 'null' }", { type: 'null', nullable: false }],
    ['{}', { type: 'any' }],
    ['true', { type: 'any' }],
    ['{ const: charge }', { kind: 'literal', value: 'charge' }],
    ["{ type: string, const: '' }", { kind: 'literal', value: '' }],
    ['{ type: boolean, const: true }', { kind: 'literal', value: true }],
    ['{ const: null }', { kind: 'scalar', type: 'null' }],
  ])('%s', async (yaml, expected) => expect(await schemaOf(`Thing: ${yaml}`)).toMatchObject(expected));

  it('have no members that the description does not give', async () => {
    expect(await schemaOf('Thing: { type: string }')).toEqual({
      kind: 'scalar',
      type: 'string',
      nullable: false,
      doc: {},
    });
  });
});

describe('nullability', () => {
  const PET = 'Pet: { type: object, properties: { id: { type: string } } }';

  it.each([
    ["{ type: [string, 'null'] }", { kind: 'scalar', type: 'string', nullable: true }],
    ["{ type: [object, 'null'], properties: { a: { type: string } } }", { kind: 'object', nullable: true }],
    [
      "{ type: [string, 'null'], enum: [a, b, null] }",
      { kind: 'enum', nullable: true, values: [{ value: 'a' }, { value: 'b' }] },
    ],
    [
      "{ anyOf: [{ $ref: '#/components/schemas/Pet' }, { type: 'null' }] }",
      { kind: 'ref', target: 'Pet', nullable: true },
    ],
    ["{ oneOf: [{ type: 'null' }, { type: string }, { type: integer }] }", { kind: 'union', nullable: true }],
    ["{ anyOf: [{ type: [string, 'null'] }, { type: integer }] }", { kind: 'union', nullable: true }],
  ])('%s', async (yaml, expected) =>
    expect(await schemaOf(`${PET}\nThing: ${yaml}`)).toMatchObject(expected),
  );

  it('is never a variant', async () => {
    const schema = await schemaOf(
      "Thing: { anyOf: [{ type: [string, 'null'] }, { type: integer }, { type: 'null' }] }",
    );
    expect(schema).toMatchObject({
      variants: [
        { type: 'string', nullable: false },
        { type: 'integer', nullable: false },
      ],
    });
  });

  it('of a named schema holds wherever it is used', async () => {
    const thing = await schemaOf(
      "Maybe: { type: [object, 'null'], properties: {} }\nThing: { $ref: '#/components/schemas/Maybe' }",
    );
    expect(thing).toMatchObject({ kind: 'ref', nullable: true });
  });
});

describe('containers', () => {
  it.each([
    [
      '{ type: array, minItems: 1, maxItems: 3, items: { type: string } }',
      { kind: 'array', minItems: 1, maxItems: 3, items: { type: 'string' } },
    ],
    ['{ items: { type: string } }', { kind: 'array' }],
    [
      '{ type: object, additionalProperties: { type: integer } }',
      { kind: 'map', values: { type: 'integer' } },
    ],
    ['{ type: object, additionalProperties: true }', { kind: 'map', values: { type: 'any' } }],
    ['{ type: object }', { kind: 'map', values: { type: 'any' } }],
    ['{ type: object, additionalProperties: false }', { kind: 'object', properties: [] }],
    ['{ type: object, properties: {} }', { kind: 'object', properties: [] }],
    ['{ properties: { a: { type: string } } }', { kind: 'object' }],
    [
      '{ type: object, properties: { a: {} }, additionalProperties: { type: string } }',
      { kind: 'object', additional: { type: 'string' } },
    ],
  ])('%s', async (yaml, expected) => expect(await schemaOf(`Thing: ${yaml}`)).toMatchObject(expected));

  it('say of each member whether it is required and which way it travels', async () => {
    const { a, b, c } = await members(`
      Thing:
        type: object
        required: [a]
        properties:
          a: { type: string, description: Text. }
          b: { type: string, readOnly: true, deprecated: true }
          c: { type: string, writeOnly: true, x-sdk-availability: preview }
    `);
    expect(a).toMatchObject({ required: true, scope: 'both', schema: { doc: { description: 'Text.' } } });
    expect(b).toMatchObject({ required: false, scope: 'read', schema: { doc: { deprecated: '' } } });
    expect(c).toMatchObject({ scope: 'write', schema: { doc: { availability: 'preview' } } });
  });
});

describe('references', () => {
  it('to named schemas stay references, with words of their own', async () => {
    const thing = await schemaOf(
      "Pet: { type: string }\nThing: { $ref: '#/components/schemas/Pet', description: The first. }",
    );
    expect(thing).toMatchObject({ kind: 'ref', target: 'Pet', doc: { description: 'The first.' } });
  });

  it('to any other place give way to what is there', async () => {
    const yaml =
      "Pet: { type: object, properties: { id: { type: string } } }\nThing: { $ref: '#/components/schemas/Pet/properties/id' }";
    expect(await schemaOf(yaml)).toMatchObject({ kind: 'scalar', type: 'string' });
  });

  it('may go around in a circle', async () => {
    const { thing } = await members(
      "Thing: { type: object, properties: { thing: { $ref: '#/components/schemas/Thing' } } }",
    );
    expect(thing?.schema).toMatchObject({ kind: 'ref', target: 'Thing' });
  });
});

describe('enums', () => {
  const USES = `
    paths:
      /pets:
        post:
          operationId: create
          requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Sent' } } } }
          parameters: [{ name: sort, in: query, schema: { enum: [up, down] } }]
          responses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Received' } } } } }
    components:
      schemas:
        Sent: { type: object, properties: { a: { enum: [x, y] }, b: { anyOf: [{ enum: [x, y] }, { type: string }] }, c: { $ref: '#/components/schemas/Both' } } }
        Received: { type: object, properties: { a: { enum: [x, y] }, c: { $ref: '#/components/schemas/Both' } } }
        Both: { enum: [p, q] }
  `;
  const open = async (name: string, member?: string): Promise<unknown> => {
    const schema = (await modelOf(USES)).schemas.get(name)?.schema;
    const found =
      schema?.kind === 'object'
        ? schema.properties.find((property) => property.name === member)?.schema
        : schema;
    return found?.kind === 'enum' ? found.open : found;
  };

  it('are open where the server may answer with values of its own', async () => {
    expect(await open('Received', 'a')).toBe(true);
    expect(await open('Both')).toBe(true);
  });

  it('are closed where only the caller sends them, unless the description takes any string', async () => {
    expect(await open('Sent', 'a')).toBe(false);
    expect(await open('Sent', 'b')).toBe(true);
    const [post] = (await modelOf(USES)).resources[0]?.operations ?? [];
    expect(post?.parameters[0]?.schema).toMatchObject({ kind: 'enum', open: false });
  });

  it('know which way a named schema travels', async () => {
    const { schemas } = await modelOf(USES);
    const usage = [...schemas.values()].map(({ name, usage: { request, response } }) => [
      name,
      request,
      response,
    ]);
    expect(usage).toEqual([['Sent', true, false], ['Received', false, true], ['Both', true, true]]); // prettier-ignore
  });
});
