import { describe, expect, it } from 'vitest';
import { modelOf, schemaOf } from '../../support/read-yaml.js';

const PETS = `
  Cat: { type: object, required: [kind], properties: { kind: { const: cat }, lives: { type: integer } } }
  Dog: { type: object, properties: { kind: { const: dog }, lives: { type: string } } }
`;
const thing = (yaml: string): ReturnType<typeof schemaOf> => schemaOf(`${PETS.trimEnd()}\n  Thing: ${yaml}`);
const CAT = "{ $ref: '#/components/schemas/Cat' }";
const DOG = "{ $ref: '#/components/schemas/Dog' }";

describe('unions', () => {
  it('hold their variants in order', async () => {
    const schema = await thing(`{ description: Either., oneOf: [${CAT}, ${DOG}, { type: string }] }`);
    const variants = [{ target: 'Cat' }, { target: 'Dog' }, { type: 'string' }];
    expect(schema).toMatchObject({
      kind: 'union',
      nullable: false,
      doc: { description: 'Either.' },
      variants,
    });
  });

  it('of several types are one of each', async () => {
    expect(await thing("{ type: [string, integer, 'null'] }")).toMatchObject({
      kind: 'union',
      nullable: true,
      variants: [{ type: 'string' }, { type: 'integer' }],
    });
  });

  it('of known values and any string are an open enum', async () => {
    const schema = await thing('{ anyOf: [{ enum: [a, b] }, { type: string }] }');
    expect(schema).toMatchObject({ kind: 'enum', open: true, extensible: true });
  });

  it('name the variant that each value of the discriminator stands for', async () => {
    const by =
      "discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } }";
    for (const variants of [`${CAT}, ${DOG}`, `{ type: 'null' }, ${CAT}, ${DOG}`]) {
      const schema = await thing(`{ oneOf: [${variants}], ${by} }`);
      const expected = { property: 'kind', mapping: new Map([['cat', 0], ['dog', 1]]) }; // prettier-ignore
      expect(schema.kind === 'union' && schema.discriminator).toEqual(expected);
    }
  });
});

describe('expandable ids', () => {
  it('hold the id and the object', async () => {
    const schema = await thing(
      `{ x-sdk-expandable: true, anyOf: [{ type: string, maxLength: 9 }, ${CAT}, { type: 'null' }] }`,
    );
    expect(schema).toMatchObject({
      kind: 'expandable',
      nullable: true,
      id: { maxLength: 9 },
      target: { kind: 'ref', target: 'Cat' },
    });
  });

  it('may stand for one of several objects', async () => {
    const schema = await thing(`{ x-sdk-expandable: true, anyOf: [{ type: string }, ${CAT}, ${DOG}] }`);
    expect(schema).toMatchObject({
      target: { kind: 'union', variants: [{ target: 'Cat' }, { target: 'Dog' }] },
    });
  });

  it('have no id when the member is left out until it is asked for', async () => {
    const schema = await thing(
      `{ type: object, properties: { pet: { x-sdk-expandable: true, allOf: [${CAT}] }, id: { type: string } } }`,
    );
    expect(schema).toMatchObject({
      properties: [
        { name: 'pet', onDemand: true, schema: { kind: 'ref' } },
        { name: 'id', onDemand: false },
      ],
    });
  });

  it('are not on demand themselves', async () => {
    const schema = await thing(
      `{ type: object, properties: { pet: { x-sdk-expandable: true, anyOf: [{ type: string }, ${CAT}] } } }`,
    );
    expect(schema).toMatchObject({ properties: [{ onDemand: false, schema: { kind: 'expandable' } }] });
  });

  it('are there in arrays too, whether or not the array is marked as well', async () => {
    const ids = `type: array, items: { x-sdk-expandable: true, anyOf: [{ type: string }, ${CAT}] }`;
    const schema = await thing(
      `{ type: object, properties: { a: { ${ids} }, b: { x-sdk-expandable: true, ${ids} } } }`,
    );
    const property = { onDemand: false, schema: { kind: 'array', items: { kind: 'expandable' } } };
    expect(schema).toMatchObject({ properties: [property, property] });
  });
});

describe('allOf', () => {
  it('of one schema adds words to it', async () => {
    const schema = await thing(`{ description: The first cat., allOf: [${CAT}] }`);
    expect(schema).toMatchObject({ kind: 'ref', target: 'Cat', doc: { description: 'The first cat.' } });
  });

  it('of several is one object with the members of all; the last one wins', async () => {
    const schema = await thing(`{ allOf: [${CAT}, ${DOG}], properties: { name: { type: string } } }`);
    expect(schema).toMatchObject({
      kind: 'object',
      properties: [
        { name: 'kind', schema: { value: 'dog' } },
        { name: 'lives', schema: { type: 'string' } },
        { name: 'name' },
      ],
    });
  });

  it('requires what one of its members requires', async () => {
    const schema = await thing(
      `{ allOf: [${DOG}], required: [lives], properties: { name: { type: string } } }`,
    );
    expect(schema).toMatchObject({
      properties: [{ name: 'kind', required: false }, { name: 'lives', required: true }, { name: 'name' }],
    });
  });

  it('keeps unnamed members', async () => {
    const schema = await thing(
      `{ allOf: [${CAT}, { type: object, additionalProperties: { type: string } }] }`,
    );
    expect(schema).toMatchObject({ kind: 'object', additional: { type: 'string' } });
  });
});

describe('lists', () => {
  const LISTS = `
    x-sdk-pagination:
      cursor: { style: cursor, after: after, items: data, hasMore: more, cursor: id, envelope: { $ref: '#/components/schemas/List' } }
    components:
      schemas:
        List: { description: A page., type: object, required: [data, more], properties: { data: { type: array, items: {} }, more: { type: boolean } } }
        Toys: { description: All toys., allOf: [{ $ref: '#/components/schemas/List' }, { properties: { data: { items: { type: string } } } }] }
  `;

  it('are known by their envelope, wherever they stand', async () => {
    const toys = (await modelOf(LISTS)).schemas.get('Toys')?.schema;
    expect(toys).toMatchObject({
      kind: 'list',
      pagination: 'cursor',
      items: { type: 'string' },
      doc: { description: 'All toys.' },
    });
  });

  it('have an envelope that is no schema of its own', async () => {
    const model = await modelOf(LISTS);
    expect([...model.schemas.keys()]).toEqual(['Toys']);
    expect(model.paginations.get('cursor')?.envelope).toMatchObject({
      name: 'List',
      schema: { doc: { description: 'A page.' } },
    });
  });
});
